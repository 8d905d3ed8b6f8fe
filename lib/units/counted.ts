/** A whole number with what it counts: `1 AZ`, `3 AZs`. For nouns whose plural ends in s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
