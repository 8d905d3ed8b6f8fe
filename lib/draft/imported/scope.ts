import { type Choice, choicesIn, firstChoice, spendRowsOf } from "@/lib/draft/choices";
import { type ImportSources, partsWithin } from "@/lib/draft/imported/sources";
import { pricedGateways } from "@/lib/draft/traffic/accountNetwork";

/** What of an import a scenario is for. Null stands for all accounts, for all VPCs, or for what nothing tells. */
export type ImportScope = {
  readonly region: string | null;
  readonly account: string | null;
  /** The month of the bill, `YYYY-MM`; null without a bill. */
  readonly month: string | null;
  readonly vpc: string | null;
};

/** The values that a reader may choose from; empty for a part of which there is nothing to choose. */
export type ScopeOptions = {
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
  readonly months: readonly string[];
  readonly vpcs: readonly string[];
};

const distinct = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string")),
];

/** The account's Regions, the one with the most NAT gateways that run first. */
function accountRegions({ account }: ImportSources): readonly string[] {
  const regions = distinct((account?.parts ?? []).map(({ region }) => region));
  const gatewayCount = (region: string) => pricedGateways(partsWithin(account, { region, account: null })).length;
  return regions.toSorted((a, b) => gatewayCount(b) - gatewayCount(a));
}

/** The Region of the logs, then the account's and the bill's, each with the most of it first. */
function regionsOf(sources: ImportSources): readonly string[] {
  const ofBill = sources.spend === null ? [] : choicesIn(sources.spend).regions.map(({ value }) => value);
  return distinct([sources.traffic?.region, ...accountRegions(sources), ...ofBill]);
}

/** The bill's rows that a scope has, as a choice; null without a bill, or where it has nothing of the Region. */
export function billChoice({ spend }: ImportSources, { region, account, month }: ImportScope): Choice | null {
  if (spend === null || region === null) return null;
  const first = firstChoice({ ...spend, rows: spendRowsOf(spend, { region, account, month }) });
  return first === null ? null : { region, account, month: first.month };
}

/** A scope with open parts: null leaves the Region or the month to the calculator, and stands for all accounts and VPCs. */
export function scopeWith(sources: ImportSources, asked: ImportScope): ImportScope {
  const scope = { ...asked, region: asked.region ?? firstScope(sources).region };
  return { ...scope, month: billChoice(sources, scope)?.month ?? null };
}

/** What a reader starts with: the Region of the logs, else of most NAT, all accounts and VPCs, the bill's last whole month. */
export function firstScope(sources: ImportSources): ImportScope {
  const { spend, traffic } = sources;
  const [onlyOfAccount = null, ...others] = accountRegions(sources);
  const ofBill = spend === null ? null : (firstChoice(spend)?.region ?? null);
  const ofAccount = others.length === 0 || ofBill === null ? onlyOfAccount : ofBill;
  const region = traffic?.region ?? ofAccount ?? ofBill;
  const scope: ImportScope = { region, account: null, month: null, vpc: null };
  return { ...scope, month: billChoice(sources, scope)?.month ?? null };
}

/** What a reader may choose within a scope. */
export function scopeOptions(sources: ImportSources, scope: ImportScope): ScopeOptions {
  const { spend, account } = sources;
  const parts = partsWithin(account, scope);
  const { region, month } = scope;
  const ofBill = spend === null ? null : choicesIn(spend, { region, month, account: scope.account });
  const gateways = pricedGateways(parts);
  return {
    regions: regionsOf(sources),
    accounts: distinct([
      ...(ofBill?.accounts ?? []).map(({ value }) => value),
      ...partsWithin(account, { region, account: null }).map((part) => part.account),
    ]),
    months: distinct((ofBill?.months ?? []).map(({ value }) => value)),
    vpcs: distinct(gateways.map(({ vpc }) => vpc)),
  };
}
