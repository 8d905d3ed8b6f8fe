import { maxStreamedMib } from "@/cli/billFiles";
import { maxCallsPerDay, responseCacheHours, usdPerCall } from "@/lib/costExplorer/spendApi";

export const importHelp = (run: string): string => `Usage: ${run} import FILE... [options]
       ${run} import --cost-explorer [--profile P] [--start DAY --end DAY] --yes-paid [options]

Reads what an account really paid and drafts the scenario behind it. Files are read on this machine: Cost Explorer's
CSV by usage type or its JSON, a CUR, a FOCUS export, or the result of the athena-sql query; CSV, gzip or Parquet; the
parts of one bill together. VPC flow logs, Resolver query logs and an account's shape (collect's file, aws ec2 describe-*,
terraform show -json) may stand among them in any order: then the scenario is what was measured, as traffic makes it. - is standard input; it and pipes are kept in memory, up to ${maxStreamedMib} MiB.

Prints { source, currency, periods, rows, unrecognised, otherRecords, scenario, warnings, choice, origins,
reconciliation, unplanned, rowCount, skipped } as JSON. A row's \`usdPerUnit\` is what was paid: \`usd\` with \`discount\`,
which is what discount lines of the bill take off it. \`origins\` tells for each field whether it was read, worked out or
guessed, and from what; \`scenario\` holds neither account ids nor amounts, and is null for a bill that can be
shown but not planned with. In another currency than USD, \`usd\` is null beside \`amount\` and \`currency\`. With logs or an
account there are \`files\`, \`natGbPerMonth\`, \`hoursPerMonth\`, \`basis\`, \`traffic\` and \`account\` besides.

  --region R     the Region that the scenario is for; else that of the logs, else the one with the most NAT spend
  --account ID   one account; else all together
  --month M      YYYY-MM; else the last whole month
  --vpc ID       one VPC of the account's; else all together
  --nat N,…      with logs: interfaces (eni-…) or private addresses of the NAT gateways, where no account's files name them
  --client-ranges R,…  CIDRs of VPCs, peers and spokes, where clients are
  --log-format F  the fields of a log without a header, as LogFormat in describe-flow-logs has them
  --each         of a bill alone: one line of JSON for each Region of each account that has NAT, for this Region, account and month alone
  --estimate     go on to the answer, printed as estimate prints it
  --table        with --estimate: for a person

  --cost-explorer  ask AWS, with the credentials of the AWS SDK; the policy needs ce:GetCostAndUsage alone
  --profile P      a profile of the shared AWS files
  --start, --end   days as YYYY-MM-DD, the end not included; else the last full month
  --yes-paid       agree to the price: $${usdPerCall} a call, at most ${maxCallsPerDay} calls a day; an answer is kept for ${responseCacheHours} hours.
                   Without it the command says how many calls it takes, asks nothing and ends with 1
  --check-total    one more call, $${usdPerCall}: whether the rows add up to AWS's own total, which tells a part from the whole

Examples:
  ${run} import costs.csv
  ${run} import bill-1.csv.gz bill-2.csv.gz --region eu-west-1 --estimate
  ${run} import costs.csv flow-logs/*.log.gz tollgate-….ndjson --estimate --table
  aws ce get-cost-and-usage … | ${run} import -
`;

const queryHelp = `  --day D            a day as YYYY-MM-DD, or days as 2026-11-01..2026-11-07, in UTC
  --nat N,…          interfaces (eni-…) and private addresses of the NAT gateways
  --account FILE...  what collect's script wrote: names the gateways, the log's format and where clients are
  --region R         one Region of those files
  --client-ranges R,…  CIDRs of IPv4 where clients are, beside private addresses
  --log-format F     the log's fields, as LogFormat in describe-flow-logs has them; else the recommended 29
  --gb-scanned GB    how much the query scans, for what it costs`;

export const athenaHelp = (
  run: string,
): string => `Usage: ${run} athena-sql cur2|cur|focus|focus-1.2 --table NAME --month YYYY-MM
       ${run} athena-sql flow-logs --table NAME --day YYYY-MM-DD.. [options]
       ${run} athena-sql flow-logs --create text|parquet --table NAME --location S3 [options]

Prints the Amazon Athena query that condenses one month of a billing table to the rows that import reads, for exports
too large for one machine. Download its result as CSV and give it to import.

  KIND               what the table holds: CUR 2.0, the legacy CUR, AWS's FOCUS 1.0 or its FOCUS 1.2
  --table NAME       the table as Athena knows it, NAME or DATABASE.NAME
  --month YYYY-MM    the month of the bill

With flow-logs it prints the query that sums a table of VPC flow logs by NAT gateway, direction and remote address. Give
its result to traffic, as a log. Athena bills what it scans; the query says the price.

${queryHelp}
  --partitions KIND  how the table names days: day ('2026/11/01', the default), date, hive (year, month, day), or none
  --create FILES     the statement that makes the table, for text under plain prefixes or Parquet under Hive-compatible ones
  --location S3      the folder of the logs, s3://bucket/…/, with / at its end
  --regions R,…      Regions in that folder, for text
  --hourly           the flow log parts its files by hour

Examples:
  ${run} athena-sql cur2 --table billing.cur2 --month 2026-10 > query.sql
  ${run} athena-sql flow-logs --table logs.vpc_flow_logs --day 2026-11-01..2026-11-07 > query.sql
`;

export const insightsHelp = (
  run: string,
): string => `Usage: ${run} insights-query --log-group GROUP --day YYYY-MM-DD.. [options]

Prints the query of CloudWatch Logs Insights that sums a log group of VPC flow logs by client, remote address and
direction, with the commands that run it. Give its answer to traffic, as a log. Logs Insights bills what it scans; the query
says the price. Its text was tested and was not run on AWS. It needs the NAT gateways, by --nat or --account.

  --log-group GROUP  the log group of the flow log
${queryHelp}
  --by-next-hop      the log is of clients' interfaces, in version 11

Example:
  ${run} insights-query --log-group /vpc/flow --day 2026-11-01 --account tollgate-….ndjson > query.txt
`;
