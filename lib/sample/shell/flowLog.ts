import { singleQuoted } from "@/lib/collect/singleQuoted";
import { bucketArn, roleName } from "@/lib/sample/arns";
import type { SampleChoices } from "@/lib/sample/sampleChoices";
import { continued, idsInto } from "@/lib/sample/shell/frame";
import { recommendedFormat } from "@/lib/traffic/scan/logFormat";

/** As `--log-format` takes it: `${version} ${account-id}`. */
const logFormat = recommendedFormat.map((field) => `\${${field}}`).join(" ");

/** `"..."` for `--query`: it has quotes of its own, and nothing that a shell puts in. */
const query = (text: string): string => `--query "${text}"`;

const describedGateways = ({ natGateways }: SampleChoices): string =>
  [
    'aws ec2 describe-nat-gateways --region "$region" --filter Name=state,Values=available',
    ...(natGateways.length === 0 ? [] : [`--nat-gateway-ids ${natGateways.map(singleQuoted).join(" ")}`]),
  ].join(continued);

/**
 * Looks up the interfaces of zonal NAT gateways, the ids of regional ones, which have no interface, and the VPCs of both.
 * Source: NatGateway and NatGatewayAddress in the Amazon EC2 API reference; `RegionalNatGateway` in FlowLogsResourceType.
 */
export const gatewaysFound = (choices: SampleChoices): string => {
  const described = describedGateways(choices);
  const zonal = query("NatGateways[?AvailabilityMode!='regional'].NatGatewayAddresses[].NetworkInterfaceId");
  const regional = query("NatGateways[?AvailabilityMode=='regional'].NatGatewayId");
  return `${idsInto("interfaces", `${described}${continued}${zonal}`, "eni-")}${idsInto("regional", `${described}${continued}${regional}`, "nat-")}${
    choices.hasResolverLog ? idsInto("vpcs", `${described}${continued}${query("NatGateways[].VpcId")}`, "vpc-") : ""
  }if [ $((\${#interfaces[@]} + \${#regional[@]})) = 0 ]; then
  say "There is no NAT gateway here that is available."
  exit 1
fi
`;
};

const delivery = ({ region, destination }: SampleChoices): readonly string[] =>
  destination.kind === "s3"
    ? ["--log-destination-type s3", `--log-destination ${singleQuoted(bucketArn(region, destination.bucket))}`]
    : [
        "--log-destination-type cloud-watch-logs",
        `--log-group-name ${singleQuoted(destination.logGroup)}`,
        '--deliver-logs-permission-arn "$role_arn"',
      ];

/**
 * Turns flow logs on, each with the tag by which they are found again. CreateFlowLogs succeeds as a call where it made
 * some of the logs or none, so what it could not make is read from its answer.
 * Source: CreateFlowLogs, which takes up to 1,000 resources.
 */
export const flowLogsOn = (choices: SampleChoices): string => `log_flows() {
  local type=$1 problems
  shift
  # AWS fills these fields in, not the shell.
  # shellcheck disable=SC2016
  problems=$(${[
    'aws ec2 create-flow-logs --region "$region"',
    '--resource-type "$type" --resource-ids "$@"',
    "--traffic-type ACCEPT",
    ...delivery(choices),
    `--log-format ${singleQuoted(logFormat)}`,
    `--max-aggregation-interval ${choices.aggregationSeconds}`,
    "--tag-specifications 'ResourceType=vpc-flow-log,Tags=[{Key=tollgate,Value=sample}]'",
    "--query 'Unsuccessful[].Error.Message' --output text)",
  ].join(" \\\n    ")}
  if [ -n "$problems" ] && [ "$problems" != None ]; then
    say "$problems"
    exit 1
  fi
  say "Flow logs are on for $*"
}
if [ \${#interfaces[@]} != 0 ]; then log_flows NetworkInterface "\${interfaces[@]}"; fi
if [ \${#regional[@]} != 0 ]; then log_flows RegionalNatGateway "\${regional[@]}"; fi
`;

/** Deletes the flow logs with the sample's tag, and no others. What they delivered stays. */
export const flowLogsOff = (): string => `${idsInto(
  "flow_logs",
  `aws ec2 describe-flow-logs --region "$region" --filter Name=tag:tollgate,Values=sample${continued}--query 'FlowLogs[].FlowLogId'`,
  "fl-",
)}if [ \${#flow_logs[@]} != 0 ]; then
  problems=$(aws ec2 delete-flow-logs --region "$region" --flow-log-ids "\${flow_logs[@]}" \\
    --query 'Unsuccessful[].Error.Message' --output text)
  if [ -n "$problems" ] && [ "$problems" != None ]; then
    say "$problems"
    exit 1
  fi
fi
say "Flow logs turned off: \${#flow_logs[@]}"
`;

const trust = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Principal: { Service: "vpc-flow-logs.amazonaws.com" }, Action: "sts:AssumeRole" }],
});

const policyName = "deliver-flow-logs";

/** Source: "IAM role for publishing flow logs to CloudWatch Logs" in the Amazon VPC User Guide. */
const rights = (logGroup: string): string =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Action: "logs:DescribeLogGroups", Resource: "*" },
      {
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
        Resource: logGroup,
      },
    ],
  });

/** Makes the role by which flow logs write to the log group. IAM needs some seconds until others know it. */
export const roleOn = (region: string, logGroup: string): string => {
  const name = singleQuoted(roleName(region));
  return `role_arn=$(aws iam create-role --role-name ${name} \\
  --assume-role-policy-document ${singleQuoted(trust)} \\
  --query 'Role.Arn' --output text)
aws iam put-role-policy --role-name ${name} --policy-name ${policyName} \\
  --policy-document ${singleQuoted(rights(logGroup))}
sleep 15
`;
};

export const roleRemoved = (region: string): string => {
  const name = singleQuoted(roleName(region));
  return `aws iam delete-role-policy --role-name ${name} --policy-name ${policyName}
aws iam delete-role --role-name ${name}
`;
};
