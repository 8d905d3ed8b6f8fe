import { describe, expect, it } from "vitest";
import { codesOf, files, type TrafficJson, trafficOf } from "@/tests/cli/trafficAnswers";
import {
  billOf,
  collected,
  gatewaysOf,
  type HourOf,
  hoursOf,
  logOf,
  metricsOf,
  natA,
  natB,
  remotes,
} from "@/tests/cli/trafficFiles";

const fileOf = files();
const here = ["--region", "us-east-1"];

/** 4 GiB in all: three quarters S3, an eighth to the internet, a sixteenth from it, a sixteenth without a name. */
const hour: HourOf = { [remotes.s3]: [1, 2], [remotes.internet]: [0.5, 0.25], [remotes.amazon]: [0, 0.25] };

const repeated = (count: number, factor = 1): readonly number[] => Array<number>(count).fill(factor);

const near = (amount: number) => expect.closeTo(amount, 6);

/** Low, likely and high GB a month of a label, both directions. */
function monthOf({ rows }: TrafficJson, wanted: string) {
  const own = rows.filter(({ label }) => label === wanted);
  const sum = (of: "low" | "likely" | "high") =>
    own.reduce((gb, { gbPerMonth }) => gb + (gbPerMonth?.[of] ?? Number.NaN), 0);
  return [sum("low"), sum("likely"), sum("high")];
}

const fieldsOf = ({ scenario }: TrafficJson) => ({
  s3: scenario?.services.find(({ id }) => id === "s3")?.gb,
  gbOut: scenario?.internet.gbOut,
  gbIn: scenario?.internet.gbIn,
  needed: scenario?.internet.needed,
  unnamedGb: scenario?.unnamedGb,
  hours: scenario?.hoursPerMonth,
});

describe("a log without a bill and without metrics is scaled to 730 hours", () => {
  it("from five hours, between its least and its largest hour", async () => {
    // Hours of 1, 2, 3, 2 and 2 times the same: 10 times in 5 hours, 2 an hour on average.
    const json = await trafficOf(fileOf("5h.log", logOf(hoursOf(hour, [1, 2, 3, 2, 2]))), ...here);
    expect(json.hours.map(({ hours }) => hours)).toEqual([5]);
    // S3: 3 GB × 2 × 730 = 4,380; the least hour 3 × 730 = 2,190, the largest 3 × 3 × 730 = 6,570.
    expect(monthOf(json, "S3")).toEqual([near(2190), near(4380), near(6570)]);
    // Out 0.5 × 2 × 730 = 730, in half of it, without a name 0.25 × 2 × 730 = 365.
    expect(fieldsOf(json)).toEqual({
      s3: near(4380),
      gbOut: near(730),
      gbIn: near(365),
      needed: "yes",
      unnamedGb: near(365),
      hours: 730,
    });
    expect(json.natGbPerMonth).toEqual(near(4 * 2 * 730));
    expect(codesOf(json)).toContain("sample-scaled");
    expect(json.rows.map(({ monthFrom }) => monthFrom)).toEqual(json.rows.map(() => "sample"));
  });

  it("from three days, between the least and the largest day", async () => {
    const factors = [...repeated(24, 1), ...repeated(24, 2), ...repeated(24, 3)];
    const json = await trafficOf(fileOf("3d.log", logOf(hoursOf(hour, factors))), ...here);
    // S3: days of 72, 144 and 216 GB. 432 GB × 730 ÷ 72 = 4,380; 72 × 730 ÷ 24 = 2,190; 216 × 730 ÷ 24 = 6,570.
    expect(monthOf(json, "S3")).toEqual([near(2190), near(4380), near(6570)]);
    expect(json.hours.map(({ hours }) => hours)).toEqual([72]);
  });

  it("from ten days, by one standard deviation of the days", async () => {
    const factors = [1, 3, 1, 3, 1, 3, 1, 3, 1, 3].flatMap((factor) => repeated(24, factor));
    const json = await trafficOf(fileOf("10d.log", logOf(hoursOf(hour, factors))), ...here);
    // S3 up: days of 24 and 72 GB, 48 on average, each 24 away: a deviation of 24 × √(10 ÷ 9). Down is twice that.
    const deviation = 72 * Math.sqrt(10 / 9);
    const [low, high] = [(144 - deviation) * (730 / 24), (144 + deviation) * (730 / 24)];
    expect(monthOf(json, "S3")).toEqual([near(low), near(144 * (730 / 24)), near(high)]);
  });
});

