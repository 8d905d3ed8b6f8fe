import type { Spend } from "@/lib/bills/spend";
import { type Draft, type DraftRefusal, draftScenario } from "@/lib/draft/draft";
import type { UserInput } from "@/lib/draft/userInput";
import { hoursInOctober, octoberOf, ohio, type Row } from "@/tests/bills-read/spends";

export function draftOf(spend: Spend, entered: UserInput = {}): Draft {
  const result = draftScenario(spend, ohio, entered);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export function refusalOf(spend: Spend, entered: UserInput = {}, region = "us-east-2"): DraftRefusal {
  const result = draftScenario(spend, { ...ohio, region }, entered);
  if (result.ok) throw new Error("was drafted");
  return result.error;
}

export const originOf = (draft: Draft, path: string) => draft.origins.find((origin) => origin.path === path);
export const codesOf = ({ warnings }: Draft) => warnings.map(({ code }) => code);

export const natHours = (count: number, usd = 0.045): Row => [
  "USE2-NatGateway-Hours",
  count * hoursInOctober,
  count * hoursInOctober * usd,
];
export const natData = (gb: number, usd = 0.045): Row => ["USE2-NatGateway-Bytes", gb, gb * usd];
export const addresses = (count: number, usd = 0.005): Row => [
  "USE2-PublicIPv4:InUseAddress",
  count * hoursInOctober,
  count * hoursInOctober * usd,
];
export const endpointHours = (count: number, usd = 0.01): Row => [
  "USE2-VpcEndpoint-Hours",
  count * hoursInOctober,
  count * hoursInOctober * usd,
];
export const endpointData = (gb: number, usd = 0.01): Row => ["USE2-VpcEndpoint-Bytes", gb, gb * usd];
export const internetDataOut = (gb: number, usd = 0.09): Row => ["USE2-DataTransfer-Out-Bytes", gb, gb * usd];

/** Three gateways with an address each, 20,000 GB, two endpoints in three AZs with 600 GB. */
export const plain = octoberOf(natHours(3), natData(20_000), addresses(3), endpointHours(6), endpointData(600));
