import { type AthenaKind, athenaTables } from "@/lib/bills/athena/athenaTables";
import { meterCondition, networkCondition } from "@/lib/bills/athena/athenaUsageTypes";
import { monthEnd } from "@/lib/bills/day";
import { usageRecord } from "@/lib/bills/recordTypes";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { isTableName, quotedTable, tableNameWords } from "@/lib/text/sqlTable";

/** `table`: `name` or `database.name`, as in Athena. `month`: the bill's month, `YYYY-MM`. */
export type AthenaInput = { readonly table: string; readonly month: string };

export type AthenaQuery = Result<string, readonly Problem[]>;

const billMonth = /^20\d\d-(0[1-9]|1[0-2])$/;

function problemsOf({ table, month }: AthenaInput): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isTableName(table)) problems.push({ path: "table", message: mustBe(tableNameWords, table) });
  if (!billMonth.test(month)) {
    problems.push({ path: "month", message: mustBe("a month as YYYY-MM, such as 2026-10", month) });
  }
  return problems;
}

/**
 * Net costs that are all 0 were never filled. Unblended costs then count, with discounts in lines as in the older CUR.
 */
const netIsFilled = `,
    COALESCE(
      MAX(CASE WHEN network_type IS NOT NULL OR record_type <> '${usageRecord}' THEN ABS(amount) END) OVER (),
      0
    ) > 0 AS net_is_filled`;

/**
 * The Amazon Athena query that reduces one month of a billing table to the rows that Tollgate reads: one for each
 * account, usage type, record type and unit. It keeps lines whose usage type names NAT gateways or endpoints, or is a
 * meter's after the first hyphen, and all records that are not usage; the import then decides which usage types a
 * Region has. The query uses only SQL that Trino and DuckDB share, so that tests can run it. Fails with the problems of
 * a table name or month that is not valid.
 */
export function athenaSql(kind: AthenaKind, input: AthenaInput): AthenaQuery {
  const problems = problemsOf(input);
  if (problems.length > 0) return failure(problems);
  const { month } = input;
  const next = monthEnd(month);
  const [year, number] = month.split("-").map(Number);
  const table = athenaTables[kind];
  const { amountBeforeNet: before = "" } = table;
  return success(`-- NAT gateways, VPC endpoints, public IPv4 addresses and data transfer of ${month}, for Tollgate.
-- For ${table.about}.
-- Run it in Athena, download the result as CSV and import that file.
${table.notes.map((note) => `-- ${note}\n`).join("")}WITH bill AS (
  SELECT
    CAST(${table.account} AS varchar) AS account,
    ${table.usageType} AS usage_type,
    ${table.recordType} AS record_type,
    ${table.service} AS service,
    ${table.quantity} AS quantity,
    ${table.unit} AS unit,
    ${table.amount} AS amount,${before && `\n    ${before} AS amount_before_net,`}
    ${table.currency} AS currency,
    CAST(${table.start} AS date) AS first_day,
    CAST(${table.end} - INTERVAL '1' SECOND AS date) AS last_day
  FROM ${quotedTable(input.table)}
  WHERE ${table.billStart} >= TIMESTAMP '${month}-01 00:00:00'
    AND ${table.billStart} < TIMESTAMP '${next} 00:00:00'${table.where ?? ""}
    -- If the table has partitions, name the month's here too, without the two hyphens. Athena then scans, and bills,
    -- this month alone. How the table was made decides which of these columns it has:
    -- AND billing_period = '${month}'
    -- AND year = '${year}' AND month = '${number}'${Number(number) < 10 ? ` -- or, in some tables, '${month.slice(5)}'` : ""}
),
named AS (
  SELECT
    *,
    CASE
      WHEN ${networkCondition("usage_type")} THEN usage_type
      WHEN ${table.networkServiceCondition} AND (${meterCondition("usage_type", "      ")}) THEN usage_type
    END AS network_type
  FROM bill
),
sums AS (
  SELECT
    account,
    network_type,
    record_type,
    CASE WHEN record_type = '${usageRecord}' AND network_type IS NOT NULL THEN unit END AS unit,
    currency,
    CASE WHEN record_type = '${usageRecord}' THEN SUM(quantity) END AS quantity,
    SUM(amount) AS amount,${before && "\n    SUM(amount_before_net) AS amount_before_net,"}
    -- A fee of the whole month says nothing about how far the bill reaches: only its first day counts.
    MAX(CASE WHEN network_type IS NULL THEN first_day ELSE last_day END) AS last_day
  FROM named
  GROUP BY
    account,
    network_type,
    record_type,
    CASE WHEN record_type = '${usageRecord}' AND network_type IS NOT NULL THEN unit END,
    currency
),
-- The bill reaches up to the last day of any usage, so that a gateway which was deleted does not shorten the month. Where
-- all usage is other usage that begins on the first, its lines are of whole months.
dated AS (
  SELECT
    *,
    MAX(CASE WHEN record_type = '${usageRecord}' THEN last_day END) OVER () AS last_usage_day,
    MAX(CASE WHEN record_type = '${usageRecord}' AND network_type IS NOT NULL THEN last_day END) OVER () AS last_network_day${before && netIsFilled}
  FROM sums
)
SELECT
  ${before === "" ? `'${kind}'` : `CASE WHEN net_is_filled THEN '${kind}' ELSE 'cur' END`} AS source_kind,
  '${month}' AS billing_month,
  DATE '${month}-01' AS period_start,
  CASE
    WHEN last_usage_day < DATE '${next}' AND (last_network_day IS NOT NULL OR last_usage_day > DATE '${month}-01')
    THEN CAST(last_usage_day + INTERVAL '1' DAY AS date)
    ELSE DATE '${next}'
  END AS period_end,
  account,
  network_type AS usage_type,
  record_type,
  quantity,
  unit,
  ${before === "" ? "amount" : "CASE WHEN net_is_filled THEN amount ELSE amount_before_net END AS amount"},
  currency
FROM dated
WHERE network_type IS NOT NULL OR record_type <> '${usageRecord}'
ORDER BY account, usage_type, record_type, unit
`);
}
