import type { TrafficReadWarning } from "@/lib/traffic/read/fileNotes";
import type { Traffic } from "@/lib/traffic/settle/traffic";

/** Ids of AZs begin with their Region's short name: `use1-az2`. */
const regionOfAz = (azId: string): string => azId.slice(0, azId.indexOf("-"));

/**
 * Says so where logs are of several Regions, by AWS's names of the files and by the AZs in the records: they are counted
 * as one Region's, which is wrong for the GB of the others and for what their addresses name.
 */
export function regionWarnings(
  namedRegions: readonly string[],
  { rows }: Pick<Traffic, "rows">,
): readonly TrafficReadWarning[] {
  const ofAzs = new Set(rows.flatMap(({ azId }) => (azId?.includes("-") ? [regionOfAz(azId)] : [])));
  const count = Math.max(namedRegions.length, ofAzs.size);
  if (count < 2) return [];
  return [
    {
      code: "several-regions",
      message: `These logs are of ${count} Regions, and are counted as those of one: its GB are too many, and services in the others count as far away. Bring the logs of one Region at a time.`,
    },
  ];
}
