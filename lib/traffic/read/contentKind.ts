import { plainName } from "@/lib/traffic/scan/fields";
import { headerOf } from "@/lib/traffic/scan/logFormat";
import { columnName } from "@/lib/traffic/scan/queryResults";
import { isSumTable } from "@/lib/traffic/scan/sumRows";

/** What a text holds, by what it begins with. */
export type ContentKind =
  /** Lines of a flow log, with or without a header. */
  | "lines"
  /** A CSV of records, or of messages that are records. */
  | "csv"
  /** JSON whose messages are records of a flow log, or of a Resolver query log. */
  | "messages"
  | "resolver-messages"
  | "resolver-csv"
  /** Resolver query records as JSON objects, one behind another. */
  | "resolver-objects"
  | "query-results"
  | "other-cloud"
  | "other-json";

/** Texts that only flow logs of Azure, Google Cloud and Oracle have. */
const otherClouds =
  /flowTuples|NetworkSecurityGroupFlowEvent|FlowLogFlowEvent|jsonPayload|com\.oraclecloud|"(?:src_vpc|dest_vpc)"\s*:/;

const resolverMessage = /"message"\s*:\s*(?:\{|"\s*\{)/;
const isJson = (text: string): boolean => /^[{["]/.test(text);

const firstLineOf = (text: string): string => (/^[^\r\n]*/.exec(text) ?? [""])[0];

const csvNames = (line: string): readonly string[] =>
  line.split(/[,;\t]/).map((name) => plainName(columnName(name.replaceAll('"', "").trim())));

/** The kind of a text that begins so, with some thousand characters of it. */
export function contentKind(head: string): ContentKind {
  const text = head.trimStart();
  const line = firstLineOf(text);
  if (isJson(text)) {
    if (otherClouds.test(text)) return "other-cloud";
    // A header of a CSV may stand in quotes.
    if (text.startsWith('"') && isCsv(line)) return csvKind(text);
    // A page of events may have none.
    if (/"(?:message|events|logEvents)"\s*:/.test(text))
      return resolverMessage.test(text) ? "resolver-messages" : "messages";
    if (/"query_name"\s*:/.test(text)) return "resolver-objects";
    return /"(?:results|ResultSet)"\s*:/.test(text) ? "query-results" : "other-json";
  }
  // An export of a log group has a time before each object.
  if (/^\S+Z\s+\{/.test(line) && line.includes('"query_name"')) return "resolver-objects";
  if (otherClouds.test(line)) return "other-cloud";
  return isCsv(line) ? csvKind(text) : "lines";
}

const csvKind = (text: string) => (text.includes("query_name") ? "resolver-csv" : "csv");

export const isOfResolver = (kind: string): boolean => kind.startsWith("resolver");

/** Names of columns, and among them a message, or bytes beside another field. Summed rows have few of them. */
function isCsv(line: string): boolean {
  const names = csvNames(line);
  if (names.length < 2 || /^\d/.test(line)) return false;
  return (
    names.includes("message") ||
    headerOf(names.join(" ")) !== null ||
    (names.includes("bytes") && names.includes("srcaddr")) ||
    isSumTable(names)
  );
}
