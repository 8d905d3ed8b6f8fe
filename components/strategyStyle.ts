import type { Hatch } from "@/components/charts/charges/style";
import type { StrategyId } from "@/lib/model/strategies";

/** The look of a strategy's line and area in every figure. Dashes and hatches distinguish strategies besides colour. */
export type StrategyStyle = {
  readonly color: string;
  readonly dash: string;
  readonly width: number;
  /** The weight of the strategy's name at the end of its line. */
  readonly fontWeight: 400 | 600;
  /** The hatch of the strategy's areas on the AZ map. */
  readonly hatch: Hatch;
};

export const strategyStyles: Record<StrategyId, StrategyStyle> = {
  today: { color: "var(--color-today)", dash: "none", width: 1.5, fontWeight: 400, hatch: "none" },
  "nat-only": { color: "var(--color-nat-only)", dash: "8 4", width: 2, fontWeight: 400, hatch: "rising" },
  "gateway-endpoints": {
    color: "var(--color-gateway-endpoints)",
    dash: "2 3",
    width: 2,
    fontWeight: 400,
    hatch: "dots",
  },
  "all-endpoints": { color: "var(--color-all-endpoints)", dash: "10 3 2 3", width: 2, fontWeight: 400, hatch: "level" },
  "best-mix": { color: "var(--color-best-mix)", dash: "none", width: 3.5, fontWeight: 600, hatch: "none" },
  "no-nat": { color: "var(--color-no-nat)", dash: "5 3", width: 2, fontWeight: 400, hatch: "upright" },
};
