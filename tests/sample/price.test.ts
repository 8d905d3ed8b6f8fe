import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AccountPart } from "@/lib/account/account";
import { readAccount } from "@/lib/account/readAccount";
import { accountGateways } from "@/lib/sample/accountGateways";
import { type AggregationSeconds, aggregationIntervals } from "@/lib/sample/sampleChoices";
import { deliveryUsd, dnsLogGbPerDay, sampleGbPerDay } from "@/lib/sample/samplePrice";
import { samplePriceLines } from "@/lib/sample/sampleWords";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import type { Connections } from "@/lib/traffic/queries/queryCost";
import { toBucket, toLogGroup } from "@/tests/sample/choices";

const open2000 = { open: 2_000, newPerHour: 0 };

const gbOf = (connections: Connections, aggregationSeconds: AggregationSeconds) =>
  sampleGbPerDay(connections, { ...toBucket, aggregationSeconds });

describe("what a day of flow logs costs", () => {
  it("is $0.54 in S3 and $1.07 in CloudWatch Logs with 2,000 open connections and records of a minute", () => {
    // 4 × 2,000 ÷ 60 = 133.33 records a second; × 200 bytes × 86,400 s = 2,304,000,000 bytes = 2.1458 GB
    const gb = gbOf(open2000, 60);
    expect(gb).toBeCloseTo(2_304_000_000 / 1_073_741_824, 9);
    expect(deliveryUsd(gb, "s3").toFixed(2)).toBe("0.54");
    expect(deliveryUsd(gb, "cloudwatch-logs").toFixed(2)).toBe("1.07");
  });

  it("counts connections that are opened within an interval once each", () => {
    // 6,000 an hour are 100 in a minute: 4 × (50 + 100) ÷ 60 = 10 records a second, 172,800,000 bytes a day
    expect(gbOf({ open: 50, newPerHour: 6_000 }, 60)).toBeCloseTo(172_800_000 / 1_073_741_824, 9);
  });

  it("never rises with a longer interval, and falls to a tenth where all connections stay open", () => {
    const [long, short] = aggregationIntervals;
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e7), (open, newPerHour) => {
        const connections = { open, newPerHour };
        expect(gbOf(connections, long)).toBeLessThanOrEqual(gbOf(connections, short));
      }),
    );
    expect(gbOf(open2000, long) * 10).toBeCloseTo(gbOf(open2000, short), 9);
  });

  it("is the formula and the price where nobody knows the connections, and the amount where they are known", () => {
    const minute = { ...toBucket, aggregationSeconds: 60 as const };
    const unknown = samplePriceLines(minute, null).join("\n");
    expect(unknown).toContain("$0.25 per GB delivered to S3");
    expect(unknown).toContain("GB = 4 x (open connections + new ones in 60 s) / 60 s x 86400 s x 200 bytes / 2^30");
    expect(samplePriceLines(minute, open2000)[0]).toContain("about 2.1 GB, $0.54 to S3");
    expect(samplePriceLines({ ...toLogGroup, aggregationSeconds: 60 }, open2000)[0]).toContain("$1.07");
  });

  it("has a million DNS queries at about half a GB", () => {
    // 1,000,000 × 550 ÷ 1,073,741,824
    expect(dnsLogGbPerDay(1_000_000)).toBeCloseTo(0.5122, 4);
  });
});

const dayOf = (day: number) => new Date(Date.UTC(2026, 9, day)).toISOString();
const series = (label: string, values: readonly number[]) => ({
  Id: label.toLowerCase().replaceAll(/[^a-z0-9]/g, ""),
  Label: label,
  StatusCode: "Complete",
  Timestamps: values.map((_, i) => dayOf(i + 1)),
  Values: values,
});

/** Two days of each metric of a gateway. */
const metricsOf = (nat: string, open: readonly number[], opened: readonly number[]) => [
  series(`${nat} BytesInFromSource`, [1, 1]),
  series(`${nat} BytesInFromDestination`, [1, 1]),
  series(`${nat} ActiveConnectionCount`, open),
  series(`${nat} ConnectionEstablishedCount`, opened),
];

const gateway = (id: string, state = "available") => ({
  NatGatewayId: id,
  State: state,
  VpcId: "vpc-01",
  ConnectivityType: "public",
  NatGatewayAddresses: [{ NetworkInterfaceId: `eni-${id.slice(4)}`, PrivateIp: "10.0.0.5", IsPrimary: true }],
});

function partsOf(gateways: readonly unknown[]): readonly AccountPart[] {
  const line = {
    tollgate: 1,
    operation: "ec2 describe-nat-gateways",
    region: "eu-west-1",
    account: "111122223333",
    at: "2026-11-27T10:00:00Z",
    page: 1,
    rc: 0,
    error: null,
    answer: { NatGateways: gateways },
  };
  const read = readAccount([{ file: "tollgate.ndjson", documents: [line] }]);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.parts;
}

describe("the gateways of an account", () => {
  const [a, b, gone] = ["nat-0000000a", "nat-0000000b", "nat-0000000c"];
  const parts = partsOf([gateway(a), gateway(b), gateway(gone, "deleted")]);

  it("are those that run, with their connections together", () => {
    const metrics = readMetrics([
      {
        MetricDataResults: [
          ...metricsOf(a, [1_000, 2_000], [24_000, 24_000]),
          ...metricsOf(b, [500, 500], [0, 48_000]),
        ],
      },
    ]);
    // a: a mean of 1,500 open, 48,000 new in 48 hours; b: 500 open, 48,000 new in 48 hours
    expect(accountGateways(parts, metrics)).toEqual([
      { region: "eu-west-1", natGateways: [a, b], connections: { open: 2_000, newPerHour: 2_000 } },
    ]);
  });

  it("have no connections where CloudWatch has none of one of them: an estimate would leave it out", () => {
    const metrics = readMetrics([{ MetricDataResults: metricsOf(a, [1_000, 2_000], [24_000, 24_000]) }]);
    expect(accountGateways(parts, metrics)[0]?.connections).toBeNull();
  });

  it("add the AZs of a regional gateway up", () => {
    const metrics = readMetrics([
      {
        MetricDataResults: [
          ...metricsOf(`${a} eu-west-1a`, [100, 100], [480, 0]),
          ...metricsOf(`${a} eu-west-1b`, [50, 50], [0, 480]),
        ],
      },
    ]);
    expect(accountGateways(partsOf([gateway(a)]), metrics)[0]?.connections).toEqual({ open: 150, newPerHour: 20 });
  });
});
