import { type Answer, compare } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import { priceBook } from "@/lib/pricing/priceBook";

/**
 * The answer for a scenario that `readScenario` gave, at the shipped prices. `linkPrices` is the snapshot that its link
 * names: where it is another one, the answer says so.
 */
export function estimate(scenario: Scenario, linkPrices: string | null = null): Answer {
  const book = priceBook(scenario.region);
  if (!book) throw new Error(`no prices for ${scenario.region}: read the scenario with readScenario first`);
  const answer = compare(scenario, book);
  if (linkPrices === null || linkPrices === book.snapshot) return answer;
  const message = `The link was made with the prices of ${linkPrices}; this answer uses those of ${book.snapshot}.`;
  return { ...answer, warnings: [...answer.warnings, { code: "prices-updated-since", message }] };
}
