import { describe, expect, it } from "vitest";
import { compare } from "@/lib/model/compare";
import { priceBook } from "@/lib/pricing/priceBook";
import { readScenario } from "@/lib/scenario/readScenario";
import published from "./bills.json";

type Example = (typeof published.examples)[number];

function answerOf(example: Example) {
  const read = readScenario(example.scenario);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const book = priceBook(read.value.region);
  if (!book) throw new Error(`no prices for ${read.value.region}`);
  const answer = compare(read.value, book).strategies.find(({ id }) => id === example.strategy);
  if (!answer?.feasible) throw new Error(`${example.strategy} is not feasible`);
  return answer;
}

describe("published bills", () => {
  for (const example of published.examples) {
    for (const [charges, usd] of Object.entries(example.usd)) {
      it(`${example.id}: ${charges} comes to $${usd} (${example.source})`, () => {
        const answer = answerOf(example);
        const wanted = new Set(charges.split("+"));
        const got =
          charges === "total"
            ? answer.totalUsd
            : answer.lines.reduce((sum, line) => (wanted.has(line.charge) ? sum + line.usd : sum), 0);
        expect(Math.abs(got - usd)).toBeLessThanOrEqual(example.tolerance);
      });
    }
  }
});
