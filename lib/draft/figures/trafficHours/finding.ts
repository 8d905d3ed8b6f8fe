import { hourSlots, totalGbOf } from "@/lib/draft/figures/trafficHours/points";
import { hoursInWords } from "@/lib/draft/figures/trafficHours/timeWords";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

const times = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });

/** Below, the busiest hour is an hour like the others. */
const minPeakRatio = 1.5;

function titleOf(hours: readonly HourTraffic[], isUnderAnHour: boolean): string {
  const [first] = hours;
  if (first === undefined) return "No hour has a log";
  const amounts = hours.map(totalGbOf);
  if (isUnderAnHour) return `${formatGb(amounts.reduce((sum, gb) => sum + gb, 0))} in less than an hour of logs`;
  if (hours.length === 1) return `${formatGb(amounts[0] ?? 0)} in the one hour that was logged`;
  const most = Math.max(...amounts);
  const mean = amounts.reduce((sum, gb) => sum + gb, 0) / amounts.length;
  const busiest = hours[amounts.indexOf(most)] ?? first;
  if (mean === 0) return "Nothing went through NAT in any hour";
  if (formatGb(most) === formatGb(mean)) return `${formatGb(mean)} in each hour`;
  if (most < minPeakRatio * mean) return `About ${formatGb(mean)} in each hour, at most ${formatGb(most)}`;
  return `At most ${formatGb(most)} in an hour, ${times.format(most / mean)} times the mean, on ${hoursInWords(busiest.hour, 1)} UTC`;
}

/** The figure's heading and note. Hours without a log are said, and never taken for hours without traffic. */
export function hoursFinding({ hours, sample }: TrafficView): { readonly title: string; readonly note: string } {
  const gaps = hourSlots(hours, 1).filter(({ kind }) => kind === "gap");
  const missing = gaps.reduce((sum, { span }) => sum + span, 0);
  const partCount = hours.filter(({ isPart }) => isPart).length;
  const isUnderAnHour = sample.hourCount === 0;
  return {
    title: titleOf(hours, isUnderAnHour),
    note: [
      `GB through NAT by hour, UTC, as logged in ${isUnderAnHour ? "less than an hour" : countWithNoun(hours.length, "hour")}.`,
      missing > 0 ? ` ${countWithNoun(missing, "hour")} between them ${missing === 1 ? "has" : "have"} no log.` : "",
      partCount > 0
        ? ` ${countWithNoun(partCount, "hour")} at the ends ${partCount === 1 ? "is" : "are"} in the log in part.`
        : "",
      sample.hasSums ? " NAT gateways of which a query gave sums are not in it: sums are not known by hour." : "",
    ].join(""),
  };
}
