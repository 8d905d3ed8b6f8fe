import type { InternetAnswer } from "@/lib/model/scenario";
import type { Problem } from "@/lib/text/problem";
import { formatGb } from "@/lib/units/gb";

/** What could be read of what the rule depends on. */
export type ReadableInternet = {
  readonly needed?: InternetAnswer | undefined;
  readonly internetGb: number;
  readonly otherRegionGb: number;
};

/** `no` beside GB with the internet or another Region: one of the two is wrong, and only the reader knows which. */
export function internetProblems({ needed, internetGb, otherRegionGb }: ReadableInternet): readonly Problem[] {
  if (needed !== "no" || internetGb + otherRegionGb === 0) return [];
  const traffic = [
    ...(internetGb > 0 ? [`${formatGb(internetGb)} with the internet`] : []),
    ...(otherRegionGb > 0 ? [`${formatGb(otherRegionGb)} with other Regions`] : []),
  ].join(" and ");
  return [{ path: "internet.needed", message: `"no" contradicts ${traffic}: answer "yes", or set those GB to 0` }];
}
