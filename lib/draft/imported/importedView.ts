import { type ImportWarningMessage, measuredImport } from "@/lib/draft/imported/measuredImport";
import { billChoice, firstScope, type ImportScope, type ScopeOptions, scopeOptions } from "@/lib/draft/imported/scope";
import { hasMeasured, type ImportSources } from "@/lib/draft/imported/sources";
import { type ImportView, type Overview, overviewOf, viewOf } from "@/lib/draft/importView";
import type { EnteredService, RowBasis } from "@/lib/draft/traffic/rowBasis";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import { warningsInControls } from "@/lib/draft/traffic/view/controls";
import { type TrafficView, trafficView } from "@/lib/draft/traffic/view/trafficView";

/** The overview of all that was read. */
export type ImportedOverview = {
  /** Null without a bill. */
  readonly bill: Overview | null;
  /** The scope that the page opens with; null for a bill alone, which has choices of its own. */
  readonly firstScope: ImportScope | null;
};

/** What the page shows of a scope's scenario. Holds no address, host name or account id. */
export type MeasuredDraft = Pick<TrafficDraft, "scenario" | "origins" | "reconciliation" | "plan" | "hoursPerMonth"> & {
  readonly basis: readonly RowBasis[];
  /** GB a month through NAT; null where nothing tells. */
  readonly natGb: number | null;
  /** Each once on the page: none that the traffic's own figures say. */
  readonly warnings: readonly ImportWarningMessage[];
};

/** Everything that the page shows for a scope. */
export type MeasuredView = {
  readonly scope: ImportScope;
  readonly options: ScopeOptions;
  readonly draft: MeasuredDraft;
  /** What logs measured; null without logs of the scope. Its clients' addresses are for the page's own tables alone. */
  readonly traffic: TrafficView | null;
  /** The bill's own figures; null where it has nothing of the scope. */
  readonly bill: ImportView | null;
};

/** The page shows measured traffic with its controls and with each unnamed part, private addresses among them. */
const shownWithTraffic: ReadonlySet<string> = new Set([...warningsInControls, "private-through-nat"]);

export const importedOverview = (sources: ImportSources): ImportedOverview => ({
  bill: sources.spend === null ? null : overviewOf(sources.spend),
  firstScope: hasMeasured(sources) ? firstScope(sources) : null,
});

/** The view of a scope, with what the reader names of the unnamed GB. */
export function measuredView(
  sources: ImportSources,
  scope: ImportScope,
  entered: readonly EnteredService[],
): MeasuredView {
  const { draft, warnings, traffic, parts } = measuredImport(sources, scope, entered);
  const home = scope.region;
  const choice = billChoice(sources, scope);
  return {
    scope: { ...scope, month: choice?.month ?? scope.month },
    options: scopeOptions(sources, scope),
    draft: {
      scenario: draft.scenario,
      basis: draft.basis,
      origins: draft.origins,
      reconciliation: draft.reconciliation,
      plan: draft.plan,
      hoursPerMonth: draft.hoursPerMonth,
      natGb: draft.joined.natGb,
      warnings: traffic === null ? warnings : warnings.filter(({ code }) => !shownWithTraffic.has(code)),
    },
    traffic: traffic === null ? null : trafficView({ read: traffic, draft, home, parts, entered }),
    bill: sources.spend === null || choice === null ? null : viewOf(sources.spend, { choice, entered: {} }),
  };
}
