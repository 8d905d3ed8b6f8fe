import { type Options, textOf } from "@/cli/options";
import { type CollectChoices, defaultDays, maxDays, readCollectChoices } from "@/lib/collect/choices";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export const collectOptions = {
  regions: "string",
  days: "string",
  "cost-explorer": "boolean",
  insights: "string",
  help: "boolean",
} as const;

/** `collect --regions R,…`: the script that collects what an account has. */
export type CollectCommand = { readonly name: "collect"; readonly choices: CollectChoices };

export function readCollect(options: Options): Result<CollectCommand, Problem> {
  if (options.targets.length > 0) return failure({ path: "input", message: "is not taken: collect reads no file" });
  const read = readCollectChoices({
    regions: textOf(options, "regions") ?? "",
    days: textOf(options, "days"),
    costExplorer: options.values.has("cost-explorer"),
    insightsLogGroup: textOf(options, "insights"),
  });
  if (read.ok) return success({ name: "collect", choices: read.value });
  const [first] = read.error;
  return failure({ path: `--${first?.path}`, message: first?.message ?? "" });
}

export const collectHelp = (run: string): string => `Usage: ${run} collect --regions R,… [options]

Prints a bash script for AWS CloudShell, or any shell with AWS CLI version 2. The script reads what the account has of
NAT gateways, VPC endpoints, routes and CloudWatch metrics, by calls that read alone, and writes one file for the command
account. It says what it calls, what that costs and which policy it needs before it starts. A call that
is denied costs its own part, and is named. Tags and policies are left out.

  --regions R,…        codes of Regions, with commas between them
  --days N             days of metrics before today, 1 to ${maxDays}; else ${defaultDays}
  --cost-explorer      ask Cost Explorer for the last full month too; AWS charges each page
  --insights GROUP     ask Logs Insights about the last day of a flow log in this log group; AWS charges what it scans

Example:
  ${run} collect --regions eu-west-1,us-east-1 > collect.sh
  bash collect.sh
`;

export const accountHelp = (run: string): string => `Usage: ${run} account FILE... [--region R] [--account ID] [--table]

Prints the shape of an account: NAT gateways, endpoints, and the NAT gateway that each subnet's route table leads to.
Files are what collect's script wrote, what aws ec2 describe-* prints as JSON, or terraform show -json, any of them
together and in any order; - is standard input.

Prints { region, account, vpcs, natGateways, endpoints, subnets, flowLogs, metrics, warnings } as JSON. Where the files
tell of several Regions or accounts, { parts, warnings } has one of these for each.

  --region R     one Region
  --account ID   one account
  --table        for a person

Example:
  aws ec2 describe-nat-gateways --output json > nat.json
  ${run} account nat.json --table
`;
