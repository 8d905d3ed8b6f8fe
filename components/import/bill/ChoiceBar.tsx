"use client";

import { useId } from "react";
import { monthInWords } from "@/lib/bills/period";
import type { Choice, ChoiceOption, Choices } from "@/lib/draft/choices";
import { priceBook } from "@/lib/pricing/priceBook";
import { formatMoney } from "@/lib/units/money";

type SelectProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onValue: (value: string) => void;
};

function Select({ label, value, options, onValue }: SelectProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 flex-1 basis-56 gap-1 text-13 print:basis-full print:gap-0">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        className="control w-full min-w-0 text-15"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

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
      <Select
        label="Region"
        value={choice.region}
        options={regions.map((option) => ({
          value: option.value,
          text: `${option.value}${priceBook(option.value) ? `, ${priceBook(option.value)?.name}` : ""} (${natAmountInWords(option, currency)})`,
        }))}
        onValue={(region) => onChoice({ ...choice, region })}
      />
      {accounts.length > 0 && (
        <Select
          label="Account"
          value={choice.account ?? allAccounts}
          options={accountOptions(accounts, choice.account, currency)}
          onValue={(account) => onChoice({ ...choice, account: account === allAccounts ? null : account })}
        />
      )}
      <Select
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
