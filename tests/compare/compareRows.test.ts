import { describe, expect, it } from "vitest";
import type { Answer } from "@/lib/model/compare";
import { compareRows } from "@/lib/report/compareRows";
import { answerTo } from "@/tests/report/answerTo";

const row = (answers: readonly [Answer, ...Answer[]], label: string) =>
  compareRows(answers).find((found) => found.label === label)?.cells;

// us-east-1, list prices of AWS: a NAT hour 0.045, an address hour 0.005, a NAT GB 0.045.
const own = { natGatewayHour: 0.045, natGatewayGb: 0.045, publicIpv4InUseHour: 0.005 };
const oneAz = { azCount: 1, internet: { gbIn: 1000 }, rates: own };

describe("scenarios side by side", () => {
  it("tells how much more or less each costs than the first", () => {
    const cells = row([answerTo(oneAz), answerTo({ ...oneAz, azCount: 2 })], "Today, a month");
    // 730 × (0.045 + 0.005) + 1000 × 0.045 = 81.50; another AZ adds 730 × 0.05 = 36.50.
    expect(cells).toEqual([
      { text: "$81.50", difference: null },
      { text: "$118.00", difference: { text: "+$36.50, costs more", tone: "worse" } },
    ]);
  });

  it("tells better from worse: a lower cost and a higher saving are better, by sign, word and tone", () => {
    // 10,000 GB to S3 leave NAT for a gateway endpoint, 10,000 × 0.045 = $450 a month; 5,000 GB are $225.
    const s3 = (gb: number) => answerTo({ ...oneAz, services: [{ id: "s3", gb }] });
    const [more, less] = [s3(10_000), s3(5000)];
    const differences = (answers: readonly [Answer, ...Answer[]]) =>
      ["Today, a month", "Plan, a month", "Saving, a month"].map((label) => row(answers, label)?.[1]?.difference);
    expect(differences([more, less])).toEqual([
      { text: "−$225.00, costs less", tone: "better" },
      null,
      { text: "−$225.00, saves less", tone: "worse" },
    ]);
    expect(differences([less, more])).toEqual([
      { text: "+$225.00, costs more", tone: "worse" },
      null,
      { text: "+$225.00, saves more", tone: "better" },
    ]);
  });

  it("marks what differs in words, and nothing that is the same", () => {
    const rows = compareRows([answerTo(oneAz), answerTo({ ...oneAz, region: "eu-west-1" })]);
    expect(rows.find(({ label }) => label === "Region")?.cells[1]).toEqual({
      text: "eu-west-1",
      difference: { text: "differs", tone: "other" },
    });
    expect(rows.find(({ label }) => label === "AZs")?.cells[1]?.difference).toBeNull();
  });

  it("marks a difference that the text does not show", () => {
    const a = answerTo({ services: [{ id: "logs", gb: 10 }] });
    const b = answerTo({ services: [{ id: "sqs", gb: 10 }] });
    expect(row([a, b], "Services")?.[1]).toEqual({
      text: "1 service, 10 GB",
      difference: { text: "differs in detail", tone: "other" },
    });
  });

  it("marks a difference that rounding hides", () => {
    const cells = row([answerTo({ unnamedGb: 85.6 }), answerTo({ unnamedGb: 86.4 })], "Unnamed");
    expect(cells?.[1]).toEqual({ text: "86 GB", difference: { text: "differs in detail", tone: "other" } });
  });

  it("does not take another order of the services for a difference", () => {
    const services = [
      { id: "logs", gb: 10 },
      { id: "sqs", gb: 20 },
    ];
    const cells = row([answerTo({ services }), answerTo({ services: services.toReversed() })], "Services");
    expect(cells?.[1]?.difference).toBeNull();
  });

  it.each([
    ["Discount", { discountPercent: 10 }],
    ["Hours in the month", { hoursPerMonth: 744 }],
    ["Addresses per gateway", { nat: { publicIpv4PerGateway: 2 } }],
    ["Other Regions", { otherRegion: { gbIn: 5 } }],
    ["Needs the internet", { internet: { needed: "no" } }],
    ["Unnamed", { unnamedGb: 5 }],
    ["Own rates", { rates: own }],
    ["Pinned services", { services: [{ id: "logs", endpoint: "nat" }] }],
    ["Endpoints in fewer AZs", { services: [{ id: "logs", azCount: 1 }] }],
    ["Endpoints today", { services: [{ id: "logs", today: "interface" }] }],
  ])("shows %s where scenarios differ in it, else not", (label, change) => {
    const plain = answerTo({ services: [{ id: "logs" }] });
    expect(row([plain, plain], label)).toBeUndefined();
    expect(row([plain, answerTo({ services: [{ id: "logs" }], ...change })], label)?.[1]?.difference?.text).toMatch(
      /^differs/,
    );
  });

  it("recommends nothing where most traffic is unnamed", () => {
    const unnamed = answerTo({ unnamedGb: 100, services: [{ id: "s3", gb: 100 }] });
    expect(row([unnamed], "Recommended")?.[0]?.text).toBe("none: most traffic is unnamed");
  });

  it("says whether NAT goes or stays", () => {
    const goes = answerTo({ azCount: 3, internet: { needed: "no" }, services: [{ id: "s3", gb: 100 }] });
    expect(row([answerTo(oneAz), goes], "NAT in the plan")?.map(({ text }) => text)).toEqual(["stays", "goes"]);
    expect(row([goes], "Recommended")?.[0]?.text).toBe("No NAT");
  });
});
