import { singleQuoted } from "@/lib/collect/singleQuoted";
import { logGroupArn, logGroupsOf } from "@/lib/sample/arns";
import type { SampleChoices } from "@/lib/sample/sampleChoices";
import { roleOn, roleRemoved } from "@/lib/sample/shell/flowLog";

/** The folder that fetched logs go to. */
export const fetchedFolder = "tollgate-sample";

/**
 * Makes the bucket, which must not be there: for a flow log AWS may write the bucket's policy anew, so an existing one could
 * lose its own. us-east-1 answers that it made a bucket which the account has already, and takes no location.
 * Sources: "Amazon S3 bucket permissions for flow logs" in the Amazon VPC User Guide; CreateBucket.
 */
function bucketMade(region: string, bucket: string): string {
  const name = singleQuoted(bucket);
  const location = region === "us-east-1" ? "" : ` \\\n  --create-bucket-configuration LocationConstraint="$region"`;
  return `if aws s3api head-bucket --bucket ${name} >/dev/null 2>&1; then
  say "This bucket exists already. Take a new name: AWS may replace the policy of a bucket that flow logs go to."
  exit 1
fi
aws s3api create-bucket --region "$region" --bucket ${name}${location} >/dev/null
`;
}

/** Makes where the logs go. A log group keeps events for a week, should nobody remove it. */
export function storageMade({ region, destination, hasResolverLog }: SampleChoices): string {
  if (destination.kind === "s3") return bucketMade(region, destination.bucket);
  const groups = logGroupsOf(destination, hasResolverLog).map(
    (group) => `aws logs create-log-group --region "$region" --log-group-name ${singleQuoted(group)}
aws logs put-retention-policy --region "$region" --log-group-name ${singleQuoted(group)} --retention-in-days 7
`,
  );
  return `${groups.join("")}${roleOn(region, logGroupArn(region, destination.logGroup))}`;
}

/** Copies the logs into a folder here. It changes nothing. */
export function logsFetched({ destination, hasResolverLog }: SampleChoices): string {
  if (destination.kind === "s3") {
    return `aws s3 sync --region "$region" ${singleQuoted(`s3://${destination.bucket}/AWSLogs/`)} ${fetchedFolder}/
`;
  }
  const files = ["flow-logs.json", "dns.json"];
  const calls = logGroupsOf(destination, hasResolverLog).map(
    (group, i) =>
      `aws logs filter-log-events --region "$region" --log-group-name ${singleQuoted(group)} --output json >${fetchedFolder}/${files[i]}
`,
  );
  return `mkdir -p ${fetchedFolder}\n${calls.join("")}`;
}

/** Deletes what was stored, and the role. */
export function storageRemoved({ region, destination, hasResolverLog }: SampleChoices): string {
  if (destination.kind === "s3") {
    return `aws s3 rb --region "$region" ${singleQuoted(`s3://${destination.bucket}`)} --force\n`;
  }
  const groups = logGroupsOf(destination, hasResolverLog).map(
    (group) => `aws logs delete-log-group --region "$region" --log-group-name ${singleQuoted(group)}\n`,
  );
  return `${groups.join("")}${roleRemoved(region)}`;
}