describe("a bill of the one gateway that is logged", () => {
  const log = fileOf("bill-5h.log", logOf(hoursOf(hour, [1, 2, 3, 2, 2])));

  it("gives the month's GB, and the log their shares", async () => {
    const json = await trafficOf(log, ...here, "--bill", fileOf("bill.json", billOf(1, 8000)));
    // S3 has 3 of 4 in each hour: 6,000 of 8,000 GB, and no other share in any hour.
    expect(monthOf(json, "S3")).toEqual([near(6000), near(6000), near(6000)]);
    expect(fieldsOf(json)).toEqual({
      s3: near(6000),
      gbOut: near(1000),
      gbIn: near(500),
      needed: "yes",
      unnamedGb: near(500),
      hours: 744,
    });
    expect(json.rows.map(({ monthFrom }) => monthFrom)).toEqual(json.rows.map(() => "bill"));
  });

  it("that says otherwise by more than 5 % is explained, and wins", async () => {
    const json = await trafficOf(log, ...here, "--bill", fileOf("other.json", billOf(1, 8000)));
    // 4 GB × 2 an hour × 744 hours = 5,952 GB by the log: 25.6 % less than 8,000.
    expect(json.controls.disagreements).toEqual([
      { nat: null, with: "bill", measuredGb: near(5952), givenGb: 8000, share: near(5952 / 8000 - 1) },
    ]);
    expect(codesOf(json)).toContain("bill-disagrees");
    const close = await trafficOf(log, ...here, "--bill", fileOf("close.json", billOf(1, 6000)));
    expect(codesOf(close)).not.toContain("bill-disagrees");
    expect(close.controls.disagreements.map(({ share }) => share)).toEqual([near(5952 / 6000 - 1)]);
  });

  it("gives the month even to a log of a minute, of whose shares nothing is certain", async () => {
    const minute = "tests/traffic/fixtures/traps/four-records-of-one-exchange.log";
    const json = await trafficOf(minute, ...here, "--bill", fileOf("short.json", billOf(1, 900)));
    // Up 1 of 3 GiB, down 2 of 3.
    expect(json.rows.map(({ direction, gbPerMonth }) => [direction, gbPerMonth])).toEqual([
      ["down", { low: 0, likely: near(600), high: 900 }],
      ["up", { low: 0, likely: near(300), high: 900 }],
    ]);
    expect(json.scenario?.services).toMatchObject([{ id: "s3", gb: near(900) }]);
    expect(codesOf(json)).toContain("short-sample-shares");
    const alone = await trafficOf(minute, ...here);
    expect([alone.scenario, codesOf(alone)]).toEqual([null, ["sample-too-short"]]);
  });

  it("of three gateways leaves the GB of the others without a name", async () => {
    const json = await trafficOf(log, ...here, "--bill", fileOf("three.json", billOf(3, 20_000)));
    // The one that is logged: 4 × 2 × 744 = 5,952 GB, of them S3 4,464 and 372 without a name. 20,000 − 5,952 in no log.
    expect(fieldsOf(json)).toMatchObject({ s3: near(4464), gbOut: near(744), gbIn: near(372) });
    // By the hour, the one carries 4 to 12 GB: 2,976 to 8,928 in the month, and the others what that leaves.
    expect(json.unnamed.unloggedGbPerMonth).toEqual({
      low: near(20_000 - 8928),
      likely: near(14_048),
      high: near(20_000 - 2976),
    });
    expect(fieldsOf(json).unnamedGb).toEqual(near(14_048 + 372));
    expect(codesOf(json)).toContain("gateways-not-logged");
  });
});

