export const trafficHelp = (
  run: string,
): string => `Usage: ${run} traffic FILE... [--bill FILE...] [--account FILE...] [options]

Reads VPC flow logs, and Resolver query logs where there are some, and says which services the traffic through NAT is
with. A bill, or CloudWatch metrics among the account's files, give the month's GB; without them a sample is scaled to a
month, with a range. - is standard input.

  --bill FILE...     the bill of the same NAT gateways, as import reads it
  --account FILE...  what collect's script wrote, or answers of aws ec2 describe-*, as account reads them
  Each takes the files that follow it, up to the next option; logs stand before them.

  --region R         the clients' Region; else the only one of the account, or the one of the bill with most NAT spend
  --account-id ID    one account of the bill; else all together
  --month M          YYYY-MM of the bill; else the last whole month
  --nat N,…          interfaces (eni-…) or private addresses of the NAT gateways, where no account's files name them
  --client-ranges R,…  CIDRs of VPCs, peers and spokes, where clients are
  --log-format F     the fields of a log without a header, as LogFormat in describe-flow-logs has them
  --estimate         go on to the answer, printed as estimate prints it
  --table            for a person

Prints { sources, hours, rows, clients, unnamed, controls, scenario, warnings, … } as JSON. \`bytes\` and \`gb\` are as
logged, and a range only where several names fit; \`gbPerMonth\` is of a month. \`restsOn\` says whether a row was measured,
named by DNS, or is unnamed. Rows with one \`sharedId\` share their bytes, which \`unnamed.shared\` has once. A log of less
than an hour gives no month by itself: then \`gbPerMonth\` and \`scenario\` are null.

Examples:
  ${run} traffic flow-logs/*.log.gz --region eu-west-1 --table
  ${run} traffic flow-logs/*.log.gz dns/*.gz --bill costs.csv --account tollgate-….ndjson --estimate --table
`;
