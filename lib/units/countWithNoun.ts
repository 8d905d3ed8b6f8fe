/** A whole number of 0 or more with its noun: `1 AZ`, `3 AZs`. Only for nouns whose plural adds an s. */
export const countWithNoun = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
