import type { Scenario, ServiceRow } from "@/lib/model/scenario";

const row = (id: string, gb: number): ServiceRow => ({ id, gb, today: "nat", endpoint: "auto", azCount: 3 });

/**
 * What a first visit shows: a mid-sized account's production VPC in three AZs. Containers pull images (nearly all of it
 * S3), applications log and queue, and some traffic needs the internet.
 */
export const exampleScenario: Scenario = {
  v: 1,
  region: "us-east-1",
  hoursPerMonth: 730,
  vpcCount: 1,
  azCount: 3,
  nat: { mode: "per-az", publicIpv4PerGateway: 1 },
  internet: { gbOut: 320, gbIn: 1400, freeGbOut: 100, needed: "yes" },
  otherRegion: { gbOut: 0, gbIn: 0, usdPerGb: 0.02 },
  unnamedGb: 0,
  services: [
    row("s3", 10_000),
    row("dynamodb", 1_200),
    row("logs", 3_600),
    row("sqs", 1_500),
    row("monitoring", 540),
    row("kinesis-firehose", 900),
    row("ecr.dkr", 60),
    row("ecr.api", 4),
    row("secretsmanager", 3),
    row("sts", 12),
  ],
  discountPercent: 0,
  rates: {},
};
