import { joined } from "@/lib/text/listed";

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

/** `a, b or c`. */
export const anyOf = (names: readonly string[]): string => joined(names, "or");
