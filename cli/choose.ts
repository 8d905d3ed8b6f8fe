import { type ImportWarning, importWarning } from "@/cli/importWarnings";
import { monthInWords } from "@/lib/bills/period";
import type { Spend } from "@/lib/bills/spend";
import { type Choice, choicesIn, choicesWithNat, firstChoice, spendRowsOf } from "@/lib/draft/choices";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

/**
 * The Region, account and month that the reader named in options. Null leaves the Region or month to the calculator,
 * and stands for all accounts.
 */
export type RequestedChoice = {
  readonly region: string | null;
  readonly account: string | null;
  readonly month: string | null;
};

export type ChoiceWithWarnings = {
  /** Null where the bill has nothing to choose from. */
  readonly choice: Choice | null;
  /** Say what was chosen for the reader, and how many other choices there are. */
  readonly warnings: readonly ImportWarning[];
};

const maxShown = 6;

/**
 * Why the bill has nothing for the options, with the values that it has; null where it has something. Account ids are
 * not repeated.
 */
function requestProblem(spend: Spend, { region, account, month }: RequestedChoice): Problem | null {
  const { regions, months } = choicesIn(spend);
  const values = (options: readonly { readonly value: string }[]) =>
    options
      .slice(0, maxShown)
      .map(({ value }) => value)
      .join(", ");
  if (region !== null && !regions.some(({ value }) => value === region)) {
    return { path: "--region", message: mustBe(`a Region of this bill (${values(regions) || "it has none"})`, region) };
  }
  if (month !== null && !months.some(({ value }) => value === month)) {
    return { path: "--month", message: mustBe(`a month of this bill (${values(months) || "it has none"})`, month) };
  }
  if (account !== null && !spend.rows.some((row) => row.account === account)) {
    return { path: "--account", message: "is not in this bill" };
  }
  return spendRowsOf(spend, { region, account, month }).length > 0
    ? null
    : { path: "--region", message: "has nothing in this bill for that account and month" };
}

function choosingWarnings(spend: Spend, choice: Choice, requested: RequestedChoice): readonly ImportWarning[] {
  const { regions, accounts, months } = choicesIn(spend, choice);
  const warnings: ImportWarning[] = [];
  if (requested.region === null && regions.length > 1)
    warnings.push(importWarning("one-region-of-several", choice.region, regions.length - 1));
  if (requested.month === null && months.length > 1)
    warnings.push(importWarning("one-month-of-several", monthInWords(choice.month), months.length - 1));
  if (requested.account === null && accounts.length > 1)
    warnings.push(importWarning("accounts-together", accounts.length));
  return warnings;
}

/** Chooses what the reader left open: the last whole month, in it the Region with the most NAT spend, all accounts. */
export function choose(spend: Spend, requested: RequestedChoice): Result<ChoiceWithWarnings, Problem> {
  const problem = spend.rows.length === 0 ? null : requestProblem(spend, requested);
  if (problem !== null) return failure(problem);
  const first = firstChoice({ ...spend, rows: spendRowsOf(spend, requested) });
  if (first === null) return success({ choice: null, warnings: [] });
  const choice = { ...first, account: requested.account };
  return success({ choice, warnings: choosingWarnings(spend, choice, requested) });
}

/** One choice for each Region of each account with NAT in the month, within the reader's options. */
export function chooseEach(spend: Spend, requested: RequestedChoice): Result<readonly Choice[], Problem> {
  const chosen = choose(spend, requested);
  if (!chosen.ok) return chosen;
  const { choice } = chosen.value;
  if (choice === null) return success([]);
  const rows = spendRowsOf(spend, { ...requested, month: choice.month });
  return success(choicesWithNat({ ...spend, rows }, choice.month));
}
