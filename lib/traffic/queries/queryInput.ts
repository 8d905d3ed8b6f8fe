import { ipv6Table, isIpv4 } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { addressOf } from "@/lib/address/readAddress";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { isTableName, tableNameWords } from "@/lib/text/sqlTable";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";
import { missingFrom, readQueryFormat } from "./queryFormat";

/** A NAT gateway's network interface, and the gateway where it is known. */
export type QueryInterface = { readonly id: string; readonly natGateway: string | null };

/** What is known of the NAT gateways: none of it where a log with packet addresses is to show them by itself. */
export type QueryNats = {
  readonly interfaces: readonly QueryInterface[];
  /** Private addresses, secondary ones too. */
  readonly addresses: readonly string[];
};

/** Days of a query, `YYYY-MM-DD`, both included; `last` is null where it runs up to now. */
export type QueryDays = { readonly first: string; readonly last: string | null };

const noNats: QueryNats = { interfaces: [], addresses: [] };

const interfaceId = /^eni-[0-9a-z]{1,40}$/;
const natGatewayId = /^nat-[0-9a-z]{1,40}$/;
const dayPattern = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** Source: `logGroupName` of CreateLogGroup in the CloudWatch Logs API reference. No hyphen first: it would be an option. */
const logGroupPattern = /^[A-Za-z0-9_/.#][A-Za-z0-9_/.#-]{0,511}$/;
/** `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`: letters, hyphens and a number, nothing that a shell would take apart. */
const regionCode = /^[a-z]{2,5}(?:-[a-z]{2,12}){1,3}-[0-9]{1,2}$/;
const maxNatCount = 200;
const maxRangeCount = 100;

/** Day and month must exist too: 30 February is no day. */
function isDay(text: string): boolean {
  if (!dayPattern.test(text)) return false;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

/** What a reader enters for a query, as a command line or a form has it. Fields that are left out are empty. */
export type QueryInput = {
  /** `2026-11-01`, `2026-11-01..2026-11-07`, or `2026-11-01..` up to now. */
  readonly day: string;
  /** `LogFormat` of the flow log, in the order of its fields; the recommended one where it is not given. */
  readonly format?: string | undefined;
  readonly nats?: QueryNats | undefined;
  /** CIDRs where clients are, beside private addresses. IPv4 alone. */
  readonly clientRanges?: readonly string[] | undefined;
};

/** The same, read. */
export type QueryChoices = {
  readonly days: QueryDays;
  readonly format: readonly string[];
  readonly nats: QueryNats;
  readonly clientRanges: readonly QueryRange[];
};

/** The first and the last address of a range of IPv4, as numbers. */
export type QueryRange = { readonly first: number; readonly last: number };

export const isRegionCode = (text: string): boolean => regionCode.test(text);

export function readTable(text: string): string | Problem {
  return isTableName(text) ? text : { path: "table", message: mustBe(tableNameWords, text) };
}

export function readLogGroup(text: string, path = "log-group"): string | Problem {
  const expected = "the name of a log group: up to 512 letters, digits and _ / . # -, no hyphen first";
  return logGroupPattern.test(text) ? text : { path, message: mustBe(expected, text) };
}

export function readDays(text: string): QueryDays | Problem {
  const expected = "a day as YYYY-MM-DD, or days as 2026-11-01..2026-11-07";
  const [first = "", last, ...more] = text.split("..");
  const isRead = isDay(first) && more.length === 0 && (last === undefined || last === "" || isDay(last));
  const end = last === undefined ? first : last === "" ? null : last;
  if (!isRead || (end !== null && end < first)) return { path: "day", message: mustBe(expected, text) };
  return { first, last: end };
}

function readFormat(text: string | undefined): readonly string[] | Problem {
  if (text === undefined || text.trim() === "") return recommendedFormat;
  const path = "log-format";
  const format = readQueryFormat(text);
  if (format === null)
    return { path, message: mustBe("a flow log's fields, as LogFormat in describe-flow-logs has them", text) };
  const missing = missingFrom(format);
  return missing.length === 0
    ? format
    : { path, message: `lacks ${missing.join(", ")}, without which nothing is summed` };
}

function readNats({ interfaces, addresses }: QueryNats): QueryNats | Problem {
  const path = "nat";
  const table = ipv6Table();
  if (interfaces.length + addresses.length > maxNatCount)
    return { path, message: `must be at most ${maxNatCount} interfaces and addresses` };
  const isNat = ({ id, natGateway }: QueryInterface) =>
    interfaceId.test(id) && (natGateway === null || natGatewayId.test(natGateway));
  const wrong =
    interfaces.find((nat) => !isNat(nat))?.id ??
    addresses.find((text) => !/^[0-9.]{7,15}$/.test(text) || !isIpv4(addressOf(text, table)));
  if (wrong !== undefined) return { path, message: mustBe("interfaces (eni-…) or private addresses", wrong) };
  return { interfaces, addresses: [...new Set(addresses)] };
}

function readRanges(texts: readonly string[]): readonly QueryRange[] | Problem {
  const path = "client-ranges";
  const table = ipv6Table();
  if (texts.length > maxRangeCount) return { path, message: `must be at most ${maxRangeCount} ranges` };
  const ranges: QueryRange[] = [];
  for (const text of texts) {
    const range = readCidr(text, table);
    if (range === null || !isIpv4(range.base))
      return { path, message: mustBe("ranges of IPv4 such as 10.0.0.0/16", text) };
    ranges.push({ first: range.base, last: range.base + 2 ** (32 - range.prefixLength) - 1 });
  }
  return ranges;
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === "object" && value !== null && "message" in value && "path" in value;

/**
 * Reads what a query is built from by closed patterns; nothing else reaches its text. `path` of a problem is `day`,
 * `log-format`, `nat` or `client-ranges`.
 */
export function readQueryInput(input: QueryInput): Result<QueryChoices, readonly Problem[]> {
  const days = readDays(input.day);
  const format = readFormat(input.format);
  const nats = readNats(input.nats ?? noNats);
  const clientRanges = readRanges(input.clientRanges ?? []);
  if (isProblem(days) || isProblem(format) || isProblem(nats) || isProblem(clientRanges))
    return failure([days, format, nats, clientRanges].filter(isProblem));
  return success({ days, format, nats, clientRanges });
}

export const daysInWords = ({ first, last }: QueryDays): string =>
  last === null ? `${first} up to now` : first === last ? first : `${first} to ${last}`;
