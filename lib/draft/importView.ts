import { coveredHours, type Period } from "@/lib/bills/period";
import type { Skipped } from "@/lib/bills/skippedRows";
import { type Source, sources } from "@/lib/bills/sources";
import type { Spend } from "@/lib/bills/spend";
import type { DailyAmount, OtherRecord, UnrecognisedRow } from "@/lib/bills/spendRows";
import type { SpendWarning } from "@/lib/bills/spendWarnings";
import { addOrNull } from "@/lib/draft/billedMonth";
import { type Choice, type Choices, choicesIn, choicesWithNat, firstChoice, spendRowsOf } from "@/lib/draft/choices";
import { type DraftResult, draftScenario } from "@/lib/draft/draft";
import {
  againstList,
  type Headline,
  headline,
  type ListComparison,
  type SpendByMonth,
  spendByMonth,
} from "@/lib/draft/spendViews";
import type { UserInput } from "@/lib/draft/userInput";
import { isNatMeter, meterFor, meterOf } from "@/lib/meters/meterOf";
import type { Meter } from "@/lib/meters/meters";
import { writeLink } from "@/lib/scenario/link";

/** A request of the page for the view of a choice, to the worker that holds the spend. */
export type ViewRequest = { readonly choice: Choice; readonly entered: UserInput };

/** The network that a bill shows in one month, over all its Regions and accounts. */
export type FoundNetwork = {
  readonly month: string;
  /** Zonal gateways: their hours ÷ the hours of the days covered. */
  readonly gatewayCount: number;
  /** Whether anything was billed for a NAT gateway of any kind, be it a few hours or an amount without a quantity. */
  readonly hasNat: boolean;
  /** AZs in which regional gateways were active. A bill does not tell how many gateways these are. */
  readonly regionalAzCount: number;
  /** Null where the source has amounts alone and no list price tells the GB. */
  readonly natGb: number | null;
  readonly endpointAzCount: number;
  readonly regionCount: number;
  readonly accountCount: number;
};

/** The rows of a list that are shown, and the number and amount of the others. */
export type Capped<T> = { readonly rows: readonly T[]; readonly moreCount: number; readonly moreAmount: number };

/** The overview of a whole bill. */
export type Overview = {
  readonly source: Source;
  /** Its name for people. */
  readonly sourceName: string;
  readonly currency: string;
  readonly periods: readonly Period[];
  readonly rowCount: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly SpendWarning[];
  readonly unrecognised: Capped<UnrecognisedRow>;
  /** Null where nothing was found to choose from. */
  readonly firstChoice: Choice | null;
  readonly found: FoundNetwork | null;
};

/** The view of one choice. */
export type ImportView = {
  readonly choice: Choice;
  readonly choices: Choices;
  readonly headline: Headline;
  readonly byMonth: SpendByMonth;
  readonly againstList: ListComparison;
  /** The days of the month, over all Regions and accounts; empty where the source has months alone. */
  readonly daily: readonly DailyAmount[];
  readonly otherRecords: Capped<OtherRecord>;
  readonly draft: DraftResult;
};

const maxRowsShown = 100;

function capped<T extends { readonly amount: number }>(rows: readonly T[]): Capped<T> {
  const sorted = rows.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const rest = sorted.slice(maxRowsShown);
  return {
    rows: sorted.slice(0, maxRowsShown),
    moreCount: rest.length,
    moreAmount: rest.reduce((sum, { amount }) => sum + amount, 0),
  };
}

/** The sum; null where an amount is unknown. */
const sum = (amounts: readonly (number | null)[]): number | null => amounts.reduce<number | null>(addOrNull, 0);

/** One row for each key: the amounts summed, and the quantities where all have one. */
function sumByKey<T extends { readonly amount: number; readonly quantity?: number | null }>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): readonly T[] {
  const sums = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = sums.get(key);
    if (before === undefined) sums.set(key, row);
    else {
      const quantity = addOrNull(before.quantity ?? null, row.quantity ?? null);
      sums.set(key, { ...before, amount: before.amount + row.amount, ...("quantity" in row ? { quantity } : {}) });
    }
  }
  return [...sums.values()];
}

