import { hues } from "@/components/charts/hues";
import type { ChargeId } from "@/lib/model/charges/charge";
import { type ChargeWords, chargeWords } from "@/lib/report/chargeWords";

/** How a charge's part of a bar looks: a pale fill, a darker edge and hatch, and the hatch's shape. */
export type ChargeStyle = { readonly fill: string; readonly edge: string; readonly hatch: Hatch };
export type Hatch = "none" | "rising" | "falling" | "dots" | "level" | "upright";

/** The hatches of each group's charges, in the order of `chargeWords`. */
const hatches: Record<ChargeWords["partOf"], readonly Hatch[]> = {
  nat: ["none", "rising", "dots", "falling", "level", "upright"],
  transfer: ["dots", "none", "falling", "rising", "level", "upright"],
  endpoint: ["none", "falling", "dots", "rising", "level", "upright"],
};

const rows = Object.entries(chargeWords);

const styles: ReadonlyMap<string, ChargeStyle> = new Map(
  rows.map(([id, { partOf }]) => {
    const index = rows.filter(([, words]) => words.partOf === partOf).findIndex(([other]) => other === id);
    return [id, { ...hues[partOf], hatch: hatches[partOf][index] ?? "none" }];
  }),
);

/**
 * A charge has the hue of its group and a hatch of its own, so that readers who see no colours can distinguish charges.
 */
export const chargeStyle = (id: ChargeId): ChargeStyle => styles.get(id) ?? { ...hues.nat, hatch: "none" };
