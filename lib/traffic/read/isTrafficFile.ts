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
const minOwnNameCount = 2;

/** Whether a table's columns are those of a flow log, a Resolver query log, or of a query over one. */
export function isTrafficTable(columns: readonly string[]): boolean {
  const names = columns.map((name) => plainName(columnName(name.replaceAll('"', "").trim())));
  // A transit gateway's log is refused as one, in the words of logs.
  const own = names.filter((name) => ownNames.has(name) || name.startsWith("tgw")).length;
  const isOfQuery = names.includes("bytes") && (own > 0 || names.includes("remote") || areSums(columns));
  return own >= minOwnNameCount || isOfQuery || (names.includes("message") && columns.length <= 6);
}

const record =
  /(?:^|\s)(?:eni-\S+|tgw-\S+|NODATA|SKIPDATA|\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?:\s|$)/;
const looked = 20;
const minFieldCount = 3;

/** Lines of fields between blanks, most of them with an address, an interface or a status of a flow log. */
function areRecords(lines: readonly string[]): boolean {
  const records = lines.filter(
    (line) => record.test(line) && !/[,;\t{<]/.test(line) && line.split(/\s+/).length >= minFieldCount,
  );
  return records.length > 0 && records.length >= lines.length / 2;
}

const ipv4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const athenaCell = /"VarCharValue"\s*:\s*"([^"\\]*)"/g;

/**
 * Whether an answer of `aws athena get-query-results` is of a query over flow logs: by the columns' names in its first
 * row, or on a later page, which has none, by the addresses in its rows. Athena answers queries over bills as well.
 */
function isAthenaTraffic(head: string): boolean {
  const [, firstRow = "", rows = ""] = /"Data"\s*:\s*\[([^\]]*)\]?(.*)/s.exec(head) ?? [];
  const cellsOf = (text: string) => [...text.matchAll(athenaCell)].map(([, cell = ""]) => cell);
  return isTrafficTable(cellsOf(firstRow)) || cellsOf(firstRow + rows).some((cell) => ipv4.test(cell));
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
  if (kind === "query-results") return topLevelKeys(head).includes("results") || isAthenaTraffic(head);
  return kind !== "other-json" && !topLevelKeys(head).includes("ResultsByTime");
}
