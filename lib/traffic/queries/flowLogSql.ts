import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { directionSql, isNamedSql, natIdSql } from "./legSql";
import type { PartitionKind } from "./partitions";
import { costLines, type ScanSize } from "./queryCost";
import { hasPacketAddresses } from "./queryFormat";
import { daysInWords, isProblem, type QueryChoices, type QueryInput, readQueryInput, readTable } from "./queryInput";
import { recordsSql } from "./recordsSql";
import { isClientSpace } from "./sqlConditions";

/** What the Athena query over a table of flow logs is built from. */
export type FlowLogSqlInput = QueryInput & {
  /** `name` or `database.name`, as in Athena. */
  readonly table: string;
  readonly partitions: PartitionKind;
  readonly scan?: ScanSize;
};

/** So many remote addresses keep their address; the others are summed by their tags. */
const keptRemoteCount = 5000;

const natTypes = "'nat_gateway', 'natGateway', 'regional_nat_gateway'";
const isUp = "dir IN ('up', 'bare-up')";
const isDown = "dir IN ('down', 'bare-down')";

/** Whether the sample's first or last hour has less than half an hour of it: then it does not count. */
const isShortHour = (hour: string): string =>
  `least(sample_end + 1, (${hour} + 1) * 3600) - greatest(sample_start, ${hour} * 3600) < 1800`;

function sqlOf(table: string, partitions: PartitionKind, choices: QueryChoices): string {
  const { nats, clientRanges } = choices;
  return `WITH records AS (
${recordsSql(table, partitions, choices)}
),
packets AS (
  SELECT
    *,
    coalesce(interface_id, resource_id, '-') AS owner,
    interface_id IS NULL AND coalesce(substr(resource_id, 1, 4), '') = 'nat-' AS is_regional,
    pkt_srcaddr IS NOT NULL AND pkt_dstaddr IS NOT NULL AS has_packet,
    coalesce(pkt_srcaddr, srcaddr) AS from_address,
    coalesce(pkt_dstaddr, dstaddr) AS to_address
  FROM records
),
-- Where clients are: private addresses, and the ranges that were given.
sides AS (
  SELECT
    *,
    ${isClientSpace("srcaddr", clientRanges)} AS src_is_client,
    ${isClientSpace("dstaddr", clientRanges)} AS dst_is_client,
    ${isClientSpace("from_address", clientRanges)} AS from_is_client,
    ${isClientSpace("to_address", clientRanges)} AS to_is_client
  FROM packets
),
directions AS (
  SELECT
    *,
    ${natIdSql(nats)} AS nat,
    CASE WHEN log_status = 'OK' AND start_second >= 0 THEN start_second END AS ok_start,
    CASE WHEN log_status = 'OK' AND start_second >= 0
      THEN greatest(start_second, coalesce(end_second, start_second)) END AS ok_end,
    coalesce(${isNamedSql(nats)}, false) AS is_named,
    ${directionSql(nats)} AS dir
  FROM sides
),
legs AS (
  SELECT
    owner, nat, is_named, is_regional, dir, bytes, ok_start, ok_end,
    coalesce(interface_type IN (${natTypes}), false) AS is_typed,
    coalesce(az_id, '-') AS az,
    CAST(coalesce((ok_start - mod(ok_start, 3600)) / 3600, -1) AS bigint) AS hour_number,
    CASE WHEN ${isUp} THEN to_address WHEN ${isDown} THEN from_address ELSE '-' END AS far_side,
    CASE
      WHEN ${isUp} THEN CASE WHEN to_is_client THEN 'PRIVATE' ELSE to_tag END
      WHEN ${isDown} THEN CASE WHEN from_is_client THEN 'PRIVATE' ELSE from_tag END
      ELSE '-' END AS far_tag,
    -- A packet that goes on to a public address, or comes from one, was translated: the interface is a NAT gateway's.
    NOT is_regional AND (dir = 'up' AND NOT to_is_client OR dir = 'down' AND NOT from_is_client) AS shows_nat,
    -- The gateway's own address: the one that it was spoken to at, or another one that packets of the far side have.
    CASE
      WHEN is_regional OR NOT has_packet THEN '-'
      WHEN dir = 'up' THEN dstaddr
      WHEN dir = 'down' THEN srcaddr
      WHEN dir <> 'other-leg' THEN '-'
      WHEN dstaddr <> to_address AND to_is_client AND NOT src_is_client THEN to_address
      WHEN srcaddr <> from_address AND from_is_client AND NOT dst_is_client THEN from_address
      ELSE '-' END AS own_address
  FROM directions
),
-- By remote, by hour and by own address in one pass over the table: Athena bills each pass.
sums AS (
  SELECT
    owner, nat, az, dir, far_side, far_tag, hour_number,
    CASE WHEN grouping(hour_number) = 0 THEN 'hour' WHEN grouping(own_address) = 0 THEN 'own' ELSE 'remote' END AS row_kind,
    coalesce(far_side, own_address) AS address,
    sum(CASE WHEN dir IN ('skipped', 'not-counted') THEN 0 ELSE bytes END) AS byte_sum,
    count(*) AS record_count,
    min(ok_start) AS first_ok,
    max(ok_start) AS last_ok,
    max(ok_end) AS last_end,
    max(CASE WHEN is_regional THEN 1 ELSE 0 END) AS is_regional,
    max(CASE WHEN is_named THEN 1 ELSE 0 END) AS is_named,
    max(CASE WHEN is_typed THEN 1 ELSE 0 END) AS is_typed,
    max(CASE WHEN shows_nat THEN 1 ELSE 0 END) AS shows_nat
  FROM legs
  GROUP BY GROUPING SETS (
    (owner, nat, az, dir, far_side, far_tag), (owner, nat, hour_number), (owner, nat, own_address)
  )
),
owners AS (
  SELECT
    *,
    max(is_named) OVER () AS any_named,
    max(is_typed) OVER () AS any_typed,
    max(is_regional) OVER (PARTITION BY owner) AS owner_is_regional,
    max(is_named) OVER (PARTITION BY owner) AS owner_is_named,
    max(is_typed) OVER (PARTITION BY owner) AS owner_is_typed,
    max(shows_nat) OVER (PARTITION BY owner) AS owner_shows_nat,
    max(CASE WHEN row_kind = 'own' THEN 1 ELSE 0 END) OVER (PARTITION BY owner, address) AS is_own_address
  FROM sums
),
-- NAT gateways by the first witness there is: what was named, the type of the interface, the records themselves.
nats AS (
  SELECT
    nat, az, far_side, far_tag, row_kind, hour_number, byte_sum, record_count, first_ok, last_ok, last_end,
    row_number() OVER (PARTITION BY nat, row_kind, hour_number ORDER BY owner) AS place_in_hour,
    CASE
      WHEN dir IN ('bare-up', 'bare-down') AND owner_shows_nat = 1 THEN 'other-leg'
      WHEN dir IN ('up', 'down') AND is_own_address = 1 THEN 'other-leg'
      WHEN dir = 'bare-up' THEN 'up'
      WHEN dir = 'bare-down' THEN 'down'
      ELSE dir END AS leg
  FROM owners
  WHERE owner_is_regional = 1
    OR CASE WHEN any_named = 1 THEN owner_is_named WHEN any_typed = 1 THEN owner_is_typed ELSE owner_shows_nat END = 1
),
hours AS (
  SELECT
    *,
    CASE WHEN row_kind = 'hour' AND place_in_hour = 1 AND hour_number >= 0 THEN hour_number END AS hour_of_nat,
    min(first_ok) OVER (PARTITION BY nat) AS sample_start,
    max(last_end) OVER (PARTITION BY nat) AS sample_end
  FROM nats
),
spans AS (
  SELECT
    *,
    count(hour_of_nat) OVER (PARTITION BY nat) AS hour_count,
    min(hour_of_nat) OVER (PARTITION BY nat) AS first_hour,
    max(hour_of_nat) OVER (PARTITION BY nat) AS last_hour
  FROM hours
),
-- The first and the last hour count with half an hour of the sample in them.
remotes AS (
  SELECT
    *,
    CASE WHEN leg IN ('up', 'down') THEN far_side ELSE '-' END AS remote_address,
    CASE WHEN leg IN ('up', 'down') THEN far_tag ELSE '-' END AS remote_tag,
    hour_count
      - CASE WHEN ${isShortHour("first_hour")} THEN 1 ELSE 0 END
      - CASE WHEN last_hour > first_hour AND ${isShortHour("last_hour")} THEN 1 ELSE 0 END AS counted_hours
  FROM spans
  WHERE row_kind = 'remote'
),
totals AS (
  SELECT *, sum(byte_sum) OVER (PARTITION BY remote_address) AS remote_bytes FROM remotes
),
ranked AS (
  SELECT
    *,
    dense_rank() OVER (
      PARTITION BY CASE WHEN remote_address = '-' THEN 0 ELSE 1 END ORDER BY remote_bytes DESC, remote_address
    ) AS place
  FROM totals
)
SELECT
  nat,
  az AS az_id,
  leg AS dir,
  remote_tag AS tag,
  CASE WHEN place <= ${keptRemoteCount} THEN remote_address ELSE 'rest' END AS remote,
  sum(byte_sum) AS bytes,
  sum(record_count) AS records,
  min(first_ok) AS first_start,
  max(last_ok) AS last_start,
  coalesce(max(counted_hours), 0) AS hours_covered
FROM ranked
GROUP BY 1, 2, 3, 4, 5
ORDER BY bytes DESC, nat, az_id, dir, tag, remote
`;
}

