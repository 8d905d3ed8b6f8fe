import type { StrategyId } from "@/lib/model/strategies";

/** How a strategy looks, everywhere: one colour, one dash pattern, one width. Never told apart by colour alone. */
export type StrategyStyle = { readonly color: string; readonly dash: string; readonly width: number };

export const strategyStyles: Record<StrategyId, StrategyStyle> = {
  today: { color: "var(--color-today)", dash: "none", width: 1.5 },
  "nat-only": { color: "var(--color-nat-only)", dash: "8 4", width: 2 },
  "gateway-endpoints": { color: "var(--color-gateway-endpoints)", dash: "2 3", width: 2 },
  "all-endpoints": { color: "var(--color-all-endpoints)", dash: "10 3 2 3", width: 2 },
  "best-mix": { color: "var(--color-best-mix)", dash: "none", width: 3.5 },
  "no-nat": { color: "var(--color-no-nat)", dash: "5 3", width: 2 },
};
