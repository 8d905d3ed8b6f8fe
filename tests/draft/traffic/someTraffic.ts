import fc from "fast-check";
import type { NatMetrics } from "@/lib/traffic/metrics/metrics";
import type { TrafficName } from "@/lib/traffic/naming/trafficName";
import type { Direction, NatSample, Traffic, TrafficRow } from "@/lib/traffic/settle/traffic";

export const home = "us-east-1";
const firstHour = 498_192;

const byAddress = (label: string, region: string | null = home): TrafficName => ({
  label,
  region,
  meanings: [],
  namedBy: label === "AMAZON" || label === "EC2" || label === "PRIVATE" ? null : "address",
});

const endpoint = (service: string) => ({ kind: "endpoint", service, region: home, detail: null }) as const;
const byDns = (...meanings: TrafficName["meanings"]): TrafficName => ({
  label: "AMAZON",
  region: home,
  meanings,
  namedBy: "dns",
});

/** One name of each kind that a log can give. */
export const names = {
  s3: byAddress("S3"),
  dynamodb: byAddress("DYNAMODB"),
  otherS3: byAddress("S3", "eu-west-1"),
  globalS3: byAddress("S3", "GLOBAL"),
  internet: byAddress("INTERNET", null),
  cloudfront: byAddress("CLOUDFRONT", "GLOBAL"),
  apiGateway: byAddress("API_GATEWAY"),
  amazon: byAddress("AMAZON"),
  ec2: byAddress("EC2"),
  private: byAddress("PRIVATE", null),
  logs: byDns(endpoint("logs")),
  logsOrKms: byDns(endpoint("logs"), endpoint("kms")),
  globalSts: byDns({ kind: "global-name", service: "sts" }),
  otherSqs: byDns({ kind: "other-region", service: "sqs", region: "eu-west-1" }),
} as const satisfies Readonly<Record<string, TrafficName>>;

/** Bytes of each hour of a sample, by row. */
export type RowHours = {
  readonly nat: string;
  readonly direction: Direction;
  readonly name: TrafficName;
  readonly hourly: readonly number[];
};

const rowOf = ({ nat, direction, name, hourly }: RowHours): TrafficRow => ({
  nat,
  azId: null,
  direction,
  name,
  bytes: hourly.reduce((sum, bytes) => sum + BigInt(bytes), 0n),
  bytesByHour: new Map(hourly.map((bytes, at) => [firstHour + at, BigInt(bytes)])),
});

/** Settled traffic of gateways that were logged for `hourCount` hours; 0 is a log of a minute. */
export function trafficOf(nats: readonly string[], hourCount: number, rows: readonly RowHours[]): Traffic {
  const hours = Array.from({ length: hourCount }, (_, at) => firstHour + at);
  const settled = rows.map(rowOf);
  return {
    witness: "nat-interfaces",
    certainty: "exact",
    nats: nats.map(
      (nat): NatSample => ({
        nat,
        addresses: [],
        okCount: 1,
        skippedCount: 0,
        hours,
        hasSums: false,
        firstStart: firstHour * 3600,
        lastEnd: firstHour * 3600 + Math.max(60, hourCount * 3600) - 1,
      }),
    ),
    rows: settled,
    clients: [],
    controls: {
      clientLegBytes: settled.reduce((sum, { bytes }) => sum + bytes, 0n),
      translatedLegBytes: 0n,
      apartBytes: 0n,
      skippedRecordShare: 0,
      repeatedRecordCount: 0,
      tagDisagreementCount: 0,
    },
    warnings: [],
  };
}

export const natIds = ["nat-0a", "nat-0b", "nat-0c"] as const;

const bytes = fc.oneof(fc.constant(0), fc.nat(10_000), fc.integer({ min: 0, max: 2 ** 42 }));

/** Traffic of one to three gateways, of a minute up to ten days. */
export const traffics: fc.Arbitrary<Traffic> = fc
  .record({ natCount: fc.integer({ min: 1, max: 3 }), hourCount: fc.constantFrom(0, 1, 5, 24, 30, 72, 240) })
  .chain(({ natCount, hourCount }) => {
    const nats = natIds.slice(0, natCount);
    const hourly = fc.array(bytes, { minLength: Math.max(1, hourCount), maxLength: Math.max(1, hourCount) });
    const row = fc.record({
      nat: fc.constantFrom(...nats),
      direction: fc.constantFrom<Direction>("up", "down"),
      name: fc.constantFrom(...Object.values(names)),
      hourly,
    });
    const distinct = ({ nat, direction, name }: RowHours) => JSON.stringify([nat, direction, name]);
    return fc
      .uniqueArray(row, { minLength: 0, maxLength: 8, selector: distinct })
      .map((rows) => trafficOf(nats, hourCount, rows));
  });

export const metricsOf = (nat: string, upBytes: bigint, downBytes: bigint, hours = 744): NatMetrics => ({
  natGateway: nat,
  azName: null,
  upBytes,
  downBytes,
  outBytes: null,
  hours,
  from: null,
  to: null,
  openConnections: null,
  newConnections: null,
});

/** Metrics of some gateways, those without a log too. */
export const manyMetrics: fc.Arbitrary<readonly NatMetrics[]> = fc
  .subarray([...natIds, "nat-0d"])
  .chain((nats) =>
    fc.tuple(
      ...nats.map((nat) =>
        fc
          .tuple(
            fc.bigInt({ min: 0n, max: 2n ** 50n }),
            fc.bigInt({ min: 0n, max: 2n ** 50n }),
            fc.integer({ min: 100, max: 744 }),
          )
          .map(([up, down, hours]) => metricsOf(nat, up, down, hours)),
      ),
    ),
  );
