import type { SpendBar, SpendBars } from "@/lib/draft/figures/spend/points";
import { daysInWords, monthsInWords } from "@/lib/draft/figures/spend/timeWords";
import type { MeterId } from "@/lib/meters/meters";

/** One column of amounts: a month, a day, or several of them summed. */
export type SpendPeriod = {
  readonly label: string;
  readonly amount: number;
  readonly amounts: ReadonlyMap<MeterId, number>;
};

/** The columns of a table of spend and their unit. Where `isFolded`, the first column sums all earlier periods. */
export type SpendPeriods = {
  readonly unit: "month" | "week" | "day";
  readonly isFolded: boolean;
  readonly periods: readonly SpendPeriod[];
};

function summed(label: string, bars: readonly SpendBar[]): SpendPeriod {
  const amounts = new Map<MeterId, number>();
  for (const bar of bars) {
    for (const [family, amount] of bar.amounts) amounts.set(family, (amounts.get(family) ?? 0) + amount);
  }
  return { label, amount: bars.reduce((sum, { amount }) => sum + amount, 0), amounts };
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The bars with the same key together, in the order of their first bar. */
function grouped(bars: readonly SpendBar[], keyOf: (bar: SpendBar) => string): readonly (readonly SpendBar[])[] {
  const groups = new Map<string, SpendBar[]>();
  for (const bar of bars) {
    const group = groups.get(keyOf(bar)) ?? [];
    groups.set(keyOf(bar), group);
    group.push(bar);
  }
  return [...groups.values()];
}

function keyReader({ unit: barUnit, bars }: SpendBars, unit: SpendPeriods["unit"]): (bar: SpendBar) => string {
  if (unit === barUnit) return ({ time }) => time;
  if (unit === "month") return ({ time }) => time.slice(0, 7);
  const first = Date.parse(bars[0]?.time ?? "");
  return ({ time }) => String(Math.floor((Date.parse(time) - first) / weekMs));
}

/**
 * At most `mostPeriods` periods (from 2 up), as fine as they fit: days, else weeks, else months. Where there are too
 * many months, the first period sums the oldest.
 */
export function spendPeriods(spend: SpendBars, mostPeriods: number): SpendPeriods {
  const units = spend.unit === "month" ? (["month"] as const) : (["day", "week", "month"] as const);
  const choices = units.map((unit) => ({ unit, groups: grouped(spend.bars, keyReader(spend, unit)) }));
  const fitting = choices.find(({ groups }) => groups.length <= mostPeriods) ?? choices.at(-1);
  const { unit, groups } = fitting ?? { unit: spend.unit, groups: [] };
  const isFolded = groups.length > mostPeriods;
  const oldest = isFolded ? [groups.slice(0, groups.length - mostPeriods + 1).flat()] : [];
  const inWords = spend.unit === "month" ? monthsInWords : daysInWords;
  const labelOf = (group: readonly SpendBar[]): string => {
    const notes = [...new Set(group.map(({ note }) => note).filter((note) => note !== ""))];
    return [inWords(group[0]?.time ?? "", group.at(-1)?.time ?? ""), ...notes].join(", ");
  };
  return {
    unit,
    isFolded,
    periods: [...oldest, ...groups.slice(isFolded ? -(mostPeriods - 1) : 0)].map((group) =>
      summed(labelOf(group), group),
    ),
  };
}
