import type { NumberField } from "@/lib/model/fields";
import { withDecimalPoint } from "@/lib/units/decimal";
import { joined } from "@/lib/units/listed";

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

const counted = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

type NumberRange = Pick<NumberField, "kind" | "min" | "max"> & { readonly asked?: string };

/** What to type where a text is no number yet: something at all, or a point before the decimals. `null` for other texts. */
export function typingHint({ kind, min, max, asked }: NumberRange, text: string): string | null {
  if (text.trim() === "") {
    const range = min === 0 ? "or 0" : `from ${counted.format(min)} to ${counted.format(max)}`;
    return asked === undefined ? null : `Enter ${asked}, ${range}`;
  }
  const pointed = kind === "number" ? withDecimalPoint(text) : null;
  return pointed === null ? null : `Use a point for decimals: ${pointed}`;
}

/**
 * What is wrong with a value where a number belongs, and what to type instead. Link, file, API and every field of the
 * page say it in these words.
 */
export function numberProblem(range: NumberRange, value: unknown): string {
  const hint = typeof value === "string" ? typingHint(range, value) : null;
  const noun = range.kind === "integer" ? "a whole number" : "a number";
  return hint ?? mustBe(`${noun} from ${counted.format(range.min)} to ${counted.format(range.max)}`, value);
}
