/** What one operation of the AWS CLI takes; `required` without which it ends with 252. */
export type OperationOptions = { readonly required: readonly string[]; readonly optional: readonly string[] };

const filtered = ["--filters", "--max-results", "--next-token"];
const described = (...required: readonly string[]): OperationOptions => ({ required, optional: filtered });

/**
 * Every read that the script may make, with its options, as the service models of botocore name them. Whatever is not
 * here changes something, or is no operation.
 */
export const readOnlyOperations: ReadonlyMap<string, OperationOptions> = new Map([
  ["sts get-caller-identity", { required: [], optional: [] }],
  ["ec2 describe-availability-zones", { required: [], optional: ["--filters"] }],
  ["ec2 describe-addresses", { required: [], optional: ["--filters"] }],
  ["ec2 describe-vpcs", described()],
  ["ec2 describe-subnets", described()],
  ["ec2 describe-route-tables", described()],
  ["ec2 describe-nat-gateways", { required: [], optional: ["--filter", "--max-results", "--next-token"] }],
  ["ec2 describe-network-interfaces", described()],
  ["ec2 describe-vpc-endpoints", described()],
  ["ec2 describe-vpc-endpoint-services", described()],
  ["ec2 describe-security-groups", described()],
  ["ec2 describe-flow-logs", { required: [], optional: ["--filter", "--max-results", "--next-token"] }],
  ["ec2 describe-transit-gateway-vpc-attachments", described()],
  ["ec2 describe-vpc-peering-connections", described()],
  ["ec2 describe-vpc-attribute", { required: ["--attribute", "--vpc-id"], optional: [] }],
  ["route53 list-hosted-zones-by-vpc", { required: ["--vpc-id", "--vpc-region"], optional: ["--next-token"] }],
  ["route53profiles list-profile-associations", { required: [], optional: ["--max-results", "--next-token"] }],
  [
    "route53profiles list-profile-resource-associations",
    { required: ["--profile-id"], optional: ["--max-results", "--next-token"] },
  ],
  ["cloudwatch list-metrics", { required: [], optional: ["--namespace", "--metric-name", "--next-token"] }],
  [
    "cloudwatch get-metric-data",
    { required: ["--metric-data-queries", "--start-time", "--end-time"], optional: ["--next-token"] },
  ],
  [
    "ce get-cost-and-usage",
    {
      required: ["--time-period", "--granularity", "--metrics"],
      optional: ["--group-by", "--filter", "--next-page-token"],
    },
  ],
  [
    "logs start-query",
    { required: ["--start-time", "--end-time", "--query-string"], optional: ["--log-group-name", "--limit"] },
  ],
  ["logs get-query-results", { required: ["--query-id"], optional: ["--next-token", "--max-items"] }],
  ["logs stop-query", { required: ["--query-id"], optional: [] }],
]);

const globalOptions = ["--region", "--output", "--query", "--cli-connect-timeout", "--cli-read-timeout"];
const globalFlags = new Set(["--no-paginate"]);
/** Options that take all words up to the next option. */
const lists = new Set(["--filters", "--filter", "--metrics", "--group-by"]);

export type AwsCommand = { readonly operation: string; readonly options: ReadonlyMap<string, readonly string[]> };

/** Takes a command line apart as strictly as the AWS CLI does; a text says what is wrong with it. */
export function awsCommandIn(args: readonly string[]): AwsCommand | string {
  const [service = "", command = "", ...rest] = args;
  const operation = `${service} ${command}`;
  const known = readOnlyOperations.get(operation);
  if (known === undefined) return `Invalid choice: ${operation}`;
  const names = new Set([...known.required, ...known.optional, ...globalOptions]);
  const options = new Map<string, string[]>();
  let open: string | null = null;
  for (const word of rest) {
    if (globalFlags.has(word)) {
      options.set(word, []);
      open = null;
    } else if (word.startsWith("--")) {
      const [name = "", value] = word.includes("=")
        ? [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]
        : [word];
      if (!names.has(name)) return `Unknown options: ${name}`;
      if (options.has(name)) return `${name} twice`;
      options.set(name, value === undefined ? [] : [value]);
      open = value === undefined ? name : null;
    } else {
      const values = open === null ? undefined : options.get(open);
      if (open === null || values === undefined || (values.length === 1 && !lists.has(open))) {
        return `Unknown options: ${word}`;
      }
      values.push(word);
    }
  }
  for (const [name, values] of options) {
    if (values.length === 0 && !globalFlags.has(name)) return `argument ${name}: expected one argument`;
  }
  const missing = known.required.find((name) => !options.has(name));
  return missing === undefined ? { operation, options } : `the following arguments are required: ${missing}`;
}
