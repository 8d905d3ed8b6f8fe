/**
 * What is wrong with an input. `path`: where, such as `services.0.gb`, `nat.mode` or a key of a link; "" for the whole
 * input.
 */
export type Problem = { readonly path: string; readonly message: string };

const maxShownLength = 40;

// Control and format characters and lone surrogates. They can break a terminal, or reverse the text's direction.
const unprintable = /\p{C}/gu;

/** A text without its unprintable characters. */
export const withoutUnprintable = (text: string): string => text.replace(unprintable, "");

/** A user's text for a message: without unprintable characters, and cut with `…` after 40 characters. */
export function shownText(text: string): string {
  // The text is cut before cleaning, because cleaning a megabyte to show 40 characters is slow.
  const characters = [...withoutUnprintable(text.slice(0, 10 * maxShownLength))];
  const whole = characters.length <= maxShownLength && text.length <= 10 * maxShownLength;
  return whole ? characters.join("") : `${characters.slice(0, maxShownLength).join("")}…`;
}

/** A found value in the words of a message: `2.7`, `"12abc"`, `a list`. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return `"${shownText(value)}"`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : shownText(String(value));
}

/** `must be a whole number from 1 to 6, not 2.7`; a missing value is called missing, an empty text empty. */
export function mustBe(expected: string, value: unknown): string {
  if (value === undefined) return `is missing: it must be ${expected}`;
  return value === "" ? `is empty: it must be ${expected}` : `must be ${expected}, not ${describeValue(value)}`;
}

/** All names in a sentence: `a`, `a and b`, `a, b and c`, or with "or". */
export const joinNames = (names: readonly string[], lastWord: "and" | "or"): string =>
  names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} ${lastWord} ${names.at(-1)}`;

const mostNames = 5;

/** Names in a sentence: `s3`, `s3 and logs`; of more than five the first five: `a, b, c, d, e and 8 more`. */
export function joinFewNames(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
  return joinNames(names, "and");
}

/** `a, b or c`. */
export const joinWithOr = (names: readonly string[]): string => joinNames(names, "or");
