import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { answerNotes } from "@/cli/answerNotes";
import { answerTable, tableColumns } from "@/cli/answerTable";
import { draftScenario } from "@/lib/draft/draft";
import type { Answer } from "@/lib/model/compare";
import { isMostlyUnnamed } from "@/lib/model/lead";
import { outsideGb, type Scenario } from "@/lib/model/scenario";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { warningsOf } from "@/lib/model/warnings";
import { decisionsFinding } from "@/lib/report/figures/decisions/finding";
import { decisionsOf } from "@/lib/report/figures/decisions/points";
import { figureIds, findingOf } from "@/lib/report/figures/findings";
import { markdownSummary } from "@/lib/report/markdownSummary";
import { factsOf } from "@/lib/report/verdict/facts";
import { fewerAzsInWords, gbSensitivityInWords, leversInWords } from "@/lib/report/verdict/leverWords";
import { verdictWords } from "@/lib/report/verdict/verdictWords";
import { estimate } from "@/lib/scenario/estimate";
import { anyUsageType } from "@/tests/bills-read/anyUsageType";
import { octoberOf, ohio } from "@/tests/bills-read/spends";
import { scenariosWith } from "@/tests/model/scenarios";
import { forbiddenClaims } from "@/tests/report/forbiddenClaims";

vi.setConfig({ testTimeout: 60_000 });

/** Everything that is said of an answer, on the page, in a terminal and in a summary. */
function sentencesOf(answer: Answer): readonly string[] {
  const { headline, secondSentence } = verdictWords(answer);
  return [
    headline,
    secondSentence,
    ...factsOf(answer).map(({ title, text }) => `${title} ${text}`),
    gbSensitivityInWords(answer) ?? "",
    fewerAzsInWords(answer) ?? "",
    ...leversInWords(answer),
    ...Object.values(decisionsFinding(answer, decisionsOf(answer))),
    ...decisionsOf(answer).map(({ reason }) => reason),
    ...warningsOf(answer).map(({ message }) => message),
    ...figureIds.map((figure) => Object.values(findingOf(figure, answer)).join(" ")),
    ...markdownSummary(answer, null).split("\n"),
    ...answerTable(answer, tableColumns)
      .replace(/\n {2}/g, " ")
      .split("\n"),
  ];
}

const saidOfInternet = (scenario: Scenario) => ({
  needed: scenario.internet.needed,
  outsideGb: outsideGb(scenario),
  hasUnnamed: scenario.unnamedGb > 0 || scenario.services.some(({ id }) => isUnnamedEndpoint(id)),
});

const expectHonest = (scenario: Scenario, more: readonly string[] = []) => {
  const answer = estimate(scenario);
  const said = [...sentencesOf(answer), ...more];
  expect(said.length).toBeGreaterThan(20);
  expect(forbiddenClaims(saidOfInternet(scenario), said)).toEqual([]);
  if (isMostlyUnnamed(scenario)) expect(said.filter((text) => /recommended/i.test(text))).toEqual([]);
};

const anyMonth = fc.array(
  fc.tuple(anyUsageType, fc.double({ min: 0, max: 1e5, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true })),
  { minLength: 1, maxLength: 10 },
);

describe("what nobody knows", () => {
  it("is advice in no sentence about 500 random scenarios", () => {
    let mostlyUnnamed = 0;
    fc.assert(
      fc.property(scenariosWith(8), (scenario) => {
        if (isMostlyUnnamed(scenario)) mostlyUnnamed++;
        expectHonest(scenario);
      }),
      { numRuns: 500 },
    );
    expect(mostlyUnnamed).toBeGreaterThan(50);
  });

  it("is advice in no sentence about 100 random imports", () => {
    let drafted = 0;
    fc.assert(
      fc.property(anyMonth, (rows) => {
        const spend = octoberOf(["USE2-NatGateway-Hours", 744, 33.48], ...rows);
        const result = draftScenario(spend, ohio);
        if (!result.ok) return expect(result.error.message).toMatch(/\S/);
        drafted++;
        const { value: draft } = result;
        expectHonest(draft.scenario, [
          ...draft.origins.filter(({ path }) => !path.startsWith("internet")).map(({ why }) => why),
          ...[...draft.warnings, ...answerNotes(spend, draft)].map(({ message }) => message),
        ]);
      }),
      { numRuns: 100 },
    );
    expect(drafted).toBeGreaterThan(90);
  });

  it("is found where a sentence does say it", () => {
    const claims = [
      "Remove the NAT gateways: $5.",
      "NAT can go.",
      "9 GB with the internet",
      "| **No NAT** (recommended) |",
    ];
    expect(
      forbiddenClaims({ needed: "unknown", outsideGb: 0, hasUnnamed: true }, [
        ...claims,
        "Can NAT go? Only if nothing here calls the internet.",
      ]),
    ).toEqual(claims);
    expect(forbiddenClaims({ needed: "no", outsideGb: 0, hasUnnamed: false }, claims)).toEqual([
      "9 GB with the internet",
    ]);
  });
});
