"use client";

import { ChoiceSelect } from "@/components/import/bill/ChoiceSelect";
import { monthInWords } from "@/lib/bills/period";
import type { Choice, ChoiceOption, Choices } from "@/lib/draft/choices";
import { priceBook } from "@/lib/pricing/priceBook";
import { formatMoney } from "@/lib/units/money";

type ChoiceBarProps = {
  readonly choice: Choice;
  readonly choices: Choices;
  readonly currency: string;
  readonly onChoice: (choice: Choice) => void;
};

const allAccounts = "";

const natAmountInWords = ({ natAmount }: ChoiceOption, currency: string) => `${formatMoney(natAmount, currency)} NAT`;

/**
 * The options of the account: all accounts together, then each. A single account is the only option, since there is
 * nothing to choose. A chosen account without spend in this Region and month stays among the options.
 */
function accountOptions(accounts: readonly ChoiceOption[], chosen: string | null, currency: string) {
  const [first] = accounts;
  if (first && accounts.length === 1 && (chosen ?? first.value) === first.value) {
    return [{ value: chosen ?? allAccounts, text: `${first.value}, the only account` }];
  }
  const isHere = chosen === null || accounts.some(({ value }) => value === chosen);
  return [
    { value: allAccounts, text: accounts.length === 1 ? "All accounts" : `All ${accounts.length} accounts together` },
    ...accounts.map((option) => ({
      value: option.value,
      text: `${option.value} (${natAmountInWords(option, currency)})`,
    })),
    ...(isHere ? [] : [{ value: chosen, text: `${chosen} (nothing here)` }]),
  ];
}

/** Selects the Region, account and month to look at. */
export function ChoiceBar({ choice, choices, currency, onChoice }: ChoiceBarProps) {
  const { regions, accounts, months } = choices;
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-3 rounded-md bg-sunken px-4 py-3 print:gap-y-1 print:p-0">
      <legend className="sr-only">What to look at</legend>
      <ChoiceSelect
        label="Region"
        value={choice.region}
        options={regions.map((option) => ({
          value: option.value,
          text: `${option.value}${priceBook(option.value) ? `, ${priceBook(option.value)?.name}` : ""} (${natAmountInWords(option, currency)})`,
        }))}
        onValue={(region) => onChoice({ ...choice, region })}
      />
      {accounts.length > 0 && (
        <ChoiceSelect
          label="Account"
          value={choice.account ?? allAccounts}
          options={accountOptions(accounts, choice.account, currency)}
          onValue={(account) => onChoice({ ...choice, account: account === allAccounts ? null : account })}
        />
      )}
      <ChoiceSelect
        label="Month"
        value={choice.month}
        options={months.map((option) => ({
          value: option.value,
          text: `${monthInWords(option.value)} (${natAmountInWords(option, currency)})`,
        }))}
        onValue={(month) => onChoice({ ...choice, month })}
      />
    </fieldset>
  );
}
