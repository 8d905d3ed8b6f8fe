import { describe, expect, it } from "vitest";
import { joinTraffic } from "@/lib/draft/traffic/join";
import type { BilledNat, JoinInput } from "@/lib/draft/traffic/joinInput";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { metricsOf, names, trafficOf } from "./someTraffic";

const gib = 2 ** 30;
const near = (amount: number) => expect.closeTo(amount, 6);
const day = (gb: number): readonly number[] => Array<number>(24).fill(gb * gib);

/** Two GB an hour to S3 by each gateway: 1,488 in 744 hours. */
const logOf = (...nats: readonly string[]): Traffic =>
  trafficOf(
    nats,
    24,
    nats.map((nat) => ({ nat, direction: "up", name: names.s3, hourly: day(2) })),
  );

const billOf = (gb: number, gatewayCount: number, isRegional = false): BilledNat => ({ gb, gatewayCount, isRegional });
const gateway = (id: string, azCount = 1) => ({
  id,
  azIds: Array.from({ length: azCount }, (_, az) => `use1-az${az + 1}`),
});

const joinOf = (input: Partial<JoinInput> & Pick<JoinInput, "traffic">) =>
  joinTraffic({ metrics: [], bill: null, gateways: null, hoursPerMonth: 744, ...input });

const s3Gb = ({ rows }: ReturnType<typeof joinTraffic>): number =>
  rows.reduce((gb, { month }) => gb + (month?.likely ?? 0), 0);

const scaledWords = (joined: ReturnType<typeof joinTraffic>) =>
  joined.warnings.flatMap(({ code, message }) => (code === "sample-scaled" ? [message] : []));

describe("GB that are scaled from a sample", () => {
  it("ask for a bill or metrics only where there is no bill", () => {
    const alone = joinOf({ traffic: logOf("nat-0a") });
    expect(scaledWords(alone)).toEqual([expect.stringContaining("A bill or metrics of the month would give")]);
    // The bill is of three gateways and the log of one, whose part of the bill only its metrics tell.
    const billed = joinOf({ traffic: logOf("nat-0a"), bill: billOf(10_000, 3) });
    expect(scaledWords(billed)).toEqual([expect.stringMatching(/^The bill has one sum .* metrics of each gateway/)]);
    expect([alone.isBillInPart, billed.isBillInPart]).toEqual([false, true]);
    expect(joinOf({ traffic: logOf("nat-0a"), bill: billOf(10_000, 1) }).isBillInPart).toBe(false);
  });
});

describe("whether logs are of all gateways on a bill", () => {
  it("is told by the billed hours: as many gateways, and no part of one more", () => {
    expect(s3Gb(joinOf({ traffic: logOf("nat-0a", "nat-0b"), bill: billOf(10_000, 2) }))).toEqual(near(10_000));
    // One that ran for two fifths of the month had bytes that nobody logged.
    const more = joinOf({ traffic: logOf("nat-0a", "nat-0b"), bill: billOf(10_000, 2.4) });
    expect([s3Gb(more), more.unloggedGb]).toEqual([near(2 * 1488), near(10_000 - 2 * 1488)]);
    expect(more.warnings.map(({ code }) => code)).toContain("gateways-not-logged");
  });

  it("is told by the account, which may have more than the bill has on average", () => {
    const gateways = [gateway("nat-0a"), gateway("nat-0b")];
    const joined = joinOf({ traffic: logOf("nat-0a"), bill: billOf(10_000, 1), gateways });
    expect([s3Gb(joined), joined.unloggedGb]).toEqual([near(1488), near(10_000 - 1488)]);
    expect(joined.warnings.map(({ code }) => code)).toContain("nat-without-logs");
  });

  it("needs no log of a gateway that CloudWatch saw no byte of", () => {
    const gateways = [gateway("nat-0a"), gateway("nat-0b")];
    const metrics = [metricsOf("nat-0a", BigInt(100 * gib), 0n), metricsOf("nat-0b", 0n, 0n)];
    const bill = billOf(120, 2);
    const joined = joinOf({ traffic: logOf("nat-0a"), bill, gateways, metrics });
    // All of the bill's GB are the other gateway's.
    expect([s3Gb(joined), joined.unloggedGb]).toEqual([near(120), 0]);
  });

  it("counts a regional gateway in each of its AZs", () => {
    const gateways = [gateway("nat-0a", 3)];
    const whole = joinOf({ traffic: logOf("nat-0a"), bill: billOf(9000, 3, true), gateways });
    expect([whole.isCovered, s3Gb(whole)]).toEqual([true, near(9000)]);
    const part = joinOf({ traffic: logOf("nat-0a"), bill: billOf(9000, 3, true) });
    expect([part.isCovered, s3Gb(part)]).toEqual([false, near(1488)]);
  });
});

describe("logs of instances' interfaces", () => {
  const instances: Traffic = { ...logOf("nat-0a"), witness: "next-hop" };

  it("may be of some clients, so that the rest of bill or metrics has no name", () => {
    const billed = joinOf({ traffic: instances, bill: billOf(5000, 1) });
    expect([s3Gb(billed), billed.unloggedGb]).toEqual([near(1488), near(5000 - 1488)]);
    const metered = joinOf({
      traffic: instances,
      metrics: [metricsOf("nat-0a", BigInt(1500 * gib), BigInt(500 * gib))],
    });
    expect([s3Gb(metered), metered.natGb, metered.unloggedGb]).toEqual([near(1488), near(2000), near(512)]);
    for (const joined of [billed, metered])
      expect(joined.warnings.map(({ code }) => code)).toContain("instances-in-part");
  });
});

describe("a direction", () => {
  it("that metrics have and the log has nothing of stays without a name", () => {
    const joined = joinOf({
      traffic: logOf("nat-0a"),
      metrics: [metricsOf("nat-0a", BigInt(1400 * gib), BigInt(600 * gib))],
    });
    expect([s3Gb(joined), joined.natGb, joined.unloggedGb]).toEqual([near(1400), near(2000), near(600)]);
  });
});

describe("logs with more GB than the bill of more gateways", () => {
  it("are scaled down to it, and nothing is left for the others", () => {
    const joined = joinOf({ traffic: logOf("nat-0a"), bill: billOf(1000, 3) });
    expect([s3Gb(joined), joined.unloggedGb]).toEqual([near(1000), 0]);
    expect(joined.warnings.map(({ code }) => code)).toContain("more-than-billed");
  });
});
