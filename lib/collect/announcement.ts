import { usdPerThousandMetrics } from "@/lib/collect/callPrices";
import { type CallId, calls } from "@/lib/collect/calls";
import type { CollectChoices } from "@/lib/collect/choices";
import { collectPolicy } from "@/lib/collect/collectPolicy";
import { usdPerCall } from "@/lib/costExplorer/spendApi";
import { usdPerInsightsGb } from "@/lib/traffic/queries/queryCost";

/** The calls that the choices lead to, in the order of the table. */
const callsOf = ({ costExplorer, insightsLogGroup }: CollectChoices): readonly CallId[] =>
  (Object.keys(calls) as CallId[]).filter((id) => {
    const { service } = calls[id];
    if (service === "ce") return costExplorer;
    return service !== "logs" || insightsLogGroup !== null;
  });

/** The commands that the choices lead to, by service of the AWS CLI. */
export function scriptCalls(choices: CollectChoices): ReadonlyMap<string, readonly string[]> {
  const byService = new Map<string, string[]>();
  for (const id of callsOf(choices)) {
    const { service, command } = calls[id];
    const commands = byService.get(service) ?? [];
    if (!commands.includes(command)) commands.push(command);
    byService.set(service, commands);
  }
  return byService;
}

const callLines = (choices: CollectChoices): readonly string[] =>
  [...scriptCalls(choices)].map(([service, commands]) => `  ${service}: ${commands.join(", ")}`);

const dayCount = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

/** What AWS charges for the calls, each with its price. */
export function scriptPrices({ days, costExplorer, insightsLogGroup }: CollectChoices): readonly string[] {
  return [
    `get-metric-data, ${dayCount(days)}: $${usdPerThousandMetrics} per 1,000 metrics; 6 for each NAT gateway, 1 for each endpoint`,
    ...(costExplorer ? [`get-cost-and-usage, the last full month: $${usdPerCall} a page, usually one`] : []),
    ...(insightsLogGroup === null
      ? []
      : [
          `start-query on ${insightsLogGroup}, 24 hours: $${usdPerInsightsGb} per GB scanned in us-east-1; the script says how many GB before it starts`,
        ]),
    "all other calls: nothing",
  ];
}

/** The IAM policy for the calls that the choices lead to, as JSON to copy. */
export const scriptPolicy = (choices: CollectChoices): string => collectPolicy(callsOf(choices));

/** What the script says before it starts, line by line: what it calls, at what price, and the policy it needs. */
const linesOf = (choices: CollectChoices): readonly string[] => [
  "Tollgate reads what this account has of NAT gateways and VPC endpoints. It changes nothing.",
  `Regions: ${choices.regions.join(", ")}`,
  "It calls, with AWS CLI version 2:",
  ...callLines(choices),
  "What that costs, USD:",
  ...scriptPrices(choices).map((line) => `  ${line}`),
  "What it is not allowed to read is left out and named. The policy for all of it:",
  ...scriptPolicy(choices).split("\n"),
  "It writes one file into this folder, without tags and policies. Nothing is sent anywhere.",
];

/** The function of the script that prints these lines. */
export const announcement = (choices: CollectChoices): string =>
  `
announce() {
  cat >&2 <<'ANNOUNCEMENT'
${linesOf(choices).join("\n")}
ANNOUNCEMENT
}
`;
