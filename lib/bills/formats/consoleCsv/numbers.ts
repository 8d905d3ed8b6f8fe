import { readDecimal } from "@/lib/units/decimal";

export type DecimalMark = "." | ",";

const exponent = /[eE][+-]?\d+$/;
const withPoint = /^-?(?:\d+|\d{1,3}(?:[, \u00a0\u202f’']\d{3})+)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const withComma = /^-?(?:\d+|\d{1,3}(?:[. \u00a0\u202f’']\d{3})+)(?:,\d+)?(?:[eE][+-]?\d+)?$/;

/** The decimal mark of a number's text; null where it has none, or could be read either way, as `1,234`. */
function markOf(text: string): DecimalMark | null {
  const mantissa = text.replace(exponent, "");
  const [point, comma] = [mantissa.lastIndexOf("."), mantissa.lastIndexOf(",")];
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const [mark, other]: readonly DecimalMark[] = point >= 0 ? [".", ","] : [",", "."];
  const [whole = "", ...fractions] = mantissa.replace("-", "").split(mark ?? ".");
  if (fractions.length > 1) return other ?? null;
  const groupsThousands = fractions[0]?.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  // An exponent never follows grouped thousands.
  return groupsThousands && mantissa === text ? null : (mark ?? null);
}

/**
 * The decimal mark of all numbers of a file. It is a point, as AWS writes it, where no number shows a mark. Null where
 * numbers use both marks, or where there are commas and each could separate thousands.
 */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | null {
  const marks = new Set<DecimalMark>();
  let hasComma = false;
  for (const text of texts) {
    hasComma ||= text.includes(",");
    const mark = markOf(text);
    if (mark !== null) marks.add(mark);
  }
  if (marks.size > 1) return null;
  const [mark] = marks;
  return mark ?? (hasComma ? null : ".");
}

/** A number as `1,234.56` or, with the mark `,`, as `1.234,56`; null for anything else. */
export function readLocalNumber(text: string, mark: DecimalMark): number | null {
  if (!(mark === "." ? withPoint : withComma).test(text)) return null;
  const plain = text.replace(mark === "." ? /[, \u00a0\u202f’']/g : /[. \u00a0\u202f’']/g, "");
  return readDecimal(plain.replace(",", "."));
}
