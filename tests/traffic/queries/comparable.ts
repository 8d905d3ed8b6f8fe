import { expect } from "vitest";
import { type FlowLogSqlInput, flowLogSql } from "@/lib/traffic/queries/flowLogSql";
import type { Traffic } from "@/lib/traffic/settle/traffic";

/** The query over the table of the tests, of 1 November by day. */
export function sqlOf(input: Partial<FlowLogSqlInput>): string {
  const sql = flowLogSql({ table: "vpc_flow_logs", day: "2026-11-01", partitions: "day", ...input });
  return sql.ok ? sql.value : expect.fail(JSON.stringify(sql.error));
}

/** What both must say to the byte. A query tells neither clients nor how bytes spread over the hours. */
export const comparable = ({ rows, nats, controls }: Traffic) => ({
  rows: rows.map(({ nat, azId, direction, name, bytes }) => ({ nat, azId, direction, name, bytes })),
  nats: nats
    .filter(({ okCount, skippedCount }) => okCount + skippedCount > 0)
    .map(({ nat, okCount, skippedCount, hours }) => ({ nat, okCount, skippedCount, hourCount: hours.length })),
  clientLegBytes: controls.clientLegBytes,
  translatedLegBytes: controls.translatedLegBytes,
  apartBytes: controls.apartBytes,
  skippedRecordShare: controls.skippedRecordShare,
});
