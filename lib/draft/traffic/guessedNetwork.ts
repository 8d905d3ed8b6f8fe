import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { NatMode } from "@/lib/meters/natModes";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { countWithNoun } from "@/lib/units/countWithNoun";
import type { AccountNetwork } from "./accountNetwork";

const mostAzs = 6;

/** A network around the gateways that logs show, where neither a bill nor an account's shape tells of it. */
export function guessedNetwork({ nats, rows }: Traffic): AccountNetwork {
  const gatewayCount = Math.max(1, nats.length);
  const azIds = (nat: string | null) => new Set(rows.filter((row) => row.nat === nat).map(({ azId }) => azId)).size;
  // A zonal gateway is in one AZ.
  const isRegional = nats.some(({ nat }) => nat !== null && azIds(nat) > 1);
  const mode: NatMode = isRegional ? "regional" : "per-az";
  const azCount = Math.min(mostAzs, isRegional ? Math.max(...nats.map(({ nat }) => azIds(nat))) : gatewayCount);
  const vpcCount = isRegional ? gatewayCount : Math.max(1, Math.round(gatewayCount / azCount));
  const why = `The log has traffic of ${countWithNoun(gatewayCount, "NAT gateway")}. How they are spread, a log does not tell; the account's shape does.`;
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
