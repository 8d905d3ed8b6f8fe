import { announcement } from "@/lib/collect/announcement";
import { usdPerThousandMetrics } from "@/lib/collect/callPrices";
import { type CallId, calls } from "@/lib/collect/calls";
import type { CollectChoices } from "@/lib/collect/choices";
import { queryOf } from "@/lib/collect/queries";
import { asking } from "@/lib/collect/shell/asking";
import { costExplorer } from "@/lib/collect/shell/costExplorer";
import { opening, running } from "@/lib/collect/shell/frame";
import { insights, insightsTexts } from "@/lib/collect/shell/insights";
import { metrics } from "@/lib/collect/shell/metrics";
import { networkOfRegion } from "@/lib/collect/shell/network";
import { singleQuoted } from "@/lib/collect/singleQuoted";
import { usdPerInsightsGb } from "@/lib/traffic/queries/queryCost";

const microUsd = 1_000_000;
const mibPerGb = 1024;

/** Numbers that the script reckons with, by their names in its text. */
const figures: Readonly<Record<string, string>> = {
  microUsdPerMetric: String(Math.ceil((usdPerThousandMetrics * microUsd) / 1000)),
  microUsdPerMib: String(Math.ceil((usdPerInsightsGb * microUsd) / mibPerGb)),
};

const isCallId = (name: string): name is CallId => Object.hasOwn(calls, name);

/** Puts the calls' `--query`, the figures and the texts of Logs Insights in: `@vpcs@`, `@microUsdPerMib@`. */
const filledIn = (text: string): string =>
  text.replaceAll(/@([A-Za-z]+)@/g, (_, name: string) => {
    if (isCallId(name)) return queryOf(name);
    const text = figures[name] ?? insightsTexts[name];
    if (text === undefined) throw new Error(`The script has no ${name}.`);
    return text;
  });

const settings = ({ days, insightsLogGroup }: CollectChoices): string =>
  `\ndays=${days}\n${insightsLogGroup === null ? "" : `log_group=${singleQuoted(insightsLogGroup)}\n`}`;

/** The main part. The last line of the script starts it, with the Regions. */
const main = ({ regions, costExplorer: hasBill, insightsLogGroup }: CollectChoices): string => `
main() {
  announce
  prepare
  identify "$1"
  for region in "$@"; do
    ask_region=$region
    say "$region"
    collect_network
    collect_metrics
${insightsLogGroup === null ? "" : "    collect_insights\n"}  done
${hasBill ? "  collect_bill\n" : ""}  finish
}

main ${regions.map(singleQuoted).join(" ")}
`;

/**
 * The bash script that reads, with AWS CLI version 2, what an account has of NAT gateways and endpoints, and writes one
 * NDJSON file. It needs bash 3.2, sed, grep, awk and date, makes calls that read alone, and goes on past those that are
 * denied. Choices are put in single-quoted; `readCollectChoices` has closed patterns for them.
 */
export function collectScript(choices: CollectChoices): string {
  const asks = [
    asking,
    networkOfRegion,
    metrics,
    // Without a query there is none to stop.
    choices.insightsLogGroup === null ? "\nstop_query() {\n  :\n}\n" : insights,
    choices.costExplorer ? costExplorer : "",
    running,
  ];
  // Only the script's own text is filled in: what a reader chose stays as it is.
  return [
    "#!/usr/bin/env bash\n",
    announcement(choices),
    opening,
    settings(choices),
    filledIn(asks.join("")),
    main(choices),
  ].join("");
}
