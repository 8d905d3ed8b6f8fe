import type { MonthGb } from "@/lib/traffic/settle/month";
import type { Joined, JoinedRow } from "./join";
import { fieldOf, isSameField, type TrafficField } from "./trafficField";

/** What a row of the scenario rests on. `entered` is the reader's own word. */
export type Basis = "measured" | "named-by-dns" | "unnamed" | "entered";

/** GB a month that a reader may name: of the unnamed, all but what private addresses have. */
export const nameableGb = ({ unnamed, privateGb }: MeasuredFields): number => Math.max(0, unnamed.likely - privateGb);

/** A joined row with the scenario's field that it belongs to. */
export type FieldRow = JoinedRow & { readonly field: TrafficField; readonly basis: Basis };

export type MeasuredService = {
  readonly id: string;
  readonly gb: number;
  readonly isPinned: boolean;
  readonly basis: Basis;
};

/** GB a month by the scenario's fields. All of them together are the NAT gateways' GB. */
export type MeasuredFields = {
  readonly services: readonly MeasuredService[];
  readonly internet: { readonly gbOut: number; readonly gbIn: number; readonly isSeen: boolean };
  readonly otherRegion: { readonly gbOut: number; readonly gbIn: number };
  /** All that has no name, the private and what no log has included. */
  readonly unnamed: MonthGb;
  readonly privateGb: number;
  readonly unloggedGb: number;
};

const basisOf = ({ row: { name } }: JoinedRow, field: TrafficField): Basis => {
  if (field.kind === "unnamed") return "unnamed";
  return name.meanings.length > 0 && fieldIsByName(field) ? "named-by-dns" : "measured";
};

/** S3's layers of ECR have a name beside their address, which names them already. */
const fieldIsByName = (field: TrafficField): boolean => field.kind !== "service" || field.id !== "s3";

export const fieldRows = ({ rows }: Pick<Joined, "rows">, home: string | null): readonly FieldRow[] =>
  rows.map((joined): FieldRow => {
    const field = fieldOf(joined.row.name, home);
    return { ...joined, field, basis: basisOf(joined, field) };
  });

const likelySum = (rows: readonly FieldRow[]): number => rows.reduce((gb, { month }) => gb + (month?.likely ?? 0), 0);

function byDirection(rows: readonly FieldRow[], kind: "internet" | "other-region") {
  const own = rows.filter(({ field }) => field.kind === kind);
  return {
    gbOut: likelySum(own.filter(({ row }) => row.direction === "up")),
    gbIn: likelySum(own.filter(({ row }) => row.direction === "down")),
    isSeen: own.some(({ row }) => row.bytes > 0n),
  };
}

/** In the order of their GB, the most first. */
function servicesIn(rows: readonly FieldRow[]): readonly MeasuredService[] {
  const services = new Map<string, FieldRow[]>();
  for (const one of rows)
    if (one.field.kind === "service") services.set(one.field.id, [...(services.get(one.field.id) ?? []), one]);
  return [...services]
    .map(([id, own]): MeasuredService => {
      const isPinned = own.every(({ field }) => field.kind === "service" && field.isPinned);
      const isByDns = own.some(({ basis }) => basis === "named-by-dns");
      return { id, gb: likelySum(own), isPinned, basis: isByDns ? "named-by-dns" : "measured" };
    })
    .sort((a, b) => b.gb - a.gb || (a.id < b.id ? -1 : 1));
}

/** Sums rows by field; what no log has of the NAT gateways' GB is unnamed. */
export function measuredFields(rows: readonly FieldRow[], { unlogged }: Pick<Joined, "unlogged">): MeasuredFields {
  const unnamed = rows.filter(({ field }) => field.kind === "unnamed");
  const bound = (of: keyof MonthGb) => unnamed.reduce((gb, { month }) => gb + (month?.[of] ?? 0), unlogged[of]);
  const { isSeen: _, ...otherRegion } = byDirection(rows, "other-region");
  return {
    services: servicesIn(rows),
    internet: byDirection(rows, "internet"),
    otherRegion,
    unnamed: { low: bound("low"), likely: bound("likely"), high: bound("high") },
    privateGb: likelySum(unnamed.filter(({ field }) => isSameField(field, { kind: "unnamed", reason: "private" }))),
    unloggedGb: unlogged.likely,
  };
}
