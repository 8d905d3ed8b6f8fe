import { natModes } from "@/lib/meters/natModes";
import { defaultScenario } from "@/lib/model/defaultScenario";
import type { Scenario } from "@/lib/model/scenario";
import { seededRandom } from "@/scripts/seededRandom";

const serviceIds = ["s3", "dynamodb", "ecr.api", "ecr.dkr", "logs", "monitoring", "sts", "kms", "ssm", "sqs"] as const;
const regions = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1", "sa-east-1"] as const;

/** Ten services each, GB spread from 1 to ten million, all NAT modes; half of them without internet traffic. */
export function tenServiceScenarios(count: number): readonly Scenario[] {
  // Every run prices the same scenarios.
  const random = seededRandom(7);
  const pick = <T>(some: readonly [T, ...T[]]): T => some[Math.floor(random() * some.length)] ?? some[0];
  const gb = (maxPower: number) => 10 ** (random() * maxPower);
  return Array.from({ length: count }, () => {
    const azCount = 1 + Math.floor(random() * 4);
    const online = random() < 0.5;
    return {
      ...defaultScenario,
      region: pick(regions),
      vpcCount: 1 + Math.floor(random() * 20),
      azCount,
      nat: { mode: pick(natModes), publicIpv4PerGateway: 1 },
      internet: { gbOut: online ? gb(6) : 0, gbIn: online ? gb(6) : 0, freeGbOut: 0, needed: "unknown" },
      otherRegion: { gbOut: online ? gb(4) : 0, gbIn: 0, usdPerGb: 0.02 },
      services: serviceIds.map((id) => ({ id, gb: gb(7), today: "nat", endpoint: "auto", azCount })),
    };
  });
}
