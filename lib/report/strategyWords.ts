import { type Strategy, type StrategyId, strategyOf } from "@/lib/model/strategies";

/** A strategy's names, by the room there is for them, and what it does. */
export type StrategyWords = Pick<Strategy, "label" | "description" | "inSentence" | "isPlural" | "short" | "letter">;

/** The words for a strategy. */
export const strategyWords = (id: StrategyId): StrategyWords => strategyOf(id);
