import { type BilledMonth, billedOf } from "@/lib/draft/billedMonth";
import { numberInWords } from "@/lib/draft/fieldOrigin";
import { plannedMeters } from "@/lib/draft/plannedMeters";
import type { Meter } from "@/lib/meters/meters";
import type { ChargeId } from "@/lib/model/charges/charge";
import { type Answer, feasibleAnswer } from "@/lib/model/compare";
import { isZeroToTheCent, roundToCents } from "@/lib/units/usd";

/** A charge of the scenario's `today` beside what was paid for it, in USD. */
export type ReconciledCharge = {
  readonly charge: ChargeId;
  readonly label: string;
  readonly paidUsd: number;
  readonly todayUsd: number;
  /** `todayUsd` − `paidUsd`. */
  readonly differenceUsd: number;
  /** Why they differ; null where they agree to the cent. */
  readonly why: string | null;
};

const ownDiscountReason = "The discount of the scenario is yours; the bill has another.";

const sameQuantity = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, a, b);

function differenceReason(
  { unit: of, quantityReason = "" }: Meter,
  todayQuantity: number,
  paidQuantity: number | null,
): string {
  if (paidQuantity !== null && paidQuantity < 0) return "Corrections of earlier bills outweigh what was used.";
  if (paidQuantity !== null && sameQuantity(todayQuantity, paidQuantity)) {
    return "The rate of the scenario is rounded, or is one discount for lines that differ a little.";
  }
  const unit = of === "GB" ? "GB" : "hours";
  const paid = paidQuantity === null ? "an amount without a quantity" : `${numberInWords(paidQuantity)} ${unit}`;
  return `${numberInWords(todayQuantity)} ${unit} in the scenario, ${paid} on the bill. ${quantityReason}`;
}

const isShown = ({ paidUsd, todayUsd }: ReconciledCharge): boolean =>
  !isZeroToTheCent(paidUsd) || !isZeroToTheCent(todayUsd);

/**
 * Each charge of `today` beside what was paid for it, in the order of a bill; in USD. `isOwnDiscount`: the reader set
 * another discount than the bill's.
 */
export function reconcile(answer: Answer, month: BilledMonth, isOwnDiscount: boolean): readonly ReconciledCharge[] {
  const lines = feasibleAnswer(answer, "today")?.lines ?? [];
  return plannedMeters(answer.scenario.nat.mode)
    .map((meter): ReconciledCharge => {
      const { id, label, charge } = meter;
      const paid = billedOf(month, id);
      const ofCharge = lines.filter((line) => line.charge === charge);
      const todayUsd = ofCharge.reduce((usd, line) => usd + line.usd, 0);
      const todayQuantity = ofCharge.reduce((quantity, line) => quantity + line.quantity, 0);
      const differenceUsd = todayUsd - paid.amount;
      const agrees = isZeroToTheCent(differenceUsd);
      const isDiscount = isOwnDiscount && paid.quantity !== null && sameQuantity(todayQuantity, paid.quantity);
      const why = agrees
        ? null
        : isDiscount
          ? ownDiscountReason
          : differenceReason(meter, todayQuantity, paid.quantity);
      return { charge, label, paidUsd: paid.amount, todayUsd, differenceUsd, why };
    })
    .filter(isShown);
}

const sumOfRounded = (amounts: readonly number[]): number => amounts.reduce((sum, usd) => sum + roundToCents(usd), 0);

/** The totals of the lines, each line rounded to the cent as it is shown, in USD. */
export const reconciledTotals = (
  lines: readonly ReconciledCharge[],
): { readonly paidUsd: number; readonly todayUsd: number } => ({
  paidUsd: sumOfRounded(lines.map(({ paidUsd }) => paidUsd)),
  todayUsd: sumOfRounded(lines.map(({ todayUsd }) => todayUsd)),
});
