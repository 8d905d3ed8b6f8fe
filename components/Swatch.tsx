import { strategyStyles } from "@/components/strategyStyle";
import type { StrategyId } from "@/lib/model/strategies";

/**
 * A short piece of the strategy's line, as the figures draw it. It is decoration: the strategy's name is always beside
 * it.
 */
export function Swatch({ strategy }: { readonly strategy: StrategyId }) {
  const { color, dash, width } = strategyStyles[strategy];
  return (
    <svg className="swatch" viewBox="0 0 24 8" aria-hidden="true">
      <line x1="0" y1="4" x2="24" y2="4" stroke={color} strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
}
