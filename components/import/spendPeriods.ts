import { textWidth } from "@/components/charts/plot";
import type { SpendBar, SpendBars } from "@/components/import/spendBars";
import { daysInWords, money, monthsInWords } from "@/components/import/words";
import type { MeterId } from "@/lib/meters/meters";

/** One column of amounts: a month, a day, or several of them summed. */
export type SpendPeriod = {
  readonly label: string;
  readonly amount: number;
  readonly amounts: ReadonlyMap<MeterId, number>;
};

/** The columns of a table of spend, and what each of them is; folded where its first one sums all that came before. */
export type SpendPeriods = {
  readonly unit: "month" | "week" | "day";
  readonly isFolded: boolean;
  readonly periods: readonly SpendPeriod[];
};

const textPx = 13;
const gapPx = 14;
/** The least that names of families take, in two lines. */
const namesPx = 150;
/** What is folded, the newest period, and the total: with fewer there is nothing to compare. */
const leastColumnCount = 3;

/** How many columns of amounts, the total among them, fit beside the families' names. Widths in pixels. */
function columnsThatFit({ bars, currency }: SpendBars, widthPx: number): number {
  const total = bars.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return Math.max(
    leastColumnCount,
    Math.floor((widthPx - namesPx) / (textWidth(money(total, currency), textPx) + gapPx)),
  );
}

function summed(label: string, bars: readonly SpendBar[]): SpendPeriod {
  const amounts = new Map<MeterId, number>();
  for (const bar of bars) {
    for (const [family, amount] of bar.amounts) amounts.set(family, (amounts.get(family) ?? 0) + amount);
  }
  return { label, amount: bars.reduce((sum, { amount }) => sum + amount, 0), amounts };
}

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The bars of each week, counted from the first day that there is; of each month; or each bar by itself. */
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
 * As many periods as fit a width in pixels beside the total, the newest in detail: single days, else weeks, else months;
 * and where even those are too many, one column sums the oldest.
 */
export function spendPeriods(spend: SpendBars, widthPx: number): SpendPeriods {
  const mostPeriods = columnsThatFit(spend, widthPx) - 1;
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
