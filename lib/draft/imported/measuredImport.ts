import type { AccountPart } from "@/lib/account/account";
import { billChoice, type ImportScope } from "@/lib/draft/imported/scope";
import { type ImportSources, partOfVpc, partsWithin } from "@/lib/draft/imported/sources";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import type { ChosenBill } from "@/lib/draft/traffic/trafficBase";
import { draftTraffic, type TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import { settleWarnings } from "@/lib/draft/traffic/warnings/settleWarnings";
import { trafficWarning } from "@/lib/draft/traffic/warnings/trafficWarningWords";
import type { Metrics } from "@/lib/traffic/metrics/metrics";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import type { TrafficRead } from "@/lib/traffic/readTraffic";
import { noTraffic, type Traffic } from "@/lib/traffic/settle/traffic";

/** What an import has of one scope. */
export type ScopedSources = {
  /** Null where the logs have nothing of the scope. */
  readonly traffic: TrafficRead | null;
  readonly parts: readonly AccountPart[];
  readonly metrics: Metrics;
  readonly bill: ChosenBill | null;
};

export type ImportWarningMessage = { readonly code: string; readonly message: string };

/** An import within a scope, as a scenario with what its fields rest on. */
export type MeasuredImport = ScopedSources & {
  readonly draft: TrafficDraft;
  readonly warnings: readonly ImportWarningMessage[];
};

/** The traffic of some gateways alone; with `isStrict` without what no gateway's id is known of. */
function trafficOf(traffic: Traffic, ids: ReadonlySet<string>, isStrict: boolean): Traffic {
  const isIn = ({ nat }: { readonly nat: string | null }) => (nat?.startsWith("nat-") ? ids.has(nat) : !isStrict);
  return {
    ...traffic,
    nats: traffic.nats.filter(isIn),
    rows: traffic.rows.filter(isIn),
    clients: traffic.clients.filter(isIn),
  };
}

/** The traffic of a scope: that of its gateways, where the account says which those are, else all of the logs' Region. */
function scopedTraffic(
  read: TrafficRead | null,
  { region, account, vpc }: ImportScope,
  parts: readonly AccountPart[],
): TrafficRead | null {
  if (read === null) return null;
  const ids = new Set(parts.flatMap(({ natGateways }) => natGateways.map(({ id }) => id)));
  const isOfLogs = read.region === null || read.region === region;
  if (ids.size === 0) return isOfLogs && vpc === null ? read : null;
  const isPart = vpc !== null || account !== null;
  const settled = trafficOf(read.settled, ids, isPart || !isOfLogs);
  return settled.nats.length === 0 && read.settled.nats.length > 0 ? null : { ...read, settled };
}

function scopedSources(sources: ImportSources, scope: ImportScope): ScopedSources {
  const { vpc } = scope;
  const all = partsWithin(sources.account, scope);
  const parts = vpc === null ? all : all.map((part) => partOfVpc(part, vpc));
  const choice = billChoice(sources, scope);
  return {
    traffic: scopedTraffic(sources.traffic, scope, parts),
    parts,
    metrics: readMetrics(sources.account?.metricAnswers ?? []),
    bill: sources.spend === null || choice === null ? null : { spend: sources.spend, choice },
  };
}

/** Warnings of a join that speak of logs, which say nothing where nobody brought any. */
const warningsOfLogs: ReadonlySet<string> = new Set([
  "nothing-through-nat",
  "nat-without-logs",
  "gateways-not-logged",
  "metrics-not-matched",
]);

/** Drafts the scenario of a scope from whatever was read of it, with all warnings, each once. */
export function measuredImport(
  sources: ImportSources,
  scope: ImportScope,
  entered: readonly EnteredService[] = [],
): MeasuredImport {
  const scoped = scopedSources(sources, scope);
  const { traffic, parts, metrics, bill } = scoped;
  const draft = draftTraffic({
    traffic: traffic?.settled ?? noTraffic,
    home: scope.region,
    bill,
    isBillWider: scope.vpc !== null,
    parts,
    metrics,
    entered,
  });
  const drafted: readonly ImportWarningMessage[] =
    traffic === null ? draft.warnings.filter(({ code }) => !warningsOfLogs.has(code)) : draft.warnings;
  const isUnknown = draft.joined.natGb === null && traffic === null;
  const isElsewhere = sources.traffic !== null && traffic === null;
  const warnings: readonly ImportWarningMessage[] = [
    ...(traffic === null ? [] : [...traffic.warnings, ...settleWarnings(traffic.settled)]),
    ...(isElsewhere ? [trafficWarning("logs-of-another-region", sources.traffic?.region ?? null)] : []),
    ...(isUnknown ? [trafficWarning("gb-unknown")] : []),
    ...drafted,
    ...(sources.spend !== null && bill === null && scope.region !== null
      ? [trafficWarning("not-on-bill", scope.region)]
      : []),
    ...(bill?.spend.warnings ?? []),
    ...(sources.account?.warnings ?? []),
    ...(sources.account === null ? [] : metrics.warnings),
  ];
  const seen = new Set<string>();
  return {
    ...scoped,
    draft,
    warnings: warnings.filter(({ message }) => !seen.has(message) && seen.add(message)),
  };
}
