import { charges } from "@/lib/model/charges";
import type { ChargeId } from "@/lib/model/charges/charge";
import { type ChargeWords, chargeWords } from "@/lib/report/chargeWords";

/** A charge as the method explains it. */
export type ExplainedCharge = ChargeWords & { readonly id: ChargeId; readonly label: string };

/** Every charge with its quantity, its rate and the rule of AWS behind it, in the order of a bill. */
export const explainedCharges: readonly ExplainedCharge[] = charges.map(({ id, label }) => ({
  id,
  label,
  ...chargeWords[id],
}));
