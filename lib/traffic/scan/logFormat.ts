import { failure, type Result, success } from "@/lib/text/result";
import { isFieldName, plainName } from "./fields";
import { isRecordOf } from "./rowChecks";

/** The names of a log's fields, in their order. */
export type LogFormat = readonly string[];

const namesIn = (text: string): LogFormat =>
  text
    .trim()
    .split(/[\s,]+/)
    .filter((name) => name !== "");

/** A format as `describe-flow-logs` has it, `${version} ${account-id}`, or as names with blanks between; null for neither. */
export function readLogFormat(text: string): LogFormat | null {
  const names = namesIn(text.replaceAll(/\$\{([^{}]*)\}/g, " $1 "));
  return names.length > 0 && names.length <= mostFields && names.some(isFieldName) ? names : null;
}

/** AWS documents 54 fields; whoever adds own ones has a few more. */
const mostFields = 200;

/** What a flow log has that nobody chose a format for. */
const defaultFormat: LogFormat = namesIn(
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
);

/** The fields of versions 2 to 5, in the order in which they are documented. */
const documentedFormat: LogFormat = [
  ...defaultFormat,
  ...namesIn(
    "vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id sublocation-type " +
      "sublocation-id pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path",
  ),
];

/** The same in the order in which the console writes them when all are chosen. */
const alphabeticalFormat: LogFormat = [...documentedFormat].sort();

/**
 * The format that a flow log for this product is made with: the default one, packet addresses, tags, and the next hop of
 * version 11. Source: "Available fields" in https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html.
 */
export const recommendedFormat: LogFormat = [
  ...defaultFormat,
  ...namesIn(
    "vpc-id subnet-id pkt-srcaddr pkt-dstaddr region az-id pkt-src-aws-service pkt-dst-aws-service flow-direction " +
      "traffic-path resource-id interface-type next-hop-interface-id next-hop-az-id next-hop-interface-type",
  ),
];

const usualFormats: readonly LogFormat[] = [defaultFormat, documentedFormat, recommendedFormat, alphabeticalFormat];

/** Rows without traffic have no value that tells these formats apart, and their first 14 fields are the same. */
const hasNoTraffic = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.includes("NODATA") || row.includes("SKIPDATA"));

const leastHeaderNames = 3;

/** A first line as a header; null where it is a record. */
export function headerOf(line: string): LogFormat | null {
  const names = namesIn(line);
  const known = names.filter(isFieldName).length;
  const isHeader =
    known >= Math.min(leastHeaderNames, names.length) && known > 0 && !names.some((name) => /^\d+$/.test(name));
  return isHeader ? names : null;
}

export type FormatProblem =
  /** Transit Gateway Flow Logs: hops of attachments, and nothing of NAT. */
  | "transit-gateway"
  /** Without bytes or addresses there is nothing to sum. */
  | "fields-missing"
  | "format-unknown"
  /** A field that stands twice may have two values. */
  | "fields-repeated"
  /** The format that somebody gave is not that of the rows. */
  | "format-does-not-fit";

/** Whether a log of such fields can be used. */
export function checkFormat(format: LogFormat): FormatProblem | null {
  const plain = new Set(format.map(plainName));
  if ([...plain].some((name) => name.startsWith("tgw") || name === "resourcetype")) return "transit-gateway";
  if (missingFields(format).length > 0) return "fields-missing";
  const known = format.filter(isFieldName).map(plainName);
  return new Set(known).size < known.length ? "fields-repeated" : null;
}

/** Which of the fields are missing that nothing can be said without. */
export function missingFields(format: LogFormat): readonly string[] {
  const plain = new Set(format.map(plainName));
  return ["bytes", "srcaddr", "dstaddr"].filter((name) => !plain.has(name));
}

/** Of 200 rows so many must fit. */
const leastFit = 0.99;

function fits(format: LogFormat, rows: readonly (readonly string[])[]): boolean {
  const count = rows.filter((row) => isRecordOf(format, row)).length;
  return count >= leastFit * rows.length;
}

const keyOf = (format: LogFormat): string => format.map(plainName).join(" ");

/**
 * The format of rows without a header: the one that was given, else one of the account's flow logs, else a usual one. A
 * format is taken only where it alone fits at least 99 % of the rows: a column of bytes is never guessed.
 */
export function headlessFormat(
  rows: readonly (readonly string[])[],
  given: LogFormat | null,
  ofAccount: readonly LogFormat[],
): Result<LogFormat, FormatProblem> {
  if (rows.some((row) => row.includes("TransitGateway"))) return failure("transit-gateway");
  if (given !== null) return fits(given, rows) ? success(given) : failure("format-does-not-fit");
  for (const candidates of [ofAccount, usualFormats]) {
    const fitting = new Map(candidates.filter((format) => fits(format, rows)).map((format) => [keyOf(format), format]));
    const [first] = fitting.values();
    if (first !== undefined)
      return fitting.size === 1 || hasNoTraffic(rows) ? success(first) : failure("format-unknown");
  }
  return failure("format-unknown");
}
