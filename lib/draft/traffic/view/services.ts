import type { AccountPart } from "@/lib/account/account";
import type { Basis, FieldRow } from "@/lib/draft/traffic/measuredFields";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import type { UnnamedReason } from "@/lib/draft/traffic/trafficField";
import type { MonthGb } from "@/lib/traffic/settle/month";
import type { Direction, Traffic } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";
import { type Advice, adviceFor, type BreakEven, breakEvenOf, unloggedAdvice } from "./advice";
import { type CarrierId, carrierOf } from "./carriers";
import { addRanges, exactGb } from "./gbRange";
import { type TrafficLabel, trafficLabeller } from "./labels";
import { planOfServices } from "./planOfServices";

/** Traffic with one service, or of one kind that is no service, in both directions. */
export type TrafficService = Pick<TrafficLabel, "key" | "label" | "endpoint" | "region"> & {
  readonly carrier: CarrierId;
  /** The scenario's field that it goes to, in words. */
  readonly field: string;
  /** GB a month, or as logged where the sample gives no month. */
  readonly gb: Readonly<Record<Direction, MonthGb>>;
  readonly totalGb: MonthGb;
  readonly basis: Basis;
  /** Why nobody can say whose it is; null where it has a name. `not-logged` are GB that no log has. */
  readonly unnamedReason: UnnamedReason | "not-logged" | null;
  /** Hours of logs behind it; 0 for what no log has. */
  readonly hours: number;
  readonly breakEven: BreakEven;
  /** Null without a plan. */
  readonly advice: Advice | null;
  /** GB of it that are layers of images in ECR's bucket. */
  readonly ecrLayersGb: number;
};

export type ServicesInput = {
  readonly settled: Traffic;
  readonly draft: TrafficDraft;
  readonly home: string | null;
  readonly parts: readonly AccountPart[];
};

const fieldWords: Record<TrafficLabel["field"]["kind"], string> = {
  service: "a service’s own row",
  internet: "the internet",
  "other-region": "other Regions",
  unnamed: "unnamed traffic",
};

const zero = exactGb(0);

type Group = { readonly label: TrafficLabel; readonly rows: FieldRow[] };

/** Rows of all gateways by with whom they are. */
function groupsOf(rows: readonly FieldRow[], home: string | null): readonly Group[] {
  const labelOf = trafficLabeller(home);
  const groups = new Map<string, Group>();
  for (const one of rows) {
    if (one.row.bytes === 0n && (one.month?.high ?? 0) === 0) continue;
    const label = labelOf(one.row.name);
    const group = groups.get(label.key) ?? { label, rows: [] };
    groups.set(label.key, group);
    group.rows.push(one);
  }
  return [...groups.values()];
}

const isEcrLayers = ({ row }: FieldRow): boolean =>
  row.name.meanings.some((meaning) => meaning.kind === "endpoint" && meaning.detail === "ecr-layers");

function basisIn(rows: readonly FieldRow[]): Basis {
  const byDns = rows.find(({ basis }) => basis === "named-by-dns");
  return byDns?.basis ?? rows[0]?.basis ?? "unnamed";
}

/**
 * The traffic by service, the most GB first, with the break-even of each one's endpoint and what the plan does about it.
 * What no log has is a row of its own.
 */
export function trafficServices({ settled, draft, home, parts }: ServicesInput): readonly TrafficService[] {
  const plan = planOfServices(draft.scenario);
  const isMonth = draft.joined.natGb !== null;
  const hoursByNat = new Map(settled.nats.map(({ nat, hours }) => [nat, hours.length]));
  const gbOf = ({ row, month }: FieldRow): MonthGb =>
    isMonth ? (month ?? zero) : exactGb(Number(row.bytes) / bytesPerGb);
  const sum = (rows: readonly FieldRow[]) => rows.map(gbOf).reduce(addRanges, zero);
  const measured = groupsOf(draft.rows, home).map(({ label, rows }): TrafficService => {
    const { field, key, endpoint, region } = label;
    const totalGb = sum(rows);
    const breakEven = breakEvenOf(field, plan);
    return {
      key,
      label: label.label,
      endpoint,
      region,
      carrier: carrierOf(field),
      field: fieldWords[field.kind],
      gb: {
        up: sum(rows.filter(({ row }) => row.direction === "up")),
        down: sum(rows.filter(({ row }) => row.direction === "down")),
      },
      totalGb,
      basis: basisIn(rows),
      unnamedReason: field.kind === "unnamed" ? field.reason : null,
      hours: Math.max(...rows.map(({ row }) => hoursByNat.get(row.nat) ?? 0)),
      breakEven,
      advice: plan === null ? null : adviceFor({ field, gb: totalGb.likely, breakEven, plan, parts }),
      ecrLayersGb: sum(rows.filter(isEcrLayers)).likely,
    };
  });
  return [...measured, ...unlogged(draft)].sort(
    (a, b) => b.totalGb.likely - a.totalGb.likely || (a.key < b.key ? -1 : 1),
  );
}

/** GB of a bill or of metrics that no log has. Nobody knows their direction. */
function unlogged({ joined, scenario }: TrafficDraft): readonly TrafficService[] {
  if (joined.natGb === null || joined.unlogged.high === 0) return [];
  return [
    {
      key: "not-logged",
      label: "In no log",
      endpoint: null,
      region: null,
      carrier: "unnamed",
      field: fieldWords.unnamed,
      gb: { up: zero, down: zero },
      totalGb: joined.unlogged,
      basis: "unnamed",
      unnamedReason: "not-logged",
      hours: 0,
      breakEven: { kind: "none" },
      advice: scenario === null ? null : unloggedAdvice,
      ecrLayersGb: 0,
    },
  ];
}
