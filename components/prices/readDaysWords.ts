import type { ReadDays } from "@/lib/report/readDays";

/** When a price was last checked, in words: the day, with a remark where it is more than a year before the snapshot. */
export function lastCheckedInWords({ lastChecked, isOld }: ReadDays): string {
  if (lastChecked === null) return "Never read for this Region";
  return isOld ? `${lastChecked}, more than a year before this snapshot` : lastChecked;
}
