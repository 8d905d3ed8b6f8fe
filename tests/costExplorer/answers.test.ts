import { describe, expect, it } from "vitest";
import type { Spend } from "@/lib/bills/spend";
import { defaultTimeouts } from "@/lib/costExplorer/server/call/callOptions";
import { failure } from "@/lib/text/result";
import { type Line, oneGateway, page } from "@/tests/costExplorer/bill";
import type { CallHandler } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { ask, patientTimeouts, setUpStage } from "@/tests/costExplorer/stage";

const stage = setUpStage();

const spendOf = async (
  play: CallHandler,
  asked = query,
  timeouts = patientTimeouts,
): Promise<{ readonly spend: Spend; readonly callCount: number }> => {
  stage.fake.answerWith(play);
  const fetched = await ask(asked, undefined, timeouts);
  if (!fetched.ok) throw new Error(fetched.error.code);
  expect(stage.fake.refused).toEqual([]);
  return fetched.value;
};

const total = ({ rows }: Spend): number => rows.reduce((sum, { amount }) => sum + amount, 0);

const onePage =
  (lines: readonly Line[], shape = {}): CallHandler =>
  ({ request }) => ({ kind: "page", body: page(request, lines, shape) });

const hours = (usageType: string, amount: string): Line => ({
  usageType,
  account: "111122223333",
  amount,
  quantity: "100",
  unit: "Hrs",
});

/** `count` pages, each with one account's gateway for $1. */
const pages =
  (count: number): CallHandler =>
  ({ index, request }) => ({
    kind: "page",
    body: page(request, [{ ...hours("NatGateway-Hours", "1"), account: String(100_000_000_000 + index) }]),
    ...(index < count - 1 ? { next: `page-${index + 1}` } : {}),
  });

describe("an answer of Cost Explorer", () => {
  it.each([1, 2, 10])("of %i pages is the sum of all of them, a call each", async (count) => {
    const { spend, callCount } = await spendOf(pages(count));
    expect(callCount).toBe(count);
    expect(stage.fake.calls()).toBe(count);
    expect(total(spend)).toBe(count);
  });

  it("of 11 pages is given up after 10 calls, and no total is told", async () => {
    stage.fake.answerWith(pages(11));
    expect(await ask()).toMatchObject(failure({ code: "too-many-pages" }));
    expect(stage.fake.calls()).toBe(10);
  });

  it("about nothing is told as such, and kept: asking again costs nothing", async () => {
    stage.fake.answerWith(onePage([]));
    expect(await ask()).toMatchObject(failure({ code: "nothing-found" }));
    stage.fake.answerWith(onePage([hours("EBS:VolumeUsage.gp3", "9")]));
    expect(await ask()).toMatchObject(failure({ code: "nothing-found" }));
    expect(stage.fake.calls()).toBe(0);
  });

  it("says that AWS still expects its amounts to change", async () => {
    const { spend } = await spendOf(onePage(oneGateway, { estimated: true }));
    expect(spend.periods.map(({ isEstimated }) => isEstimated)).toEqual([true]);
  });

  it("keeps its currency", async () => {
    expect((await spendOf(onePage(oneGateway, { currency: "CNY" }))).spend.currency).toBe("CNY");
  });

  it("has amounts below 0 and with an exponent", async () => {
    const { spend } = await spendOf(onePage([hours("NatGateway-Hours", "-2.5"), hours("EU-NatGateway-Hours", "1e-1")]));
    expect(total(spend)).toBeCloseTo(-2.4, 12);
  });

  it("shows usage types about NAT that are on no list, and passes over the rest of the bill", async () => {
    const { spend } = await spendOf(onePage([hours("NatGateway-Teleports", "7"), hours("EBS:VolumeUsage.gp3", "9")]));
    expect(spend.rows).toEqual([]);
    expect(spend.unrecognised.map(({ usageType, amount }) => [usageType, amount])).toEqual([
      ["NatGateway-Teleports", 7],
    ]);
    expect(spend.skipped).toEqual([{ reason: "other-usage", rowCount: 1 }]);
  });

  it("may have 100,000 groups", async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      ...hours("NatGateway-Hours", "0.5"),
      account: String(100_000_000_000 + index),
    }));
    const { spend } = await spendOf(onePage(many), query, defaultTimeouts);
    expect(spend.rows).toHaveLength(100_000);
    expect(total(spend)).toBe(50_000);
  }, 60_000);

  it("has the days beside the months where they are asked for, with a second question", async () => {
    const { spend, callCount } = await spendOf(onePage(oneGateway), { ...query, withDaily: true });
    expect(callCount).toBe(2);
    expect(total(spend)).toBeCloseTo(33.48 + 45, 12);
    const [first] = spend.daily;
    expect(first?.day).toBe(query.start);
    // The fake bills each day what it bills each month.
    const days = (Date.parse(query.end) - Date.parse(query.start)) / (24 * 60 * 60 * 1000);
    expect(spend.daily).toHaveLength(2 * days);
  });

  it("covers what was asked: half a month, three months", async () => {
    const half = { ...query, end: `${query.start.slice(0, 8)}15` };
    expect((await spendOf(onePage(oneGateway), half)).spend.periods).toEqual([
      { month: query.start.slice(0, 7), start: half.start, end: half.end, isEstimated: false },
    ]);
    const [year = 0, month = 0] = query.start.split("-").map(Number);
    const start = new Date(Date.UTC(year, month - 3, 1)).toISOString().slice(0, 10);
    expect((await spendOf(onePage(oneGateway), { ...query, start })).spend.periods).toHaveLength(3);
  });
});
