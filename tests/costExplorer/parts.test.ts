import { describe, expect, it } from "vitest";
import { nextDay } from "@/lib/bills/day";
import { partialAnswerCodes } from "@/lib/costExplorer/partialAnswerWarnings";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { failure } from "@/lib/text/result";
import { type Line, oneGateway, page } from "@/tests/costExplorer/bill";
import { type CallHandler, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { ask, setUpStage } from "@/tests/costExplorer/stage";
import { withResults } from "@/tests/costExplorer/withResults";

/*
 * An answer that lost something looks like a smaller bill. An answer that does not fit the question is refused. Signs
 * of a partial answer are shown beside the total, and AWS's own total, requested without groups, settles whether rows
 * are missing.
 */

const stage = setUpStage();

const [hoursLine, gbLine] = oneGateway as readonly [Line, Line];

const before = new Date(Date.UTC(Number(query.start.slice(0, 4)), Number(query.start.slice(5, 7)) - 2, 1));
/** The month before, and the query's. */
const twoMonths: SpendQuery = { ...query, start: before.toISOString().slice(0, 10) };

/** The labels' sentences. */
const wordsOf = async (lines: readonly Line[]): Promise<string> => {
  stage.fake.answerWith(({ request }) => ({ kind: "page", body: page(request, lines) }));
  const fetched = await ask();
  return fetched.ok ? fetched.value.spend.warnings.map(({ message }) => message).join(" ") : fetched.error.code;
};

const labelsOf = async (play: CallHandler, asked = query): Promise<readonly string[]> => {
  stage.fake.answerWith(play);
  const fetched = await ask(asked);
  if (!fetched.ok) throw new Error(fetched.error.code);
  const codes: readonly string[] = partialAnswerCodes;
  return fetched.value.spend.warnings.filter(({ code }) => codes.includes(code)).map(({ code }) => code);
};

const moved = (period: { Start: string; End: string }) => withResults(([first]) => [{ ...first, TimePeriod: period }]);

describe("an answer about other days", () => {
  it.each([
    ["another month", { Start: twoMonths.start, End: query.start }],
    ["more days than were asked for", { Start: query.start, End: nextDay(query.end) }],
    ["days within the month, asked for as a month", { Start: nextDay(query.start), End: query.end }],
    ["no day at all", { Start: query.start, End: query.start }],
  ])("such as %s is refused, and not kept", async (_what, period) => {
    stage.fake.answerWith(moved(period));
    expect(await ask()).toMatchObject(failure({ code: "upstream-odd" }));
    expect(await ask()).toMatchObject(failure({ code: "upstream-odd" }));
    expect(stage.fake.calls()).toBe(2);
  });

  it("is refused when one of its months was asked for and another was not", async () => {
    stage.fake.answerWith(
      withResults(([first]) => [first, { ...first, TimePeriod: { Start: query.end, End: nextDay(query.end) } }]),
    );
    expect(await ask()).toMatchObject(failure({ code: "upstream-odd" }));
  });

  it("is not taken for a bill without NAT when it is about no days", async () => {
    stage.fake.answerWith(withResults(() => []));
    expect(await ask()).toMatchObject(failure({ code: "upstream-odd" }));
  });
});

describe("an answer that may be a part", () => {
  it("is not suspected without a sign: one gateway with hours and GB, by month and by day", async () => {
    expect(await labelsOf(wholeBill)).toEqual([]);
    // Each day has a 31st of what the month has.
    const days = (new Date(query.end).getTime() - new Date(query.start).getTime()) / 86_400_000;
    const aDay = (line: Line): Line => ({ ...line, amount: String(Number(line.amount) / days), quantity: "1" });
    const play: CallHandler = ({ request }) => ({
      kind: "page",
      body: page(request, request.Granularity === "DAILY" ? oneGateway.map(aDay) : oneGateway),
    });
    expect(await labelsOf(play, { ...query, withDaily: true })).toEqual([]);
  });

  it("lacks a month that was asked for", async () => {
    expect(
      await labelsOf(
        withResults(([first]) => [first]),
        twoMonths,
      ),
    ).toEqual(["days-missing"]);
    const end = nextDay(query.start);
    expect(
      await labelsOf(
        withResults(([, second]) => [second]),
        { ...twoMonths, end },
      ),
    ).toEqual(["days-missing"]);
  });

  it("ends before the days that were asked for", async () => {
    const cut = { Start: query.start, End: `${query.start.slice(0, 8)}20` };
    expect(await labelsOf(moved(cut))).toEqual(["days-missing"]);
  });

  it.each([
    ["hours without GB", [hoursLine]],
    ["GB without hours", [gbLine]],
    ["hours here and GB in another account", [hoursLine, { ...gbLine, account: "999988887777" }]],
    ["hours here and GB in another Region", [hoursLine, { ...gbLine, usageType: "EUC1-NatGateway-Bytes" }]],
    ["GB of regional NAT without its hours", [...oneGateway, { ...gbLine, usageType: "RegionalNatGateway-Bytes" }]],
  ])("has %s", async (_what, lines) => {
    expect(await labelsOf(({ request }) => ({ kind: "page", body: page(request, lines) }))).toEqual([
      "hours-and-gb-apart",
    ]);
  });

  it("says which of hours and GB are missing, and where", async () => {
    const idle = await wordsOf([hoursLine]);
    expect(idle).toMatch(/^NAT gateways of us-east-1 in \w+ \d{4} have hours and no GB: they stood idle, or /);
  });

  it("names an account that has no row", async () => {
    const play: CallHandler = ({ request }) => {
      const body = page(request, oneGateway);
      const named = { Value: "222233334444", Attributes: { description: "staging" } };
      return { kind: "page", body: { ...body, DimensionValueAttributes: [...body.DimensionValueAttributes, named] } };
    };
    expect(await labelsOf(play)).toEqual(["accounts-without-rows"]);
    // The label is there again when the answer comes from the folder.
    expect(await labelsOf(wholeBill)).toEqual(["accounts-without-rows"]);
    expect(stage.fake.calls()).toBe(0);
  });

  it("has days that do not add up to their month", async () => {
    // The fake gives the month's amount for each day.
    expect(await labelsOf(wholeBill, { ...query, withDaily: true })).toEqual(["days-and-month-differ"]);
  });
});
