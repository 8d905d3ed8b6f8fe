"use client";

import { ChoiceSelect } from "@/components/import/bill/ChoiceSelect";
import { monthInWords } from "@/lib/bills/period";
import type { ImportScope, ScopeOptions } from "@/lib/draft/imported/scope";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { countWithNoun } from "@/lib/units/countWithNoun";

type ScopeBarProps = {
  readonly scope: ImportScope;
  readonly options: ScopeOptions;
  readonly onScope: (scope: ImportScope) => void;
};

const all = "";

const regionInWords = (region: string): string => {
  const name = priceBook(region)?.name;
  return name === undefined ? region : `${region}, ${name}`;
};

/** All together, then each. One alone is nothing to choose. */
const optionsOf = (values: readonly string[], noun: string) =>
  values.length === 1
    ? [{ value: all, text: `${values[0]}, the only one` }]
    : [
        { value: all, text: `All ${countWithNoun(values.length, noun)} together` },
        ...values.map((value) => ({ value, text: value })),
      ];

/** Selects the Region, account, month and VPC that the scenario is for, as far as there is something to choose. */
export function ScopeBar({ scope, options, onScope }: ScopeBarProps) {
  const { regions, accounts, months, vpcs } = options;
  const known = regions.length === 0 ? regionCodes : regions;
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-3 rounded-md bg-sunken px-4 py-3 print:grid print:grid-cols-2 print:gap-y-1 print:p-0">
      <legend className="sr-only">What to look at</legend>
      <ChoiceSelect
        label="Region"
        value={scope.region ?? all}
        options={[
          ...(scope.region === null ? [{ value: all, text: "Choose the Region" }] : []),
          ...known.map((region) => ({ value: region, text: regionInWords(region) })),
        ]}
        onValue={(region) => onScope({ region: region === all ? null : region, account: null, month: null, vpc: null })}
      />
      {accounts.length > 0 && (
        <ChoiceSelect
          label="Account"
          value={scope.account ?? all}
          options={optionsOf(accounts, "account")}
          onValue={(account) => onScope({ ...scope, account: account === all ? null : account, vpc: null })}
        />
      )}
      {months.length > 0 && (
        <ChoiceSelect
          label="Month"
          value={scope.month ?? all}
          options={[
            ...(scope.month === null ? [{ value: all, text: "None of these" }] : []),
            ...months.map((month) => ({ value: month, text: monthInWords(month) })),
          ]}
          onValue={(month) => onScope({ ...scope, month: month === all ? null : month })}
        />
      )}
      {vpcs.length > 0 && (
        <ChoiceSelect
          label="VPC"
          value={scope.vpc ?? all}
          options={optionsOf(vpcs, "VPC")}
          onValue={(vpc) => onScope({ ...scope, vpc: vpc === all ? null : vpc })}
        />
      )}
    </fieldset>
  );
}
