import type { StrategyId } from "@/lib/model/strategies";

/** The strategies' names within a sentence, and where there is little room. */
export const strategyWords: Record<StrategyId, { readonly inSentence: string; readonly short: string }> = {
  today: { inSentence: "today's design", short: "Today" },
  "nat-only": { inSentence: "NAT only", short: "NAT" },
  "gateway-endpoints": { inSentence: "gateway endpoints", short: "Gateway" },
  "all-endpoints": { inSentence: "all endpoints", short: "All" },
  "best-mix": { inSentence: "the best mix", short: "Best" },
  "no-nat": { inSentence: "no NAT (if nothing here needs the internet)", short: "No NAT" },
};

/** The first letter as a sentence begins. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