/**
 * The Amazon Athena query that reduces a table of VPC flow logs to bytes by NAT gateway, direction and remote address.
 * Its rows are read as a source beside logs. It reads the table's days once, and uses only SQL that Trino and DuckDB share,
 * so that tests can run it. Fails with the problems of what was entered; `path` is `table`, `day`, `log-format`, `nat` or
 * `client-ranges`.
 */
export function flowLogSql(input: FlowLogSqlInput): Result<string, readonly Problem[]> {
  const table = readTable(input.table);
  const read = readQueryInput(input);
  if (isProblem(table) || !read.ok)
    return failure([...(isProblem(table) ? [table] : []), ...(read.ok ? [] : read.error)]);
  const { days, format, nats } = read.value;
  const isNamed = nats.interfaces.length + nats.addresses.length > 0;
  if (!isNamed && !hasPacketAddresses(format) && !format.includes("interface-type"))
    return failure([{ path: "nat", message: natsNeeded }]);
  const comments = [
    `Bytes through NAT gateways by direction and remote address, ${daysInWords(days)}, for Tollgate.`,
    "Run it in Athena, download the result as CSV, and give that file where flow logs are given.",
    "Where Athena says that a column cannot be resolved, give the flow log's own format for this query.",
    ...costLines("athena", input.scan ?? null),
  ];
  return success(`${comments.map((line) => `-- ${line}\n`).join("")}${sqlOf(table, input.partitions, read.value)}`);
}

const natsNeeded =
  "must name the NAT gateways' interfaces or private addresses: a log without packet addresses does not show them";
