import { type Address, type Ipv6Table, noAddress } from "@/lib/address/address";
import { addressOf } from "@/lib/address/readAddress";
import { failure, type Result, success } from "@/lib/text/result";

/** A query that a VPC's client asked, and the addresses that were answered. */
export type ResolverQuery = {
  /** Seconds since 1970. */
  readonly at: number;
  readonly client: Address;
  /** The asked name as it stands; the target of a CNAME never decides. */
  readonly host: string;
  /** Of A and AAAA answers. */
  readonly answers: readonly Address[];
};

export type QueryProblem =
  /** No record of a query, or one whose time or name cannot be read. */
  | "unreadable"
  /** Read, and it names nothing: NXDOMAIN, blocked by DNS Firewall, no address, or asked from outside the VPC. */
  | "names-nothing";

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const maxAnswerCount = 1_000;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/**
 * Reads a record of a Resolver query log, version 1.1
 * (https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-format.html).
 */
export function readResolverQuery(record: Fields, table: Ipv6Table): Result<ResolverQuery, QueryProblem> {
  const { query_timestamp: time, query_name: host, srcaddr, rcode, srcids, firewall_rule_action: action } = record;
  if (typeof host !== "string" || typeof time !== "string" || !instant.test(time)) return failure("unreadable");
  const at = Math.floor(Date.parse(time) / 1000);
  if (Number.isNaN(at)) return failure("unreadable");
  // Asked through an inbound endpoint: by a client outside the VPC, whose traffic takes no NAT gateway of it.
  const isFromOutside = isFields(srcids) && typeof srcids.resolver_endpoint === "string";
  if (rcode !== "NOERROR" || action === "BLOCK" || isFromOutside) return failure("names-nothing");
  const answers = readAnswers(record.answers, table);
  if (answers.length === 0) return failure("names-nothing");
  const client = typeof srcaddr === "string" ? addressOf(srcaddr, table) : noAddress;
  return success({ at, client, host, answers });
}

function readAnswers(answers: unknown, table: Ipv6Table): readonly Address[] {
  if (!Array.isArray(answers)) return [];
  return answers.slice(0, maxAnswerCount).flatMap((answer: unknown) => {
    if (!isFields(answer) || (answer.Type !== "A" && answer.Type !== "AAAA")) return [];
    const address = typeof answer.Rdata === "string" ? addressOf(answer.Rdata, table) : noAddress;
    return address < 0 ? [] : [address];
  });
}
