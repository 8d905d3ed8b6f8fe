import type { Random } from "@/scripts/sameAs/random";

/*
 * Scenarios as a client would write them, from the fields of the contract alone. This file must not change with the
 * code that it checks, so it imports nothing of lib.
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

const regions = [
  "us-east-1",
  "us-east-2",
  "us-west-1",
  "us-west-2",
  "eu-west-1",
  "eu-central-1",
  "eu-south-2",
  "ap-northeast-1",
  "ap-south-1",
  "ap-southeast-7",
  "sa-east-1",
  "af-south-1",
  "me-central-1",
  "ca-west-1",
  "us-gov-west-1",
  "us-gov-east-1",
] as const;

const freeWithGateway = ["s3", "dynamodb"] as const;

const interfaceOnly = [
  ..."ecr.api ecr.dkr logs monitoring sts kms ssm ssmmessages ec2messages ec2 sqs sns events".split(" "),
  ..."secretsmanager execute-api lambda kinesis-streams elasticfilesystem guardduty-data athena glue".split(" "),
  ..."bedrock-runtime states xray servicecatalog autoscaling elasticloadbalancing cloudformation".split(" "),
  // What no list of AWS has, endpoint services by their full names, and endpoints that a bill does not name.
  ..."my-thing a.b.c 0zero nosuchservice-2 unnamed-endpoint-1 unnamed-endpoint-2 unnamed-endpoint-17".split(" "),
  "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
  "com.amazonaws.vpce.eu-west-1.vpce-svc-0fedcba9876543210",
];

const rateIds = [
  "natGatewayHour",
  "natGatewayGb",
  "regionalNatGatewayHour",
  "regionalNatGatewayGb",
  "publicIpv4InUseHour",
  "crossAzGbEachDirection",
  "internetOutGb",
  "vpceInterfaceHour",
  "vpceInterfaceGb",
] as const;

/** GB of all sizes: none, whole ones, fractions, powers of ten, and those beside a tier's edge. */
function gb(random: Random): number {
  const sort = random.below(8);
  if (sort === 0) return 0;
  if (sort === 1) return random.below(100);
  if (sort === 2) return Math.round(random.unit() * 1e5) / 100;
  if (sort === 3) return 10 ** random.below(10);
  if (sort === 4) return random.pick([1_048_576, 1_048_577, 5_242_880, 10_240, 51_200, 153_600, 625.7, 0.000001, 1e9]);
  return 10 ** (random.unit() * 7);
}

const shuffled = <T>(random: Random, some: readonly T[]): readonly T[] =>
  some
    .map((each) => [random.unit(), each] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => each);

function serviceRow(random: Random, id: string, region: string, azCount: number): JsonObject {
  const isGateway = (freeWithGateway as readonly string[]).includes(id);
  const ways = isGateway
    ? (["nat", "gateway", "interface"] as const)
    : id === "s3express"
      ? (["nat", "gateway"] as const)
      : (["nat", "interface"] as const);
  const fullName = random.chance(0.05) && /^[a-z][a-z0-9.]*$/.test(id) ? `com.amazonaws.${region}.${id}` : id;
  return {
    id: fullName,
    ...(random.chance(0.95) ? { gb: gb(random) } : {}),
    ...(random.chance(0.6) ? { today: random.pick(ways) } : {}),
    ...(random.chance(0.5) ? { endpoint: random.pick(["auto", "auto", ...ways]) } : {}),
    ...(random.chance(0.4) ? { azCount: 1 + random.below(azCount) } : {}),
  };
}

/** A scenario that keeps the contract; one in GovCloud with regional NAT may lack a price. */
export function anyScenario(random: Random): JsonObject {
  const region = random.chance(0.5) ? "us-east-1" : random.pick(regions);
  const azCount = 1 + random.below(6);
  const isOnline = random.chance(0.5);
  const serviceCount = random.chance(0.05) ? 30 + random.below(8) : random.below(9);
  const ids = shuffled(random, [...freeWithGateway, "s3express", ...interfaceOnly]);
  const preferred = random.chance(0.6) ? ["s3", ...ids.filter((id) => id !== "s3")] : ids;
  const needed = isOnline ? random.pick(["unknown", "yes"]) : random.pick(["unknown", "yes", "no"]);
  const internet = {
    ...(isOnline ? { gbOut: gb(random), gbIn: gb(random) } : {}),
    ...(random.chance(0.3) ? { freeGbOut: random.pick([0, 100, 1024.5]) } : {}),
    ...(random.chance(0.6) ? { needed } : {}),
  };
  const otherRegion = {
    ...(isOnline && random.chance(0.4) ? { gbOut: gb(random), gbIn: gb(random) } : {}),
    ...(random.chance(0.3) ? { usdPerGb: random.pick([0, 0.01, 0.02, 0.09, 10]) } : {}),
  };
  const rates = rateIds
    .filter(() => random.chance(0.12))
    .map((id) => [id, random.pick([0, 0.001, 0.0375, 0.045, 1, 250.5])] as const);
  return {
    v: 1,
    region,
    azCount,
    ...(random.chance(0.3) ? { hoursPerMonth: random.pick([1, 24, 672, 720, 730, 744, 365.25]) } : {}),
    ...(random.chance(0.4) ? { vpcCount: random.pick([1, 2, 7, 40, 1000]) } : {}),
    nat: {
      ...(random.chance(0.8) ? { mode: random.pick(["per-az", "per-az", "single", "regional"]) } : {}),
      ...(random.chance(0.3) ? { publicIpv4PerGateway: random.pick([0, 1, 2, 8, 32]) } : {}),
    },
    ...(Object.keys(internet).length > 0 ? { internet } : {}),
    ...(Object.keys(otherRegion).length > 0 ? { otherRegion } : {}),
    ...(random.chance(0.3) ? { unnamedGb: gb(random) } : {}),
    services: preferred.slice(0, serviceCount).map((id) => serviceRow(random, id, region, azCount)),
    ...(random.chance(0.2) ? { discountPercent: random.pick([0, 5, 12.5, 33.3, 99.99]) } : {}),
    ...(random.chance(0.25) ? { rates: Object.fromEntries(rates) } : {}),
  };
}
