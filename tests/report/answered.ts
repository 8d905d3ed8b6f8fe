import { priceBook } from "@/lib/pricing/priceBook";
import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";

/** The answer of a scenario as a reader gives it, and the prices it was worked out with. */
export function answered(input: object) {
  const read = readScenario(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const book = priceBook(read.scenario.region);
  if (!book) throw new Error("the Region is priced");
  return { answer: estimate(read.scenario), book };
}
