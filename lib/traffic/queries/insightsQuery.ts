import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { bareColumns, clientLegs, insightsText, ofInterfaces, packetColumns } from "./insightsText";
import { secondsOfDays } from "./partitions";
import { costLines, type ScanSize } from "./queryCost";
import { columnOf, hasPacketAddresses } from "./queryFormat";
import {
  daysInWords,
  isProblem,
  type QueryChoices,
  type QueryInput,
  type QueryNats,
  readLogGroup,
  readQueryInput,
} from "./queryInput";

/** What the query of Logs Insights is built from. */
export type InsightsQueryInput = QueryInput & {
  readonly logGroup: string;
  /** Whether clients' interfaces are logged in version 11, so that the next hop says what goes to a NAT gateway. */
  readonly byNextHop?: boolean;
  readonly scan?: ScanSize;
};

export type InsightsQuery = {
  /** The text alone, as `--query-string` takes it. */
  readonly text: string;
  /** The commands of AWS CLI version 2 that run it and save what it answers. */
  readonly commands: readonly string[];
  /** The text behind comment lines that say how to run it and what it costs. */
  readonly commented: string;
};

/** Source: `queryString` of StartQuery in the CloudWatch Logs API reference. */
const maxQueryLength = 10_000;

const quotedList = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(",");

function ownRecords({ interfaces, addresses }: QueryNats): string {
  const ofAddresses = quotedList(addresses);
  if (interfaces.length > 0) return ofInterfaces(quotedList(interfaces.map(({ id }) => id)));
  return `(f_srcaddr in [${ofAddresses}] or f_dstaddr in [${ofAddresses}])`;
}

/** Without the gateway's addresses: records whose packet goes on, or was passed on. */
const translated = "f_dstaddr != f_pkt_dstaddr or f_srcaddr != f_pkt_srcaddr";

const nextHopFields = ["flow-direction", "next-hop-interface-type", "next-hop-interface-id"] as const;
const nextHopTypes = quotedList(["nat_gateway", "regional_nat_gateway"]);

function textOf({ format, nats }: QueryChoices, byNextHop: boolean): string {
  const hasPackets = hasPacketAddresses(format);
  const far = hasPackets ? packetColumns : bareColumns;
  const fields = {
    stars: format.map(() => "*").join(" "),
    names: format.map((field) => `f_${columnOf(field)}`).join(", "),
  };
  if (byNextHop) {
    const own = `f_next_hop_interface_type in [${nextHopTypes}]`;
    const hop = nextHopFields.map((field) => `f_${columnOf(field)}`);
    return insightsText({ ...fields, own, legs: null, by: ["f_interface_id", ...hop, ...far] });
  }
  const legs = nats.addresses.length === 0 ? translated : clientLegs(quotedList(nats.addresses));
  const by = ["f_interface_id", ...far];
  return insightsText({ ...fields, own: ownRecords(nats), legs: hasPackets ? legs : null, by });
}

function problemOf({ days, format, nats }: QueryChoices, byNextHop: boolean): Problem | null {
  if (days.last === null)
    return { path: "day", message: "must have an end: Logs Insights is asked from one time to another" };
  if (!format.includes("action")) return { path: "log-format", message: "lacks action, which tells accepted traffic" };
  const missing = byNextHop ? nextHopFields.filter((field) => !format.includes(field)) : [];
  if (missing.length > 0)
    return { path: "log-format", message: `lacks ${missing.join(", ")}, which tell the next hop` };
  if (!byNextHop && nats.interfaces.length + nats.addresses.length === 0)
    return { path: "nat", message: "must name the NAT gateways' interfaces or private addresses" };
  return null;
}

/** Results are kept for 7 days. Source: "GetQueryResults" in the CloudWatch Logs API reference. */
function commandsOf(logGroup: string, { days }: QueryChoices): readonly string[] {
  const { from, to } = secondsOfDays(days);
  // A log group's pattern has no quote.
  const start = `aws logs start-query --log-group-name '${logGroup}' --start-time ${from} --end-time ${(to ?? from) - 1}`;
  return [
    `${start} --query-string file://query.txt --query queryId --output text`,
    "aws logs get-query-results --query-id ID --output json > insights.json",
  ];
}

/**
 * The query of CloudWatch Logs Insights that reduces a log group of VPC flow logs to bytes by client, remote address and
 * direction. Its answer is read as a source beside logs. It was not run on AWS: tests hold its structure and read answers.
 * `path` of a problem is `log-group`, `day`, `log-format`, `nat` or `client-ranges`.
 */
export function insightsQuery(input: InsightsQueryInput): Result<InsightsQuery, readonly Problem[]> {
  const logGroup = readLogGroup(input.logGroup);
  const read = readQueryInput(input);
  if (isProblem(logGroup) || !read.ok)
    return failure([...(isProblem(logGroup) ? [logGroup] : []), ...(read.ok ? [] : read.error)]);
  const byNextHop = input.byNextHop ?? false;
  const problem = problemOf(read.value, byNextHop);
  if (problem !== null) return failure([problem]);
  const text = textOf(read.value, byNextHop);
  if (text.length > maxQueryLength) {
    const message = `makes a query of ${text.length.toLocaleString("en-US")} characters; Logs Insights takes ${maxQueryLength.toLocaleString("en-US")}. Name fewer gateways`;
    return failure([{ path: "nat", message }]);
  }
  const commands = commandsOf(logGroup, read.value);
  const comments = [
    `Bytes through NAT gateways by client, remote address and direction, ${daysInWords(read.value.days)}, for Tollgate.`,
    `Run it in CloudWatch Logs Insights on ${logGroup} for these days in UTC and export the table as CSV, or save it as`,
    "query.txt and ask by AWS CLI version 2. Give the answer where flow logs are given:",
    ...commands.map((command) => `  ${command}`),
    "An answer has 10,000 rows at most; where it has that many, ask for fewer days.",
    ...costLines("insights", input.scan ?? null),
  ];
  return success({ text, commands, commented: `${comments.map((line) => `# ${line}\n`).join("")}${text}\n` });
}
