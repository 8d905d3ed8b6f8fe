import { fields } from "@/lib/scenario/fields";
import { readNumberInUnit } from "@/lib/scenario/form/numberText";
import { typingHint } from "@/lib/scenario/numberProblem";
import { roundedGb } from "@/lib/units/gb";

const percentage = /%\s*$/;

/**
 * Reads GB or a percentage of `wholeGb`: `5,000`, `5 TB`, `40 %`. Gives GB from 0 up, or a message for a text that is
 * neither.
 */
export function readGbOrPercent(text: string, wholeGb: number): number | string {
  const isPercent = percentage.test(text);
  const read = readNumberInUnit(text, isPercent ? "%" : "GB");
  if (typeof read === "number" && read >= 0) return roundedGb(isPercent ? (read / 100) * wholeGb : read);
  return typingHint(fields["services.gb"], text) ?? "must be GB such as 5,000 or 5 TB, or a percentage such as 40 %";
}
