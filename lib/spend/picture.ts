import type { FamilyId, FamilyUnit } from "@/lib/spend/families";

/** Of all Regions or accounts where null. */
export type Scope = { readonly region: string | null; readonly account: string | null };

/** One month of a bill by family, in the spend's currency. */
export type MonthOfSpend = {
  readonly month: string;
  readonly isEstimated: boolean;
  /** The source covers some of the month's days alone. */
  readonly isPartial: boolean;
  readonly amount: number;
  readonly amounts: ReadonlyMap<FamilyId, number>;
};

/** For the chart and its table: families that have an amount in some month, in the order of `families`. */
export type SpendByMonth = {
  readonly currency: string;
  readonly families: readonly FamilyId[];
  readonly months: readonly MonthOfSpend[];
};

/** One family of a choice beside its list price. Null where it is not known. */
export type AgainstListLine = {
  readonly family: FamilyId;
  readonly label: string;
  readonly quantity: number | null;
  readonly quantityFrom: "bill" | "list-price";
  readonly unit: FamilyUnit;
  readonly amount: number;
  readonly amountPerUnit: number | null;
  readonly listUsdPerUnit: number | null;
  readonly listUsd: number | null;
  readonly underListPercent: number | null;
};

/** The lines, and what those with a list price come to together. */
export type AgainstList = {
  readonly currency: string;
  readonly lines: readonly AgainstListLine[];
  readonly comparedAmount: number;
  readonly comparedListUsd: number;
  readonly underListPercent: number | null;
};

/** "Your NAT gateways process 20,504 GB for $1,022; at most $1,022 of it can go", with its parts. */
export type Headline = {
  readonly sentence: string;
  /** What the most hangs on, a whole sentence; empty where there is no NAT. */
  readonly condition: string;
  readonly natGb: number | null;
  readonly natAmount: number;
  readonly atMostAmount: number;
};
