import { defaultScenario } from "@/lib/model/defaultScenario";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";

const row = (id: string, gb: number): ServiceRow => ({ id, gb, today: "nat", endpoint: "auto", azCount: 3 });

/**
 * What a first visit shows: a mid-sized account's production VPC in three AZs. Containers pull images (nearly all of it
 * S3), applications log and queue, and some traffic needs the internet.
 */
export const exampleScenario: Scenario = {
  ...defaultScenario,
  internet: { gbOut: 320, gbIn: 1400, freeGbOut: 100, needed: "yes" },
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
};
