import { type Answer, compare } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import type { Warning } from "@/lib/model/warnings";
import { priceBook } from "@/lib/pricing/priceBook";
import type { LinkNotes } from "@/lib/scenario/link";

const noNotes: LinkNotes = { prices: null, leftOut: [] };

/**
 * The answer for a scenario that `readScenario` gave, at the shipped prices. The second argument is what its link
 * carries besides: another price snapshot and left-out keys become warnings, after the answer's own. Throws for a
 * Region without prices.
 */
export function estimate(scenario: Scenario, { prices, leftOut }: LinkNotes = noNotes): Answer {
  const book = priceBook(scenario.region);
  if (!book) throw new Error(`no prices for ${scenario.region}: read the scenario with readScenario first`);
  const linkWarnings: Warning[] = [];
  if (prices !== null && prices !== book.snapshot) {
    const message = `The link was made with the prices of ${prices}; this answer uses those of ${book.snapshot}.`;
    linkWarnings.push({ code: "prices-updated-since", message });
  }
  if (leftOut.length > 0) {
    const message = `The link also carried ${leftOut.join(", ")}, which other sites add to links. They say nothing about the scenario and were left out.`;
    linkWarnings.push({ code: "link-keys-left-out", message });
  }
  return { ...compare(scenario, book), linkWarnings };
}
