import { roundedGb } from "@/components/planner/edits";
import { readDecimal } from "@/lib/units/decimal";
import { readGb } from "@/lib/units/gb";

/** GB, or a percentage of a whole: `5,000`, `5 TB`, `40 %`. What is wrong with a text that is neither. */
export function readGbOrPercent(text: string, wholeGb: number): number | string {
  const percent = /^(.*)%$/.exec(text.trim());
  const gb = percent ? readDecimal((percent[1] ?? "").trim()) : text.trim() === "" ? 0 : readGb(text);
  if (gb === null || gb < 0) return "must be GB such as 5,000 or 5 TB, or a percentage such as 40 %";
  return roundedGb(percent ? (gb / 100) * wholeGb : gb);
}
