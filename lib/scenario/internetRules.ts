import type { InternetAnswer } from "@/lib/model/scenario";
import type { Problem } from "@/lib/text/problem";
import { formatGb } from "@/lib/units/gb";

/** The readable inputs of the rule. GB a month; 0 where they could not be read. */
export type ReadableInternet = {
  readonly needed?: InternetAnswer | undefined;
  readonly internetGb: number;
  readonly otherRegionGb: number;
};

/**
 * The answer `no` contradicts GB with the internet or another Region. Only the reader knows which is wrong, so neither
 * is corrected.
 */
export function internetProblems({ needed, internetGb, otherRegionGb }: ReadableInternet): readonly Problem[] {
  if (needed !== "no" || internetGb + otherRegionGb === 0) return [];
  const traffic = [
    ...(internetGb > 0 ? [`${formatGb(internetGb)} with the internet`] : []),
    ...(otherRegionGb > 0 ? [`${formatGb(otherRegionGb)} with other Regions`] : []),
  ].join(" and ");
  return [{ path: "internet.needed", message: `"no" contradicts ${traffic}: answer "yes", or set those GB to 0` }];
}
