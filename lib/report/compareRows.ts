import { type Answer, recommendedAnswer, todayAnswer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import { isMostlyUnnamed, shownRecommendation } from "@/lib/model/lead";
import { type InternetAnswer, internetNeeded } from "@/lib/model/scenario";
import { strategyLabel } from "@/lib/model/strategies";
import { natModeWords } from "@/lib/report/inputWords";
import { servicesInWords } from "@/lib/report/servicesInWords";
import { formatGb } from "@/lib/units/gb";
import { monthsPerYear } from "@/lib/units/hours";
import { formatUsd, formatUsdPerUnit, roundToCents, sumOfRoundedUsd } from "@/lib/units/usd";

type CellValue = {
  readonly text: string;
  /** Compared instead of the text, where equal texts can stand for different values. */
  readonly comparisonKey?: string;
  /**
   * An amount rounded to the cent. A cell with one shows by how much it differs from the first, and whether that is
   * better.
   */
  readonly amount?: Amount;
};

type Amount = { readonly usd: number; readonly of: keyof typeof amountWords };

/** The words for a higher and a lower amount, and which of the two is better. */
const amountWords = {
  cost: { more: "costs more", less: "costs less", better: "less" },
  saving: { more: "saves more", less: "saves less", better: "more" },
} as const;

type RowDefinition = {
  readonly label: string;
  readonly of: (answer: Answer) => CellValue;
  /** Left out while all scenarios agree on it. */
  readonly onlyIfDifferent?: true;
};

/** A difference from the first scenario in words; of money, whether it is better or worse. */
export type Difference = { readonly text: string; readonly tone: "better" | "worse" | "other" };

export type CompareCell = {
  readonly text: string;
  /** Null for the first scenario, and where the cell does not differ from it. */
  readonly difference: Difference | null;
};

export type CompareRow = { readonly label: string; readonly cells: readonly CompareCell[] };

const neededWords: Record<InternetAnswer, string> = { unknown: "nobody knows", yes: "yes", no: "no" };

const cost = (usd: number): CellValue => ({ text: formatUsd(usd), amount: { usd, of: "cost" } });
const saving = (usd: number): CellValue => ({ text: formatUsd(usd), amount: { usd, of: "saving" } });
/** The number of rows as text; two such cells are the same only where the rows are. */
const countCell = (rows: readonly (readonly (string | number)[])[]): CellValue => ({
  text: String(rows.length),
  comparisonKey: JSON.stringify(rows.toSorted()),
});
const todayUsd = (answer: Answer): number => sumOfRoundedUsd(todayAnswer(answer).lines);
const planUsd = (answer: Answer): number => sumOfRoundedUsd(recommendedAnswer(answer).lines);
const savingUsd = (answer: Answer): number => roundToCents(todayUsd(answer) - planUsd(answer));

const rowDefinitions: readonly RowDefinition[] = [
  { label: "Region", of: ({ scenario }) => ({ text: scenario.region }) },
  { label: "AZs", of: ({ scenario }) => ({ text: String(scenario.azCount) }) },
  { label: "VPCs", of: ({ scenario }) => ({ text: String(scenario.vpcCount) }) },
  { label: "NAT today", of: ({ scenario }) => ({ text: natModeWords[scenario.nat.mode] }) },
  {
    label: "Addresses per gateway",
    of: ({ scenario }) => ({ text: String(scenario.nat.publicIpv4PerGateway) }),
    onlyIfDifferent: true,
  },
  {
    label: "Hours in the month",
    of: ({ scenario }) => ({ text: String(scenario.hoursPerMonth) }),
    onlyIfDifferent: true,
  },
  {
    label: "Services",
    of: ({ scenario }) => ({
      text: `${servicesInWords(scenario.services)}, ${formatGb(servicesGb(scenario))}`,
      comparisonKey: JSON.stringify(scenario.services.map(({ id, gb }) => [id, gb]).toSorted()),
    }),
  },
  {
    label: "Endpoints today",
    of: ({ scenario }) =>
      countCell(scenario.services.flatMap(({ id, today }) => (today === "nat" ? [] : [[id, today]]))),
    onlyIfDifferent: true,
  },
  {
    label: "Pinned services",
    of: ({ scenario }) =>
      countCell(scenario.services.flatMap(({ id, endpoint }) => (endpoint === "auto" ? [] : [[id, endpoint]]))),
    onlyIfDifferent: true,
  },
  {
    label: "Endpoints in fewer AZs",
    of: ({ scenario }) =>
      countCell(scenario.services.flatMap(({ id, azCount }) => (azCount === scenario.azCount ? [] : [[id, azCount]]))),
    onlyIfDifferent: true,
  },
  {
    label: "Internet",
    of: ({ scenario: { internet } }) => ({
      text: `${formatGb(internet.gbOut)} out, ${formatGb(internet.gbIn)} in`,
      comparisonKey: JSON.stringify([internet.gbOut, internet.gbIn, internet.freeGbOut]),
    }),
  },
  {
    label: "Other Regions",
    of: ({ scenario: { otherRegion } }) => ({
      text: `${formatGb(otherRegion.gbOut)} out, ${formatGb(otherRegion.gbIn)} in, ${formatUsdPerUnit(otherRegion.usdPerGb)} per GB`,
      comparisonKey: JSON.stringify(otherRegion),
    }),
    onlyIfDifferent: true,
  },
  {
    label: "Needs the internet",
    of: ({ scenario }) => ({ text: neededWords[internetNeeded(scenario)] }),
    onlyIfDifferent: true,
  },
  {
    label: "Unnamed",
    of: ({ scenario: { unnamedGb } }) => ({ text: formatGb(unnamedGb), comparisonKey: String(unnamedGb) }),
    onlyIfDifferent: true,
  },
  { label: "Discount", of: ({ scenario }) => ({ text: `${scenario.discountPercent} %` }), onlyIfDifferent: true },
  {
    label: "Own rates",
    of: ({ scenario }) => countCell(Object.entries(scenario.rates)),
    onlyIfDifferent: true,
  },
  { label: "Today, a month", of: (answer) => cost(todayUsd(answer)) },
  { label: "Plan, a month", of: (answer) => cost(planUsd(answer)) },
  { label: "Saving, a month", of: (answer) => saving(savingUsd(answer)) },
  { label: "Saving, a year", of: (answer) => saving(roundToCents(savingUsd(answer) * monthsPerYear)) },
  {
    label: "Recommended",
    of: (answer) => {
      const marked = shownRecommendation(answer);
      if (marked !== null) return { text: strategyLabel(marked) };
      return { text: isMostlyUnnamed(answer.scenario) ? "none: most traffic is unnamed" : "none: no services" };
    },
  },
  { label: "NAT in the plan", of: (answer) => ({ text: recommendedAnswer(answer).natKept ? "stays" : "goes" }) },
];

function differenceOf(shown: CellValue, first: CellValue): Difference | null {
  if (shown.amount !== undefined && first.amount !== undefined) {
    const moreUsd = roundToCents(shown.amount.usd - first.amount.usd);
    if (moreUsd === 0) return null;
    const words = amountWords[shown.amount.of];
    const way = moreUsd > 0 ? "more" : "less";
    const text = `${moreUsd > 0 ? "+" : "−"}${formatUsd(Math.abs(moreUsd))}, ${words[way]}`;
    return { text, tone: way === words.better ? "better" : "worse" };
  }
  if ((shown.comparisonKey ?? shown.text) === (first.comparisonKey ?? first.text)) return null;
  return { text: shown.text === first.text ? "differs in detail" : "differs", tone: "other" };
}

/**
 * The answers side by side, each cell with its difference from the first. Amounts are sums of rounded lines, as the
 * receipt shows them.
 */
export function compareRows(answers: readonly [Answer, ...Answer[]]): readonly CompareRow[] {
  return rowDefinitions.flatMap(({ label, of, onlyIfDifferent }) => {
    const first = of(answers[0]);
    const cells = answers.map(of).map((shown) => ({ text: shown.text, difference: differenceOf(shown, first) }));
    return onlyIfDifferent && cells.every(({ difference }) => difference === null) ? [] : [{ label, cells }];
  });
}
