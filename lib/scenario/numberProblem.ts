import type { NumberField } from "@/lib/scenario/fields";
import { mustBe } from "@/lib/text/problem";
import { withDecimalPoint } from "@/lib/units/decimal";

const rangeNumber = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

type NumberRange = Pick<NumberField, "kind" | "min" | "max"> & { readonly inputNoun?: string };

/** A hint for a text that is no number: to enter one, or to use a decimal point. `null` for other texts. */
export function typingHint({ kind, min, max, inputNoun }: NumberRange, text: string): string | null {
  if (text.trim() === "") {
    const range = min === 0 ? "or 0" : `from ${rangeNumber.format(min)} to ${rangeNumber.format(max)}`;
    return inputNoun === undefined ? null : `Enter ${inputNoun}, ${range}`;
  }
  const pointed = kind === "number" ? withDecimalPoint(text) : null;
  return pointed === null ? null : `Use a point for decimals: ${pointed}`;
}

/**
 * The problem with a value where a number belongs, with what to type instead. Link, file, API and every field of the
 * page use these words.
 */
export function numberProblem(range: NumberRange, value: unknown): string {
  const hint = typeof value === "string" ? typingHint(range, value) : null;
  const noun = range.kind === "integer" ? "a whole number" : "a number";
  return hint ?? mustBe(`${noun} from ${rangeNumber.format(range.min)} to ${rangeNumber.format(range.max)}`, value);
}
