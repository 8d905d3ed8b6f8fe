/** What is wrong with an input, and where: `services.0.gb`, `nat.mode`, a link's own key; "" is the input as a whole. */
export type Problem = { readonly path: string; readonly message: string };

const maxShownLength = 40;

// Control and format characters, lone surrogates: they would break a terminal, or turn the text around.
const unprintable = /\p{C}/gu;

/** A reader's text as a message can show it: without unprintable characters, at most 40 long. */
export function shortened(text: string): string {
  // Cut first: a megabyte need not be cleaned to show 40 characters of it.
  const characters = [...text.slice(0, 10 * maxShownLength).replace(unprintable, "")];
  const whole = characters.length <= maxShownLength && text.length <= 10 * maxShownLength;
  return whole ? characters.join("") : `${characters.slice(0, maxShownLength).join("")}…`;
}

/** What was found, in a message's words: `2.7`, `"12abc"`, `a list`. */
export function found(value: unknown): string {
  if (typeof value === "string") return `"${shortened(value)}"`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "function" || typeof value === "symbol" ? `a ${typeof value}` : shortened(String(value));
}

/** `must be a whole number from 1 to 6, not 2.7`; a missing value is called missing, an empty text empty. */
export function mustBe(expected: string, value: unknown): string {
  if (value === undefined) return `is missing: it must be ${expected}`;
  return value === "" ? `is empty: it must be ${expected}` : `must be ${expected}, not ${found(value)}`;
}

/** All names in a sentence: `a`, `a and b`, `a, b and c`, or with "or". */
export const joined = (names: readonly string[], lastWord: "and" | "or"): string =>
  names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} ${lastWord} ${names.at(-1)}`;

const mostNames = 5;

/** Names in a sentence: `s3`, `s3 and logs`; of more than five the first five: `a, b, c, d, e and 8 more`. */
export function listed(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
  return joined(names, "and");
}

/** `a, b or c`. */
export const anyOf = (names: readonly string[]): string => joined(names, "or");
