import { charges } from "@/lib/model/charges";
import type { LineItem } from "@/lib/model/charges/charge";
import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import type { Scenario } from "@/lib/model/scenario";
import { strategyLabel } from "@/lib/model/strategies";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { monthsPerYear } from "@/lib/units/hours";
import { sumOfRoundedUsd } from "@/lib/units/usd";

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

/** One strategy's bill as a receipt. A row without a line is a charge that only the bill beside it has. */
export type Receipt = {
  readonly title: string;
  readonly strategy: FeasibleAnswer;
  /** The strategy's name; null where the title is the same. */
  readonly label: string | null;
  readonly rows: readonly { readonly key: string; readonly label: string; readonly line: LineItem | null }[];
  /** The sum of the lines as shown, each rounded to the cent. USD. */
  readonly usdPerMonth: number;
  readonly usdPerYear: number;
  /** The month's amount divided by the hours of the scenario's month. */
  readonly usdPerHour: number;
};

function receiptOf(title: string, strategy: FeasibleAnswer, scenario: Scenario, rows: Receipt["rows"]): Receipt {
  const usdPerMonth = sumOfRoundedUsd(strategy.lines);
  const label = strategyLabel(strategy.id);
  return {
    title,
    strategy,
    label: label === title ? null : label,
    rows,
    usdPerMonth,
    usdPerYear: usdPerMonth * monthsPerYear,
    usdPerHour: usdPerMonth / scenario.hoursPerMonth,
  };
}

/** The plan's receipt and today's, each charge in the same row of both. */
export function receiptsOf(answer: Answer): { readonly plan: Receipt; readonly today: Receipt } {
  const { scenario } = answer;
  const plan = recommendedAnswer(answer);
  const today = todayAnswer(answer);
  const rows = billRows(plan.lines, today.lines);
  const planTitle = isMostlyUnnamed(scenario) ? "With the advice for named services" : "The plan";
  return {
    plan: receiptOf(
      planTitle,
      plan,
      scenario,
      rows.map((row) => ({ ...row, line: row.plan })),
    ),
    today: receiptOf(
      "Today",
      today,
      scenario,
      rows.map((row) => ({ ...row, line: row.today })),
    ),
  };
}
