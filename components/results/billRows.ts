import { charges } from "@/lib/model/charges";
import type { LineItem } from "@/lib/model/charges/charge";

/** One row of two bills side by side: the same charge in the same tier; null in the bill that has no such line. */
export type BillRow = {
  readonly key: string;
  readonly label: string;
  readonly plan: LineItem | null;
  readonly today: LineItem | null;
};

const keyOf = ({ charge, fromGb }: LineItem): string => `${charge} ${fromGb ?? ""}`;

/** The lines of both bills, each charge and tier in one row, in the order of a bill. */
export function billRows(plan: readonly LineItem[], today: readonly LineItem[]): readonly BillRow[] {
  const rows = new Map<string, BillRow>();
  const all = [...plan, ...today];
  for (const { id } of charges) {
    const lines = all.filter(({ charge }) => charge === id).toSorted((a, b) => (a.fromGb ?? 0) - (b.fromGb ?? 0));
    for (const line of lines) {
      const key = keyOf(line);
      const of = (some: readonly LineItem[]) => some.find((one) => keyOf(one) === key) ?? null;
      rows.set(key, { key, label: line.label, plan: of(plan), today: of(today) });
    }
  }
  return [...rows.values()];
}
