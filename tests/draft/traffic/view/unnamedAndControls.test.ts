import { describe, expect, it } from "vitest";
import { unnamedInWords } from "@/lib/draft/traffic/view/unnamed";
import { metricsOf, names } from "@/tests/draft/traffic/someTraffic";
import { gib, nat, rowOf, trafficWith, viewOf } from "./someView";

describe("what stays unnamed", () => {
  const settled = trafficWith([rowOf(names.amazon, "down", 1), rowOf(names.s3, "down", 3)]);

  it("has its share and the plan's range, whichever service it is", () => {
    const { unnamed } = viewOf(settled);
    expect(unnamed.gb.likely).toBeCloseTo(730, 9);
    expect(unnamed.share).toBeCloseTo(0.25, 9);
    // NAT hours and an address, 730 × ($0.045 + $0.005); at worst 730 GB by NAT at $0.045, at best all by gateway endpoints.
    expect(unnamed.plan?.bestUsd).toBeCloseTo(730 * 0.05, 6);
    expect(unnamed.plan?.worstUsd).toBeCloseTo(730 * 0.05 + 730 * 0.045, 6);
    expect(unnamedInWords(unnamed, "month")).toBe(
      "730 GB a month, 25 % of the NAT traffic, stay unnamed: the plan costs between $36.50 and $69.35 a month, whichever service it is",
    );
  });

  it("is less by what the reader names", () => {
    const { unnamed } = viewOf(settled, { entered: [{ id: "logs", gb: 700 }] });
    expect(unnamed.gb.likely).toBeCloseTo(30, 9);
    expect(unnamed.enteredGb).toBe(700);
  });

  it("changes nothing where it is with private addresses alone", () => {
    const { unnamed } = viewOf(trafficWith([rowOf(names.private, "down", 1)]));
    // 730 × $0.05 + 730 GB × $0.045.
    expect(unnamedInWords(unnamed, "month")).toBe(
      "730 GB a month, 100 % of the NAT traffic, stay unnamed: the plan costs $69.35 a month, whatever they are",
    );
  });

  it("is nothing where everything has a name", () => {
    expect(unnamedInWords(viewOf(trafficWith([rowOf(names.s3, "down", 1)])).unnamed, "month")).toBe(
      "Nothing stays unnamed",
    );
  });
});

describe("hours of a sample", () => {
  it("have GB by what could carry them, and leave out hours without a log", () => {
    const settled = trafficWith([rowOf(names.s3, "down", 2, 3), rowOf(names.internet, "up", 1, 3)], [], 3);
    const [first = 0, , third = 0] = settled.nats[0]?.hours ?? [];
    const withGap = {
      ...settled,
      nats: settled.nats.map((sample) => ({ ...sample, hours: [first, third] })),
      rows: settled.rows.map((row) => ({
        ...row,
        bytesByHour: new Map([...row.bytesByHour].filter(([hour]) => hour !== first + 1)),
      })),
    };
    expect(viewOf(withGap).hours).toEqual(
      [first, third].map((hour) => ({
        hour,
        gb: { gateway: 2, interface: 0, nat: 1, unnamed: 0 },
        upGb: 1,
        downGb: 2,
        isPart: false,
      })),
    );
  });

  it("that count for no month are said to be there in part", () => {
    const { hours } = viewOf(trafficWith([rowOf(names.s3, "down", 1, 1)], [], 0));
    expect(hours.map(({ isPart }) => isPart)).toEqual([true]);
  });
});

describe("controls of measured traffic", () => {
  const settled = trafficWith([rowOf(names.s3, "down", 1), rowOf(names.s3, "up", 1)]);
  const controlOf = (view: ReturnType<typeof viewOf>, title: string) =>
    view.controls.find((one) => one.title === title);

  it("say that nothing is wrong where nothing is", () => {
    const { controls } = viewOf({
      ...settled,
      controls: { ...settled.controls, translatedLegBytes: settled.controls.clientLegBytes },
    });
    expect(controls.map(({ finding, problem }) => [finding, problem])).toEqual([
      ["48 GB logged on the clients’ side; on the far side the same.", null],
      ["None.", null],
      ["None.", null],
      ["None.", null],
    ]);
  });

  it("put skipped and repeated records, other tags and a far side that differs in words", () => {
    const { controls } = viewOf({
      ...settled,
      warnings: ["legs-disagree", "records-skipped"],
      controls: {
        ...settled.controls,
        // 48 GiB × 0.9.
        translatedLegBytes: (settled.controls.clientLegBytes * 9n) / 10n,
        skippedRecordShare: 1 / 3,
        repeatedRecordCount: 1_200,
        tagDisagreementCount: 1,
      },
    });
    expect(controls.map(({ finding, problem }) => [finding, problem !== null])).toEqual([
      ["48 GB logged on the clients’ side; on the far side 10 % less.", true],
      ["33 % of those that should be there.", true],
      ["1,200, of two flow logs or of a file given twice. Each counts once.", false],
      ["1 record. AWS’s list of address ranges counts.", false],
    ]);
  });

  it("explain metrics that differ by more than 5 %, and not those that differ by less", () => {
    // 24 GiB each way in 24 hours are 730 GB each way in a month.
    const metrics = (gb: number) => [metricsOf(nat, BigInt(gb * gib), BigInt(gb * gib), 730)];
    const far = controlOf(viewOf(settled, { metrics: metrics(500) }), "Against CloudWatch");
    // 1,460 ÷ 1,000 = 1.46.
    expect(far?.finding).toBe("1,000 GB a month by CloudWatch; the log of nat-0a gives 46 % more, 1,460 GB.");
    expect(far?.problem).not.toBeNull();
    const near = controlOf(viewOf(settled, { metrics: metrics(720) }), "Against CloudWatch");
    expect(near?.problem).toBeNull();
  });
});
