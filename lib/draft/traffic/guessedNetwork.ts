import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { NatMode } from "@/lib/meters/natModes";
import { limits } from "@/lib/model/limits";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { countWithNoun } from "@/lib/units/countWithNoun";
import type { AccountNetwork } from "./accountNetwork";

/**
 * A network around the gateways that logs show, where neither a bill nor an account's shape tells of it. Within a
 * scenario's limits: of more VPCs than these it says so.
 */
export function guessedNetwork({ nats, rows }: Traffic): AccountNetwork {
  const gatewayCount = Math.max(1, nats.length);
  const azIdsByNat = new Map(nats.map(({ nat }) => [nat, new Set<string | null>()]));
  for (const { nat, azId } of rows) azIdsByNat.get(nat)?.add(azId);
  const azIds = (nat: string | null): number => azIdsByNat.get(nat)?.size ?? 0;
  // A zonal gateway is in one AZ.
  const isRegional = nats.some(({ nat }) => nat !== null && azIds(nat) > 1);
  const mode: NatMode = isRegional ? "regional" : "per-az";
  const azCount = Math.min(
    limits.azCount.max,
    isRegional ? nats.reduce((most, { nat }) => Math.max(most, azIds(nat)), 0) : gatewayCount,
  );
  const guessedVpcCount = isRegional ? gatewayCount : Math.max(1, Math.round(gatewayCount / azCount));
  const vpcCount = Math.min(limits.vpcCount.max, guessedVpcCount);
  const spread = "How they are spread, a log does not tell; the account's shape does.";
  const limit =
    vpcCount < guessedVpcCount
      ? ` That is more than a scenario holds, which has ${countWithNoun(vpcCount, "VPC")} at most.`
      : "";
  const why = `The log has traffic of ${countWithNoun(gatewayCount, "NAT gateway")}. ${spread}${limit}`;
  const guess = (path: string): FieldOrigin => ({ path, certainty: "guessed", why });
  return {
    mode,
    vpcCount,
    azCount,
    publicIpv4PerGateway: 1,
    origins: [guess("nat.mode"), guess("vpcCount"), guess("azCount"), guess("nat.publicIpv4PerGateway")],
    hasBothKinds: false,
  };
}
