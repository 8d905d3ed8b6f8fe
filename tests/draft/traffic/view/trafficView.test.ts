import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verbs } from "@/lib/draft/traffic/view/advice";
import { trafficLabel } from "@/lib/draft/traffic/view/labels";
import { home, metricsOf, names, traffics } from "@/tests/draft/traffic/someTraffic";
import { gib, partOf, rowOf, trafficWith, viewOf } from "./someView";

/** An interface endpoint in the one AZ of one gateway: 730 h × $0.01 ÷ ($0.045 − $0.01 a GB). */
const breakEvenGb = (730 * 0.01) / (0.045 - 0.01);

const serviceOf = (view: ReturnType<typeof viewOf>, label: string) => {
  const service = view.services.find((one) => one.label === label);
  if (service === undefined) throw new Error(`no ${label} among ${view.services.map((one) => one.label).join(", ")}`);
  return service;
};

describe("services of measured traffic", () => {
  // 1 GiB in each hour is 730 GB a month of 730 hours.
  const view = viewOf(
    trafficWith([
      rowOf(names.s3, "down", 4),
      rowOf(names.s3, "up", 1),
      rowOf(names.logs, "up", 1.5),
      rowOf(names.internet, "down", 2),
      rowOf(names.amazon, "down", 1),
      rowOf(names.otherS3, "up", 0.5),
      rowOf(names.apiGateway, "down", 0.25),
    ]),
  );

  it("have their GB a month by direction, the most first", () => {
    expect(
      view.services.map(({ label, gb, totalGb }) => [label, gb.up.likely, gb.down.likely, totalGb.likely]),
    ).toEqual([
      ["Amazon S3", 730, 4 * 730, 5 * 730],
      ["The internet", 0, 2 * 730, 2 * 730],
      ["Amazon CloudWatch Logs", 1.5 * 730, 0, 1.5 * 730],
      ["AWS, service not named", 0, 730, 730],
      ["Amazon S3", 0.5 * 730, 0, 0.5 * 730],
      ["Amazon API Gateway", 0, 0.25 * 730, 0.25 * 730],
    ]);
    expect(view.services.map(({ hours }) => hours)).toEqual([24, 24, 24, 24, 24, 24]);
  });

  it("say what to do, the verb first, against the endpoint's own break-even", () => {
    const told = view.services.map(({ label, region, breakEven, advice }) => [
      `${label} ${region}`,
      breakEven.kind,
      advice?.verb,
    ]);
    expect(told).toEqual([
      ["Amazon S3 us-east-1", "free", "Add"],
      ["The internet null", "none", "Keep on NAT"],
      ["Amazon CloudWatch Logs us-east-1", "from", "Add"],
      ["AWS, service not named us-east-1", "none", "Find out"],
      ["Amazon S3 eu-west-1", "none", "Keep on NAT"],
      ["Amazon API Gateway us-east-1", "none", "Keep on NAT"],
    ]);
    const { breakEven } = serviceOf(view, "Amazon CloudWatch Logs");
    expect(breakEven.kind === "from" ? breakEven.gb : null).toBeCloseTo(breakEvenGb, 9);
  });

  it("stay on NAT below the break-even, and say how far below", () => {
    const few = viewOf(trafficWith([rowOf(names.logs, "up", 0.125)]));
    // 0.125 × 730 is 91.25 GB a month; 208.57 − 91.25 = 117.32.
    expect(serviceOf(few, "Amazon CloudWatch Logs").advice).toEqual({
      verb: "Keep on NAT",
      why: "117 GB a month short of its endpoint’s break-even.",
    });
  });

  it("use an endpoint that exists before another is added", () => {
    const endpoint = {
      id: "vpce-0a",
      service: "s3",
      serviceName: "com.amazonaws.us-east-1.s3",
      type: "Gateway",
      vpc: "vpc-0a",
      azIds: [],
      subnets: [],
      state: "available",
      isPriced: true,
      requesterManaged: false,
      privateDns: null,
      interfaces: [],
      routeTables: [],
      securityGroups: [],
    };
    const settled = trafficWith([rowOf(names.s3, "down", 1)]);
    const used = viewOf(settled, { parts: [partOf({ endpoints: [endpoint] })] });
    expect(serviceOf(used, "Amazon S3").advice?.verb).toBe("Use");
    expect(serviceOf(used, "Amazon S3").advice?.why).toContain("in vpc-0a");
    const deleted = viewOf(settled, { parts: [partOf({ endpoints: [{ ...endpoint, isPriced: false }] })] });
    expect(serviceOf(deleted, "Amazon S3").advice?.verb).toBe("Add");
  });

  it("are as logged, without advice, where the sample is too short for a month", () => {
    const short = viewOf(trafficWith([rowOf(names.s3, "down", 3, 1)], [], 0));
    expect(short.sample.unit).toBe("sample");
    expect(short.sample.natGb).toBe(3);
    expect(short.services.map(({ totalGb, advice, breakEven }) => [totalGb, advice, breakEven.kind])).toEqual([
      [{ low: 3, likely: 3, high: 3 }, null, "unknown"],
    ]);
    expect(short.unnamed.plan).toBeNull();
  });

  it("have what no log has as a row of its own, in no direction", () => {
    const gateways = ["nat-0a", "nat-0b"].map((id) => metricsOf(id, 100n * BigInt(gib), 300n * BigInt(gib), 730));
    const view = viewOf(trafficWith([rowOf(names.s3, "down", 1), rowOf(names.s3, "up", 1)]), { metrics: gateways });
    const unlogged = serviceOf(view, "In no log");
    expect(unlogged.totalGb.likely).toBeCloseTo(400, 9);
    expect([unlogged.gb.up.likely, unlogged.gb.down.likely, unlogged.hours]).toEqual([0, 0, 0]);
    expect(unlogged.advice?.verb).toBe("Log");
  });

  it("are together the NAT gateways' GB, whatever was logged", () => {
    fc.assert(
      fc.property(traffics, (settled) => {
        const { services, sample } = viewOf(settled);
        const sum = services.reduce((gb, { totalGb }) => gb + totalGb.likely, 0);
        expect(Math.abs(sum - sample.natGb)).toBeLessThanOrEqual(1e-9 * Math.max(1, sample.natGb));
        for (const { gb, totalGb, key, advice } of services) {
          const directions = gb.up.likely + gb.down.likely;
          if (key !== "not-logged") expect(directions).toBeCloseTo(totalGb.likely, 6);
          expect(totalGb.low).toBeLessThanOrEqual(totalGb.likely);
          expect(totalGb.likely).toBeLessThanOrEqual(totalGb.high);
          if (advice !== null) expect(verbs).toContain(advice.verb);
        }
      }),
    );
  });
});

describe("names of traffic", () => {
  const told = (name: (typeof names)[keyof typeof names]) => trafficLabel(name, home).label;

  it("are the reader's words, and say what is not known", () => {
    expect(told(names.logs)).toBe("Amazon CloudWatch Logs");
    expect(told(names.logsOrKms)).toBe("AWS KMS or Amazon CloudWatch Logs");
    expect(told(names.globalSts)).toBe("AWS STS, by a name without a Region");
    expect(told(names.globalS3)).toBe("Amazon S3, in no Region");
    expect(told(names.ec2)).toBe("AWS or anybody’s instance, not named");
    expect(trafficLabel(names.otherSqs, home)).toMatchObject({ label: "Amazon SQS", region: "eu-west-1" });
  });

  it("keep a word of AWS's list that is newer than these names", () => {
    expect(trafficLabel({ ...names.apiGateway, label: "NEW_SERVICE" }, home).label).toBe("NEW_SERVICE");
  });
});
