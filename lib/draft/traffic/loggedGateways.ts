import type { JoinInput } from "./joinInput";
import type { MeteredNat } from "./pools";

/** Which NAT gateways the logs are of, as far as bill, account and metrics tell of others. */
export type LoggedGateways = {
  /** The gateways' own interfaces are logged: those of instances may be of some clients alone. */
  readonly isByNat: boolean;
  /**
   * The log's gateways are known by the ids that metrics have. Where a log names interfaces alone, or paths and routes that
   * lead to nobody knows which gateway, metrics tell of all gateways together.
   */
  readonly isNamed: boolean;
  /** Gateways with metered bytes and no log. */
  readonly unloggedMetered: readonly MeteredNat[];
  /** Ids of the gateways that run, by account or metrics, and have no log. */
  readonly withoutLogs: readonly string[];
  /** Gateways of the log as a bill counts them: a regional one in each of its AZs. */
  readonly loggedCount: number;
  /** The logs are of all gateways; one that CloudWatch saw no byte of needs none. */
  readonly isCovered: boolean;
};

/** Billed hours of a gateway that came or went within an hour or two. */
const slack = 0.02;

function countLogged({ traffic: { nats, rows }, bill, gateways }: JoinInput): number {
  if (bill === null || !bill.isRegional) return nats.length;
  const known = (gateways ?? []).filter(({ id }) => nats.some(({ nat }) => nat === id));
  const ofAccount = known.reduce((count, { azIds }) => count + azIds.length, 0);
  return Math.max(ofAccount, new Set(rows.map(({ azId }) => azId)).size);
}

export function loggedGateways(input: JoinInput, metered: readonly MeteredNat[]): LoggedGateways {
  const { traffic, bill, gateways } = input;
  const logged = new Set(traffic.nats.map(({ nat }) => nat));
  const isByNat = traffic.witness === "nat-interfaces";
  const isNamed = isByNat && (gateways !== null || traffic.nats.every(({ nat }) => nat?.startsWith("nat-")));
  const others = isNamed ? metered.filter(({ nat }) => !logged.has(nat)) : [];
  const unloggedMetered = others.filter(({ upGb, downGb }) => upGb + downGb > 0);
  const idle = new Set(others.filter(({ upGb, downGb }) => upGb + downGb === 0).map(({ nat }) => nat));
  const ofAccount = isByNat ? (gateways ?? []).map(({ id }) => id) : [];
  const withoutLogs = [...new Set([...ofAccount, ...unloggedMetered.map(({ nat }) => nat)])]
    .filter((nat) => !logged.has(nat) && !idle.has(nat))
    .sort();
  const loggedCount = countLogged(input);
  const isEnough = bill === null || loggedCount + idle.size >= Math.ceil(bill.gatewayCount - slack);
  const isCovered = isByNat && withoutLogs.length === 0 && isEnough;
  return { isByNat, isNamed, unloggedMetered, withoutLogs, loggedCount, isCovered };
}
