import { type FamilyId, familyOf } from "@/lib/bills/usageTypes/families";
import { type BilledMonth, billedOf } from "@/lib/draft/billedMonth";
import { inWords } from "@/lib/draft/fieldOrigin";
import type { ChargeId } from "@/lib/model/charges/charge";
import { type Answer, feasibleAnswer } from "@/lib/model/compare";
import { roundToCents } from "@/lib/units/usd";

/** What a charge of the scenario's `today` says, beside what was paid for it. */
export type Reconciled = {
  readonly charge: ChargeId;
  readonly label: string;
  readonly paidUsd: number;
  readonly todayUsd: number;
  /** `todayUsd` − `paidUsd`. */
  readonly differenceUsd: number;
  /** Why they differ; null where they agree to the cent. */
  readonly why: string | null;
};

const halfACent = 0.005;

/** The charges that a bill of one Region has, and the family each is billed as; NAT's is that of its mode. */
const familyOfCharge: ReadonlyMap<ChargeId, FamilyId> = new Map<ChargeId, FamilyId>([
  ["nat-gateway-hours", "nat-gateway-hours"],
  ["nat-gateway-data", "nat-gateway-data"],
  ["public-ipv4-hours", "public-ipv4-in-use-hours"],
  ["cross-az-data", "cross-az-data"],
  ["internet-data-out", "internet-data-out"],
  ["interface-endpoint-hours", "interface-endpoint-hours"],
  ["interface-endpoint-data", "interface-endpoint-data"],
]);

const regionalFamily: ReadonlyMap<FamilyId, FamilyId> = new Map<FamilyId, FamilyId>([
  ["nat-gateway-hours", "regional-nat-gateway-hours"],
  ["nat-gateway-data", "regional-nat-gateway-data"],
]);

/** What else such a charge is on a bill, where the scenario has more or less of it. */
const quantityReasons: ReadonlyMap<ChargeId, string> = new Map([
  ["nat-gateway-hours", "A scenario has whole gateways for the whole time."],
  ["public-ipv4-hours", "The scenario has those of NAT gateways alone; others belong to instances and load balancers."],
  ["cross-az-data", "The scenario has what crosses to a shared NAT gateway; the bill has all that crosses."],
  ["internet-data-out", "The scenario has what you named as sent through NAT; the bill has all that was sent."],
  ["interface-endpoint-hours", "A scenario has whole endpoints for the whole time, the same in each VPC."],
  ["interface-endpoint-data", "Not all endpoints found a place in the scenario."],
]);

const ownDiscountReason = "The discount of the scenario is yours; the bill has another.";

const sameQuantity = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, a, b);

function whyOf(charge: ChargeId, todayQuantity: number, paidQuantity: number | null, unit: string): string {
  if (paidQuantity !== null && paidQuantity < 0) return "Corrections of earlier bills outweigh what was used.";
  if (paidQuantity !== null && sameQuantity(todayQuantity, paidQuantity)) {
    return "The rate of the scenario is rounded, or is one discount for lines that differ a little.";
  }
  const paid = paidQuantity === null ? "an amount without a quantity" : `${inWords(paidQuantity)} ${unit}`;
  return `${inWords(todayQuantity)} ${unit} in the scenario, ${paid} on the bill. ${quantityReasons.get(charge) ?? ""}`;
}

const isShown = ({ charge, paidUsd, todayUsd }: Reconciled, isSingle: boolean): boolean =>
  (charge !== "cross-az-data" || isSingle) && (Math.abs(paidUsd) >= halfACent || todayUsd >= halfACent);

/**
 * Each charge of `today` beside what was paid for it, in the order of a bill; in USD. `isOwnDiscount`: the reader set
 * another discount than the bill's.
 */
export function reconcile(answer: Answer, month: BilledMonth, isOwnDiscount: boolean): readonly Reconciled[] {
  const lines = feasibleAnswer(answer, "today")?.lines ?? [];
  const { mode } = answer.scenario.nat;
  return [...familyOfCharge]
    .map(([charge, zonalId]): Reconciled => {
      const id = mode === "regional" ? (regionalFamily.get(zonalId) ?? zonalId) : zonalId;
      const { label, unit } = familyOf(id);
      const paid = billedOf(month, id);
      const ofCharge = lines.filter((line) => line.charge === charge);
      const todayUsd = ofCharge.reduce((usd, line) => usd + line.usd, 0);
      const todayQuantity = ofCharge.reduce((quantity, line) => quantity + line.quantity, 0);
      const differenceUsd = todayUsd - paid.amount;
      const agrees = Math.abs(differenceUsd) < halfACent;
      const isDiscount = isOwnDiscount && paid.quantity !== null && sameQuantity(todayQuantity, paid.quantity);
      const why = agrees
        ? null
        : isDiscount
          ? ownDiscountReason
          : whyOf(charge, todayQuantity, paid.quantity, unit === "GB" ? "GB" : "hours");
      return { charge, label, paidUsd: paid.amount, todayUsd, differenceUsd, why };
    })
    .filter((line) => isShown(line, mode === "single"));
}

const sumOfRounded = (amounts: readonly number[]): number => amounts.reduce((sum, usd) => sum + roundToCents(usd), 0);

/** What the lines come to, each rounded to the cent as it is shown, in USD. */
export const reconciledTotals = (
  lines: readonly Reconciled[],
): { readonly paidUsd: number; readonly todayUsd: number } => ({
  paidUsd: sumOfRounded(lines.map(({ paidUsd }) => paidUsd)),
  todayUsd: sumOfRounded(lines.map(({ todayUsd }) => todayUsd)),
});
