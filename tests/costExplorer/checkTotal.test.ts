import { describe, expect, it, vi } from "vitest";
import { nextDay } from "@/lib/bills/day";
import { checkTotal } from "@/lib/costExplorer/server/checkTotal";
import { fetchSpend } from "@/lib/costExplorer/server/fetchSpend";
import { type CheckedTotal, maxCallsPerDay, type SpendQuery } from "@/lib/costExplorer/spendApi";
import { checkInWords } from "@/lib/costExplorer/totalCheck";
import { failure, success } from "@/lib/text/result";
import { type Line, oneGateway, page } from "@/tests/costExplorer/bill";
import { awsError, type CallHandler, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { ask, patientTimeouts, setUpStage } from "@/tests/costExplorer/stage";
import { withResults } from "@/tests/costExplorer/withResults";

/* AWS's own total of the same question, for one more call: the strongest sign that an answer is whole. */

const stage = setUpStage();

const [hoursLine] = oneGateway as readonly [Line, Line];
const monthBefore = new Date(Date.UTC(Number(query.start.slice(0, 4)), Number(query.start.slice(5, 7)) - 2, 1));
const twoMonths: SpendQuery = { ...query, start: monthBefore.toISOString().slice(0, 10) };
const near = (amount: number): unknown => expect.closeTo(amount, 9);

const checked = async (asked = query): Promise<CheckedTotal> => {
  const result = await checkTotal(asked, 1, { timeouts: patientTimeouts });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Rows of one gateway, and a total that AWS says is so much. */
const withTotal =
  (amount: string): CallHandler =>
  ({ request }) => ({
    kind: "page",
    body: page(request, request.GroupBy ? oneGateway : [{ ...hoursLine, amount }]),
  });

describe("AWS's own total", () => {
  it("is asked for by one call, with the same filter and no groups", async () => {
    stage.fake.answerWith(withTotal("78.48"));
    await ask();
    const requests: unknown[] = [];
    stage.fake.answerWith((call) => {
      requests.push(call.request);
      return withTotal("78.48")(call);
    });
    const answer = await checked();
    // 33.48 of hours and 45 of GB
    expect(answer).toEqual({
      periods: [{ start: query.start, rowsAmount: near(78.48), totalAmount: 78.48 }],
      currency: "USD",
      callCount: 1,
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).not.toHaveProperty("GroupBy");
    expect(requests[0]).toMatchObject({
      TimePeriod: { Start: query.start, End: query.end },
      Filter: { And: [{ Dimensions: { Key: "SERVICE" } }, { Dimensions: { Key: "RECORD_TYPE" } }] },
    });
    expect(checkInWords(answer)).toContain("$78.48: no row of these months is missing");
  });

  it("that is more than the rows shows a part; the kept answer is dropped", async () => {
    stage.fake.answerWith(withTotal("90"));
    await ask();
    const words = checkInWords(await checked());
    expect(words).toContain("is $90.00, and the rows it sent add up to $78.48");
    expect(await ask()).toMatchObject(success({ callCount: 1 }));
  });

  it("has months of which the rows have nothing", async () => {
    stage.fake.answerWith((call) =>
      call.request.GroupBy ? withResults(([first]) => [first])(call) : withTotal("78.48")(call),
    );
    await ask(twoMonths);
    expect((await checked(twoMonths)).periods).toEqual([
      { start: twoMonths.start, rowsAmount: near(78.48), totalAmount: 78.48 },
      { start: query.start, rowsAmount: 0, totalAmount: 78.48 },
    ]);
  });

  it("counts other usage on both sides", async () => {
    const disk: Line = { ...hoursLine, usageType: "EBS:VolumeUsage.gp3", amount: "12.5" };
    stage.fake.answerWith(({ request }) => ({ kind: "page", body: page(request, [...oneGateway, disk]) }));
    await ask();
    expect((await checked()).periods).toEqual([
      { start: query.start, rowsAmount: near(90.98), totalAmount: near(90.98) },
    ]);
  });

  it("is compared where the answer cannot be kept, too", async () => {
    vi.stubEnv("TOLLGATE_STATE_DIR", stage.write("a-file", ""));
    await ask();
    expect((await checked()).periods).toHaveLength(1);
  });

  it.each([0, 2, 10, 1.5, -1, Number.NaN])("is not asked for on the confirmation %d", async (confirmed) => {
    await ask();
    expect(await checkTotal(query, confirmed)).toMatchObject(failure({ code: "not-confirmed" }));
    expect(stage.fake.calls()).toBe(1);
  });

  it("is not asked for before the rows are there", async () => {
    const result = await checkTotal({ ...query, end: `${query.start.slice(0, 8)}09` }, 1, {
      timeouts: patientTimeouts,
    });
    expect(result).toMatchObject(failure({ code: "nothing-to-check" }));
    expect(stage.fake.calls()).toBe(0);
  });

  it("is tried once: a failure costs no second call", async () => {
    await ask();
    stage.fake.answerWith(() => awsError("ThrottlingException"));
    expect(await checkTotal(query, 1, { timeouts: patientTimeouts })).toMatchObject(failure({ code: "throttled" }));
    expect(stage.fake.calls()).toBe(1);
  });

  it("counts among the day's calls, and is not asked for when they are spent", async () => {
    await ask();
    for (let call = 1; call < maxCallsPerDay; call++) await checked();
    expect(await checkTotal(query, 1, { timeouts: patientTimeouts })).toMatchObject(failure({ code: "day-cap" }));
    expect(stage.fake.calls()).toBe(maxCallsPerDay);
  });

  it.each([
    [
      "groups",
      ({ request }) => ({
        kind: "page",
        body: page({ ...request, GroupBy: [{ Type: "DIMENSION", Key: "SERVICE" }] }, oneGateway),
      }),
    ],
    [
      "another month",
      withResults(([first]) => [{ ...first, TimePeriod: { Start: query.end, End: nextDay(query.end) } }]),
    ],
    ["more pages", (call) => ({ ...wholeBill(call), next: "more" }) as ReturnType<CallHandler>],
    ["no result", withResults(() => [])],
    [
      "an amount that is no number",
      withResults(([first]) => [{ ...first, Total: { UnblendedCost: { Amount: "much", Unit: "USD" } } }]),
    ],
  ] satisfies readonly (readonly [string, CallHandler])[])("that comes with %s is no proof", async (_what, play) => {
    stage.fake.answerWith(wholeBill);
    await ask();
    stage.fake.answerWith(play);
    expect(await checkTotal(query, 1, { timeouts: patientTimeouts })).toMatchObject(failure({ code: "upstream-odd" }));
  });

  it("is never asked for by itself", async () => {
    stage.fake.answerWith(({ request }) => ({ kind: "page", body: page(request, [hoursLine]) }));
    await ask();
    await fetchSpend(query, 0);
    expect(stage.fake.calls()).toBe(1);
  });
});