function networkFoundIn(spend: Spend, period: Period): FoundNetwork {
  const rows = spend.rows.filter((row) => row.month === period.month);
  const quantityOf = (matches: (meter: Meter) => boolean) =>
    sum(rows.filter(({ family }) => matches(meterOf(family))).map(({ quantity }) => quantity));
  // A gateway of a few hours counts as one, as in the draft.
  const perHour = (hours: number | null) =>
    hours === null || hours <= 0 ? 0 : Math.max(1, Math.round(hours / coveredHours(period)));
  return {
    month: period.month,
    hasNat: rows.some(({ family, quantity, amount }) => isNatMeter(family) && (quantity !== 0 || amount !== 0)),
    gatewayCount: perHour(quantityOf((meter) => meter === meterFor("nat-gateway-hours", "per-az"))),
    regionalAzCount: perHour(quantityOf((meter) => meter === meterFor("nat-gateway-hours", "regional"))),
    natGb: quantityOf(({ charge }) => charge === "nat-gateway-data"),
    endpointAzCount: perHour(quantityOf(({ charge }) => charge === "interface-endpoint-hours")),
    regionCount: new Set(rows.map(({ region }) => region)).size,
    accountCount: new Set(rows.map(({ account }) => account)).size,
  };
}

/**
 * The choice, or where the bill has no rows for it one of the same month: in the same account, else over all accounts.
 */
function nearestChoice(spend: Spend, choice: Choice): Choice {
  if (spendRowsOf(spend, choice).length > 0) return choice;
  const { month, account } = choice;
  const [inAccount] = choicesIn(spend, { month, account }).regions;
  if (inAccount) return { ...choice, region: inAccount.value };
  const [region] = choicesIn(spend, { month }).regions;
  return region ? { region: region.value, account: null, month } : choice;
}

/** The overview of a bill, with the choice that the page opens with: the last settled month, the most NAT spend. */
export function overviewOf(spend: Spend): Overview {
  const { source, currency, periods, rowCount, skipped, warnings } = spend;
  const choice = firstChoice(spend);
  const period = periods.find(({ month }) => month === choice?.month);
  return {
    source,
    sourceName: sources[source],
    currency,
    periods,
    rowCount,
    skipped,
    warnings,
    unrecognised: capped(
      sumByKey(spend.unrecognised, ({ month, usageType, unit }) => JSON.stringify([month, usageType, unit])),
    ),
    firstChoice: choice,
    found: period === undefined ? null : networkFoundIn(spend, period),
  };
}

const scenariosPerPage = 50;

/** A Region of an account, and the link of its scenario, or why it cannot be planned. */
export type DraftedScenario = {
  readonly choice: Choice;
  readonly natAmount: number;
  readonly query: string | null;
  readonly refusal: string | null;
};

/** One page of the scenarios for each Region of each account in a month, the most NAT spend first. */
export type ScenarioPage = {
  readonly from: number;
  readonly count: number;
  readonly rows: readonly DraftedScenario[];
  /** The positions where the pages before and after begin; null where there is none. */
  readonly previous: number | null;
  readonly next: number | null;
};

/** Drafts one page of scenarios for a month, from this position in the list on. */
export function scenarioPage(spend: Spend, month: string, from: number): ScenarioPage {
  const choices = choicesWithNat(spend, month);
  const rows = choices.slice(from, from + scenariosPerPage).map((choice) => {
    const result = draftScenario(spend, choice);
    return {
      choice,
      natAmount: headline(spend, choice).natAmount,
      query: result.ok ? writeLink(result.value.scenario) : null,
      refusal: result.ok ? null : result.error.message,
    };
  });
  const next = from + scenariosPerPage;
  return {
    from,
    count: choices.length,
    rows,
    previous: from > 0 ? Math.max(0, from - scenariosPerPage) : null,
    next: next < choices.length ? next : null,
  };
}

/** Everything that the page shows for a choice with the reader's input. */
export function viewOf(spend: Spend, { choice: wanted, entered }: ViewRequest): ImportView {
  const choice = nearestChoice(spend, wanted);
  const { region, account, month } = choice;
  const others = spend.otherRecords.filter(
    (record) => record.month === month && (account === null || record.account === account),
  );
  return {
    choice,
    choices: choicesIn(spend, choice),
    headline: headline(spend, choice, entered),
    byMonth: spendByMonth(spend, { region, account }),
    againstList: againstList(spend, choice),
    daily: spend.daily.filter(({ day }) => day.startsWith(month)),
    otherRecords: capped(sumByKey(others, ({ recordType, usageType }) => JSON.stringify([recordType, usageType]))),
    draft: draftScenario(spend, choice, entered),
  };
}
