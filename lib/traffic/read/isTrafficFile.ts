import { topLevelKeys } from "@/lib/files/json/topLevelKeys";
import { contentKind } from "@/lib/traffic/read/contentKind";
import { areSums, plainName } from "@/lib/traffic/scan/fields";
import { headerOf } from "@/lib/traffic/scan/logFormat";
import { columnName } from "@/lib/traffic/scan/queryResults";

/** Names that flow logs and Resolver query logs have, and no bill. */
const ownNames: ReadonlySet<string> = new Set(
  (
    "srcaddr dstaddr pktsrcaddr pktdstaddr srcport dstport interfaceid logstatus trafficpath flowdirection tcpflags " +
    "pktsrcawsservice pktdstawsservice nexthopinterfaceid nexthopinterfacetype queryname querytype rcode"
  ).split(" "),
);
const fewestOwnNames = 2;

/** Whether a table's columns are those of a flow log, a Resolver query log, or of a query over one. */
export function isTrafficTable(columns: readonly string[]): boolean {
  const names = columns.map((name) => plainName(columnName(name.replaceAll('"', "").trim())));
  // A transit gateway's log is refused as one, in the words of logs.
  const own = names.filter((name) => ownNames.has(name) || name.startsWith("tgw")).length;
  const isOfQuery = names.includes("bytes") && (own > 0 || names.includes("remote") || areSums(columns));
  return own >= fewestOwnNames || isOfQuery || (names.includes("message") && columns.length <= 6);
}

const record =
  /(?:^|\s)(?:eni-\S+|tgw-\S+|NODATA|SKIPDATA|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?:\s|$)/;
const looked = 20;
const fewestFields = 3;

/** Lines of fields between blanks, most of them with an address, an interface or a status of a flow log. */
function areRecords(lines: readonly string[]): boolean {
  const records = lines.filter(
    (line) => record.test(line) && !/[,;\t{<]/.test(line) && line.split(/\s+/).length >= fewestFields,
  );
  return records.length > 0 && records.length >= lines.length / 2;
}

/**
 * Whether a text that begins so is a flow log, a Resolver query log or the result of a query over one, in any of their
 * containers; also where it cannot be used, such as the log of a transit gateway or of another cloud.
 */
export function isTrafficText(head: string): boolean {
  const kind = contentKind(head);
  const text = head.trimStart();
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (kind === "csv" || kind === "resolver-csv") return isTrafficTable(first.split(/[,;\t]/));
  if (kind === "lines") {
    const header = /[,;\t]/.test(first) ? null : headerOf(first);
    return (header !== null && isTrafficTable(header)) || areRecords(lines.slice(0, looked));
  }
  // The answer of another query has results as well; one of flow logs or of Resolver logs has fields with values.
  if (kind === "query-results") return topLevelKeys(head).includes("results");
  return kind !== "other-json" && !topLevelKeys(head).includes("ResultsByTime");
}
