import { quotedTable } from "@/lib/text/sqlTable";
import { ownRecordsSql } from "./legSql";
import { daysCondition, type PartitionKind } from "./partitions";
import { hasPacketAddresses } from "./queryFormat";
import type { QueryChoices } from "./queryInput";
import { secondColumn, tagColumn, textColumn, wholeColumn } from "./sqlColumns";

/** SQL for one row for each record of the days, whatever the types of the table's columns. */
export function recordsSql(table: string, partitions: PartitionKind, { days, format, nats }: QueryChoices): string {
  const packet = (field: string) => textColumn(hasPacketAddresses(format) ? format : [], field);
  const start = secondColumn(format, "start");
  const hasStatus = format.includes("log-status");
  return `  -- Two flow logs on one interface deliver each record twice: exact repeats count once.
  SELECT DISTINCT
    ${textColumn(format, "interface-id")} AS interface_id,
    ${textColumn(format, "resource-id")} AS resource_id,
    ${textColumn(format, "interface-type")} AS interface_type,
    ${textColumn(format, "az-id")} AS az_id,
    ${textColumn(format, "srcaddr")} AS srcaddr,
    ${textColumn(format, "dstaddr")} AS dstaddr,
    ${packet("pkt-srcaddr")} AS pkt_srcaddr,
    ${packet("pkt-dstaddr")} AS pkt_dstaddr,
    ${tagColumn(format, "pkt-src-aws-service")} AS from_tag,
    ${tagColumn(format, "pkt-dst-aws-service")} AS to_tag,
    ${wholeColumn(format, "srcport")} AS srcport,
    ${wholeColumn(format, "dstport")} AS dstport,
    ${wholeColumn(format, "protocol")} AS protocol,
    ${wholeColumn(format, "bytes")} AS bytes,
    ${start} AS start_second,
    ${secondColumn(format, "end")} AS end_second,
    ${textColumn(format, "action")} AS action,
    coalesce(${textColumn(format, "log-status")}, 'OK') AS log_status,
    ${textColumn(format, "flow-direction")} AS flow_direction
  FROM ${quotedTable(table)}
  WHERE ${daysCondition(partitions, days, start)}${
    hasStatus ? `\n    AND coalesce("log_status", 'OK') NOT IN ('NODATA', 'log-status')` : ""
  }${ownRecordsSql(nats)}`;
}
