import { listOf, type Options, textOf } from "@/cli/options";
import {
  type AggregationSeconds,
  aggregationIntervals,
  type SampleDestinationKind,
  type SampleInput,
} from "@/lib/sample/sampleChoices";
import { joinWithOr, mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export const sampleOptions = {
  region: "string",
  nat: "string",
  bucket: "string",
  "log-group": "string",
  interval: "string",
  dns: "boolean",
  account: "list",
  policy: "boolean",
  help: "boolean",
} as const;

/** `sample`: the script that logs a day of traffic through NAT gateways, and ends the logs again. */
export type SampleCommand = {
  readonly name: "sample";
  /** Null where the account's files say it. */
  readonly region: string | null;
  /** The rest of the choices; `natGateways` is "" where the account's files say it, or for all of the Region's. */
  readonly input: Omit<SampleInput, "region">;
  readonly accountFiles: readonly string[];
  readonly isPolicy: boolean;
};

const wrong = (path: string, message: string) => failure<Problem>({ path, message });

function intervalIn(text: string | undefined): AggregationSeconds | null {
  if (text === undefined) return aggregationIntervals[0];
  return aggregationIntervals.find((seconds) => String(seconds) === text) ?? null;
}

/** Where the logs go: exactly one of a bucket and a log group. */
function destinationIn(options: Options): Result<{ kind: SampleDestinationKind; name: string }, Problem> {
  const [bucket, logGroup] = [textOf(options, "bucket"), textOf(options, "log-group")];
  if (bucket !== undefined && logGroup !== undefined)
    return wrong("--log-group", "cannot go with --bucket: choose one");
  if (bucket !== undefined) return success({ kind: "s3", name: bucket });
  if (logGroup !== undefined) return success({ kind: "cloudwatch-logs", name: logGroup });
  return wrong("--bucket", mustBe("the name of a new bucket, or --log-group that of a new log group", undefined));
}

/** Reads the arguments of `sample`; the first problem where one is wrong. */
export function readSampleCommand(options: Options): Result<SampleCommand, Problem> {
  if (options.targets.length > 0) return wrong("input", "is not taken: files of the account follow --account");
  const accountFiles = listOf(options, "account");
  const region = textOf(options, "region") ?? null;
  if (region === null && accountFiles.length === 0) return wrong("--region", mustBe("the code of a Region", undefined));
  const destination = destinationIn(options);
  if (!destination.ok) return destination;
  const interval = textOf(options, "interval");
  const aggregationSeconds = intervalIn(interval);
  if (aggregationSeconds === null) {
    return wrong("--interval", mustBe(`${joinWithOr(aggregationIntervals.map(String))} seconds`, interval));
  }
  return success({
    name: "sample",
    region,
    input: {
      ...destination.value,
      natGateways: textOf(options, "nat") ?? "",
      aggregationSeconds,
      hasResolverLog: options.values.has("dns"),
    },
    accountFiles,
    isPolicy: options.values.has("policy"),
  });
}

export const sampleHelp = (run: string): string => `Usage: ${run} sample --region R --bucket NAME [options]

For accounts without flow logs: prints a bash script that turns a flow log of the NAT gateways on, copies what it delivered,
turns it off again and deletes the copy in AWS. Steps: on, fetch, off, remove. This is the one script of Tollgate that
changes an account; its first lines say what it makes, how that is undone, and what it costs.

  --region R         the code of a Region
  --bucket NAME      a new bucket that the logs go to; AWS may replace the policy of one that exists
  --log-group NAME   instead of a bucket, a new log group of CloudWatch Logs, at twice the price
  --nat nat-…,…      these NAT gateways; else all of the Region
  --dns              log the DNS queries of their VPCs too: they name what addresses cannot
  --interval S       600 or 60 seconds in a record; else 600, which costs less
  --account FILE...  what collect's script wrote: its gateways, and the cost by their connections
  --policy           print the IAM policy for all steps instead

Example:
  ${run} sample --region eu-west-1 --bucket my-nat-sample --dns > sample.sh
  bash sample.sh on
`;
