import type { AccountPart } from "@/lib/account/account";
import { coveredHours } from "@/lib/bills/period";
import { type BilledMonth, billedMonth, billedOf } from "@/lib/draft/billedMonth";
import type { DraftRefusal } from "@/lib/draft/draft";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import { type ReconciledCharge, reconcile } from "@/lib/draft/reconcile";
import type { DraftWarning } from "@/lib/draft/warnings/draftWarningWords";
import type { Scenario } from "@/lib/model/scenario";
import { priceBook } from "@/lib/pricing/priceBook";
import { estimate } from "@/lib/scenario/estimate";
import type { CodedMessage } from "@/lib/text/codedMessage";
import type { Metrics } from "@/lib/traffic/metrics/metrics";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { averageHoursPerMonth } from "@/lib/units/hours";
import { accountNetwork, pricedGateways } from "./accountNetwork";
import { type Joined, joinTraffic } from "./join";
import type { BilledNat } from "./joinInput";
import { type FieldRow, fieldRows, type MeasuredFields, measuredFields } from "./measuredFields";
import { measuredScenario } from "./measuredScenario";
import { basisOf, type EnteredService, type RowBasis } from "./rowBasis";
import { type ChosenBill, type TrafficBase, trafficBase } from "./trafficBase";
import { timeWarning } from "./warnings/timeWarning";
import { trafficWarning } from "./warnings/trafficWarningWords";

export type TrafficDraftInput = {
  readonly traffic: Traffic;
  /** Code of the clients' Region; null where nothing tells, and then there is no scenario. */
  readonly home: string | null;
  readonly bill: ChosenBill | null;
  /** Whether the bill is of more than the traffic, such as of other VPCs too: its rates hold, and its GB are not joined. */
  readonly isBillWider?: boolean;
  /** The account's parts in that Region; empty where no shape is known. */
  readonly parts: readonly AccountPart[];
  readonly metrics: Metrics;
  readonly entered?: readonly EnteredService[];
};

/** What a plan costs a month if what is unnamed stays on NAT, and if all of it could go by gateway endpoints. */
export type PlanRange = { readonly bestUsd: number; readonly worstUsd: number };

export type TrafficDraft = {
  readonly joined: Joined;
  readonly rows: readonly FieldRow[];
  readonly fields: MeasuredFields;
  readonly hoursPerMonth: number;
  /** Null where nothing gives the month, or the Region has no prices; a warning says why. */
  readonly scenario: Scenario | null;
  readonly plan: PlanRange | null;
  readonly basis: readonly RowBasis[];
  readonly origins: readonly FieldOrigin[];
  readonly reconciliation: readonly ReconciledCharge[];
  readonly warnings: readonly (CodedMessage<string> | DraftWarning | DraftRefusal)[];
};

/** Whether an id is of a gateway or an endpoint of these parts; without parts, nothing says that it is not. */
const ownershipIn = (parts: readonly AccountPart[]) => {
  const ids = new Set(parts.flatMap((part) => [...part.natGateways, ...part.endpoints].map(({ id }) => id)));
  return (id: string | null): boolean => parts.length === 0 || (id !== null && ids.has(id));
};

/** The NAT gateways on a bill's choice. */
function billedNat(month: BilledMonth): BilledNat {
  const [zonal, regional] = [billedOf(month, "nat-gateway-hours"), billedOf(month, "regional-nat-gateway-hours")];
  const isRegional = (regional.quantity ?? 0) > (zonal.quantity ?? 0);
  const data = billedOf(month, isRegional ? "regional-nat-gateway-data" : "nat-gateway-data");
  const hours = (isRegional ? regional : zonal).quantity ?? 0;
  return { gb: Math.max(0, data.quantity ?? 0), gatewayCount: hours / coveredHours(month.period), isRegional };
}

/** The range of the plan's cost over all that the unnamed traffic may be. */
function planRange(scenario: Scenario, privateGb: number): PlanRange {
  const answer = estimate(scenario);
  const plan = answer.strategies.find(({ id }) => id === answer.recommended);
  const worstUsd = plan !== undefined && "totalUsd" in plan ? plan.totalUsd : 0;
  const { gb, atMostSavingUsd } = answer.unnamed;
  const share = gb === 0 ? 0 : Math.max(0, gb - privateGb) / gb;
  return { bestUsd: worstUsd - atMostSavingUsd * share, worstUsd };
}

/** Measured traffic as a scenario: joined with a bill or metrics where there are some, else scaled to a month. */
export function draftTraffic(input: TrafficDraftInput): TrafficDraft {
  const { traffic, home, bill, isBillWider = false, parts, metrics, entered = [] } = input;
  const isOfParts = ownershipIn(parts);
  const month = bill === null ? null : billedMonth(bill.spend, bill.choice);
  const hoursPerMonth = month === null ? averageHoursPerMonth : coveredHours(month.period);
  const gateways = pricedGateways(parts);
  const joined = joinTraffic({
    traffic,
    metrics: metrics.natGateways.filter(({ natGateway }) => isOfParts(natGateway)),
    bill: month === null || isBillWider ? null : billedNat(month),
    gateways: gateways.length === 0 ? null : gateways,
    hoursPerMonth,
  });
  const rows = fieldRows(joined, home);
  const fields = measuredFields(rows, joined);
  const without = (warnings: TrafficDraft["warnings"]): TrafficDraft => ({
    joined,
    rows,
    fields,
    hoursPerMonth,
    scenario: null,
    plan: null,
    basis: [],
    origins: [],
    reconciliation: [],
    warnings: [...joined.warnings, ...privateWarning(fields), ...warnings],
  });
  if (home === null) return without([trafficWarning("region-unknown")]);
  if (joined.natGb === null) return without([]);
  const book = priceBook(home);
  if (book === undefined) return without([trafficWarning("not-priced", home)]);
  const drafted = trafficBase({ traffic, home, bill, parts, hoursPerMonth });
  if ("code" in drafted) return without([drafted]);
  const base = isBillWider ? withoutBilled(drafted) : drafted;
  const endpointMetrics = metrics.endpoints.filter(({ endpoint }) => isOfParts(endpoint));
  const measured = measuredScenario({ base, fields, entered, parts, book, natGb: joined.natGb, endpointMetrics });
  if (!measured.ok) return without([measured.error]);
  const { scenario } = measured.value;
  const hours = Math.max(0, ...traffic.nats.map((sample) => sample.hours.length));
  return {
    joined,
    rows,
    fields,
    hoursPerMonth,
    scenario,
    plan: planRange(scenario, fields.privateGb),
    basis: basisOf(scenario, fields, entered, hours),
    origins: measured.value.origins,
    reconciliation: base.month === null ? [] : reconcile(estimate(scenario), base.month, false),
    warnings: [
      ...joined.warnings,
      ...(month === null || isBillWider ? [] : timeWarning(traffic, month.period)),
      ...privateWarning(fields),
      ...measured.value.warnings,
      ...(accountNetwork(parts)?.hasBothKinds ? [trafficWarning("both-nat-kinds")] : []),
      ...base.warnings,
    ],
  };
}

/** A base of which the bill's rates stay: its endpoints and amounts are of more than the traffic. */
const withoutBilled = (base: TrafficBase): TrafficBase => ({
  ...base,
  scenario: { ...base.scenario, services: [] },
  month: null,
});

const privateWarning = ({ privateGb }: MeasuredFields) =>
  privateGb > 0 ? [trafficWarning("private-through-nat", privateGb)] : [];
