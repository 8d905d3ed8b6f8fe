import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { isRegionCode } from "@/lib/traffic/queries/queryInput";

/** Where a sample of logs is delivered: a bucket or a log group that the commands make. */
export type SampleDestination =
  | { readonly kind: "s3"; readonly bucket: string }
  | { readonly kind: "cloudwatch-logs"; readonly logGroup: string };

export type SampleDestinationKind = SampleDestination["kind"];

/** Seconds over which AWS gathers a flow before it writes a record. Source: MaxAggregationInterval of CreateFlowLogs. */
export const aggregationIntervals = [600, 60] as const;
export type AggregationSeconds = (typeof aggregationIntervals)[number];

/** What is logged for a day, and where the log goes. */
export type SampleChoices = {
  readonly region: string;
  /** Ids of NAT gateways, each once; empty for all of the Region's, which the commands look up. */
  readonly natGateways: readonly string[];
  readonly destination: SampleDestination;
  readonly aggregationSeconds: AggregationSeconds;
  /** Whether the DNS queries of the gateways' VPCs are logged too. */
  readonly hasResolverLog: boolean;
};

/** The choices as text, as a command line or a form has them. */
export type SampleInput = {
  readonly region: string;
  /** `nat-…` with commas or blanks between; blank for all. */
  readonly natGateways: string;
  readonly kind: SampleDestinationKind;
  /** The name of the bucket or of the log group. */
  readonly name: string;
  readonly aggregationSeconds: AggregationSeconds;
  readonly hasResolverLog: boolean;
};

/** Source: ids of EC2 resources, 8 or 17 hexadecimal digits. */
const natGatewayPattern = /^nat-[0-9a-f]{8,17}$/;
/**
 * Source: "Bucket naming rules" in the Amazon S3 User Guide, 3 to 63 characters. Dots are allowed there and not here: AWS
 * advises against them.
 */
const bucketPattern = /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;
/** Source: `logGroupName` of CreateLogGroup. 500 characters leave room for `-dns`; a hyphen first would be an option. */
const logGroupPattern = /^[A-Za-z0-9_/.#][A-Za-z0-9_/.#-]{0,499}$/;
const maxGatewayCount = 200;

function regionIn(text: string): string | Problem {
  const message = mustBe("the code of a Region, as in eu-west-1", text);
  return isRegionCode(text) ? text : { path: "region", message };
}

function natGatewaysIn(text: string): readonly string[] | Problem {
  const path = "nat";
  const ids = [...new Set(text.split(/[\s,]+/).filter((id) => id !== ""))];
  const wrong = ids.find((id) => !natGatewayPattern.test(id));
  if (wrong !== undefined) return { path, message: mustBe("ids of NAT gateways with commas between, nat-…", wrong) };
  return ids.length > maxGatewayCount ? { path, message: `must be at most ${maxGatewayCount} NAT gateways` } : ids;
}

function destinationIn(kind: SampleDestinationKind, name: string): SampleDestination | Problem {
  if (kind === "s3") {
    const expected = "the name of a new bucket: 3 to 63 lower-case letters, digits and hyphens";
    return bucketPattern.test(name) ? { kind, bucket: name } : { path: "bucket", message: mustBe(expected, name) };
  }
  const expected = "the name of a new log group: up to 500 letters, digits and _ / . # -, no hyphen first";
  return logGroupPattern.test(name) ? { kind, logGroup: name } : { path: "log-group", message: mustBe(expected, name) };
}

const isProblem = (value: string | readonly string[] | SampleDestination | Problem): value is Problem =>
  typeof value === "object" && "message" in value;

/**
 * Reads the choices by closed patterns; nothing else reaches a command. `path` of a problem is `region`, `nat`, `bucket`
 * or `log-group`.
 */
export function readSampleChoices(input: SampleInput): Result<SampleChoices, readonly Problem[]> {
  const region = regionIn(input.region);
  const natGateways = natGatewaysIn(input.natGateways);
  const destination = destinationIn(input.kind, input.name);
  if (isProblem(region) || isProblem(natGateways) || isProblem(destination)) {
    return failure([region, natGateways, destination].filter(isProblem));
  }
  const { aggregationSeconds, hasResolverLog } = input;
  return success({ region, natGateways, destination, aggregationSeconds, hasResolverLog });
}
