import { type ImportWarning, importWarning } from "@/cli/importWarnings";
import type { Spend } from "@/lib/bills/spend";
import { type Choice, spendRowsOf } from "@/lib/draft/choices";
import { type Draft, draftScenario } from "@/lib/draft/draft";
import { unrecognisedTotal } from "@/lib/draft/unrecognisedTotal";
import type { Scenario } from "@/lib/model/scenario";
import { countWithNoun } from "@/lib/units/countWithNoun";

/** One choice of a bill, with its draft or the reason why there is none. */
export type ImportedChoice = {
  readonly choice: Choice | null;
  /** Null where the choice can be shown and not planned with; a warning says why. */
  readonly draft: Draft | null;
  readonly warnings: readonly ImportWarning[];
};

/**
 * A sentence about the unrecognised usage types and their amount. No scenario has them, so a person should look at them
 * before relying on the answer.
 */
export function unrecognisedInWords({ unrecognised, currency }: Spend): string {
  const { usageTypeCount, amount } = unrecognisedTotal(unrecognised);
  const are = usageTypeCount === 1 ? "is" : "are";
  return `${countWithNoun(usageTypeCount, "usage type")} about NAT or endpoints ${are} not recognised, with ${amount.toFixed(2)} ${currency}: no scenario has ${usageTypeCount === 1 ? "it" : "them"}.`;
}

const nothingToChoose = (spend: Spend): ImportWarning =>
  importWarning("nothing-found", spend.unrecognised.length === 0 ? null : unrecognisedInWords(spend));

/** Drafts a scenario for a choice. The warnings are the bill's, then the choice's, then the draft's. */
export function importChoice(
  spend: Spend,
  choice: Choice | null,
  choiceWarnings: readonly ImportWarning[],
): ImportedChoice {
  const before = [...spend.warnings, ...choiceWarnings];
  if (choice === null) return { choice, draft: null, warnings: [...before, nothingToChoose(spend)] };
  const result = draftScenario(spend, choice);
  if (result.ok) return { choice, draft: result.value, warnings: [...before, ...result.value.warnings] };
  const { code, message } = result.error;
  return { choice, draft: null, warnings: [...before, { code, message }] };
}

/**
 * An amount as fields of JSON: `usd` for US dollars; in another currency `usd` is null beside `amount` and `currency`.
 */
function money(amount: number, currency: string) {
  return currency === "USD" ? { usd: amount } : { usd: null, amount, currency };
}

function spendOfChoice(spend: Spend, choice: Choice | null): Spend {
  if (choice === null) return spend;
  const isOf = ({ month, account }: { readonly month: string; readonly account: string | null }) =>
    month === choice.month && (choice.account === null || account === choice.account);
  return {
    ...spend,
    periods: spend.periods.filter(({ month }) => month === choice.month),
    rows: spendRowsOf(spend, choice),
    unrecognised: spend.unrecognised.filter(isOf),
    otherRecords: spend.otherRecords.filter(isOf),
  };
}

function rowsInJson({ rows, currency }: Spend) {
  return rows.map((row) => ({
    region: row.region,
    account: row.account,
    usageType: row.usageType,
    family: row.family,
    quantity: row.quantity,
    unit: row.unit,
    usd: currency === "USD" ? row.amount : null,
    usdPerUnit: currency === "USD" ? row.amountPerUnit : null,
    listUsdPerUnit: row.listUsdPerUnit,
    month: row.month,
    quantityFrom: row.quantityFrom,
    discount: row.discount,
    underListPercent: row.underListPercent,
    ...(currency === "USD" ? {} : { amount: row.amount, currency }),
  }));
}

/** A bill in JSON: its rows, and what it has besides. */
export const spendJson = (spend: Spend) => ({
  source: spend.source,
  currency: spend.currency,
  periods: spend.periods,
  rows: rowsInJson(spend),
  unrecognised: spend.unrecognised.map(({ amount, ...row }) => ({ ...row, ...money(amount, spend.currency) })),
  otherRecords: spend.otherRecords.map(({ amount, ...record }) => ({ ...record, ...money(amount, spend.currency) })),
});

export type ImportJson = ReturnType<typeof importJson>;

/**
 * The JSON that `import` prints. `rows` are the whole bill's, or with `isEach` those of the choice; `scenario` is for
 * the choice alone and has neither account ids nor amounts.
 */
export function importJson(whole: Spend, imported: ImportedChoice, isEach: boolean) {
  const { choice, draft, warnings } = imported;
  const spend = isEach ? spendOfChoice(whole, choice) : whole;
  const scenario: Scenario | null = draft?.scenario ?? null;
  return {
    ...spendJson(spend),
    scenario,
    warnings,
    choice,
    origins: draft?.origins ?? [],
    reconciliation: draft?.reconciliation ?? [],
    unplanned: draft?.unplanned ?? [],
    rowCount: spend.rowCount,
    skipped: spend.skipped,
  };
}