describe("metrics", () => {
  const log = fileOf("metrics-5h.log", logOf(hoursOf(hour, repeated(5))));

  it("give each direction's GB, and the log their shares", async () => {
    const account = fileOf(
      "metrics.ndjson",
      collected([
        ["ec2 describe-nat-gateways", gatewaysOf(natA)],
        ["cloudwatch get-metric-data", metricsOf([natA, 90, 150])],
      ]),
    );
    const json = await trafficOf(log, "--account", account);
    // 90 GB a day up × 730 ÷ 24 = 2,737.5, down 150 × 730 ÷ 24 = 4,562.5.
    // Up is S3 by 1 of 1.5; down by 2 of 2.5, the internet and no name by 0.25 each.
    const [up, down] = [2737.5, 4562.5];
    expect(fieldsOf(json)).toEqual({
      s3: near((2 / 3) * up + 0.8 * down),
      gbOut: near(up / 3),
      gbIn: near(down / 10),
      needed: "yes",
      unnamedGb: near(down / 10),
      hours: 730,
    });
    expect(json.natGbPerMonth).toEqual(near(up + down));
    // The log gives 4 × 730 = 2,920 GB.
    expect(json.controls.disagreements).toEqual([
      { nat: natA.id, with: "metrics", measuredGb: near(2920), givenGb: near(7300), share: near(2920 / 7300 - 1) },
    ]);
    expect(codesOf(json)).toContain("metrics-disagree");
  });

  it("of a gateway without a log put its GB to those without a name", async () => {
    const account = fileOf(
      "two.ndjson",
      collected([
        ["ec2 describe-nat-gateways", gatewaysOf(natA, natB)],
        ["cloudwatch get-metric-data", metricsOf([natA, 60, 60], [natB, 24, 48])],
      ]),
    );
    const json = await trafficOf(log, "--account", account);
    // 72 GB a day × 730 ÷ 24 = 2,190.
    expect(json.unnamed.unloggedGbPerMonth).toEqual({ low: near(2190), likely: near(2190), high: near(2190) });
    expect(json.natGbPerMonth).toEqual(near((120 + 72) * (730 / 24)));
    expect(codesOf(json)).toContain("nat-without-logs");
  });

  it("say how a bill's GB part between two gateways that are logged", async () => {
    const a = fileOf("a.log", logOf(hoursOf({ [remotes.s3]: [1, 2] }, repeated(5))));
    const b = fileOf("b.log", logOf(hoursOf({ [remotes.internet]: [1, 1] }, repeated(5)), natB));
    const account = fileOf(
      "both.ndjson",
      collected([
        ["ec2 describe-nat-gateways", gatewaysOf(natA, natB)],
        ["cloudwatch get-metric-data", metricsOf([natA, 50, 100], [natB, 25, 25])],
      ]),
    );
    const json = await trafficOf(a, b, "--account", account, "--bill", fileOf("both.json", billOf(2, 8000)));
    // 150 GB a day to 50: 6,000 and 2,000 of the 8,000 billed.
    expect(fieldsOf(json)).toEqual({
      s3: near(6000),
      gbOut: near(1000),
      gbIn: near(1000),
      needed: "yes",
      unnamedGb: 0,
      hours: 744,
    });
    // 200 GB a day × 31 days = 6,200 GB by the metrics.
    expect(json.controls.disagreements.at(-1)).toEqual({
      nat: null,
      with: "bill",
      measuredGb: near(6200),
      givenGb: 8000,
      share: near(6200 / 8000 - 1),
    });
  });

  it("that name no gateway of the log are of all together, and are not added", async () => {
    const metrics = fileOf("unmatched.json", JSON.stringify(metricsOf([natB, 60, 60])));
    const json = await trafficOf(log, ...here, "--account", metrics);
    // The log's own 4 × 730 = 2,920 GB are a part of the 3,650 that CloudWatch counted.
    expect(json.natGbPerMonth).toEqual(near(3650));
    expect(json.unnamed.unloggedGbPerMonth?.likely).toEqual(near(730));
    expect(codesOf(json)).toContain("metrics-not-matched");
  });
});
