import { bucketArn, logGroupArn, logGroupsOf, roleArn } from "@/lib/sample/arns";
import type { SampleChoices } from "@/lib/sample/sampleChoices";

type Statement = {
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

const allow = (
  Action: readonly string[],
  Resource: Statement["Resource"],
  rest: Partial<Statement> = {},
): Statement => ({
  Effect: "Allow",
  Action,
  Resource,
  ...rest,
});

const flowLogs = [
  allow(
    [
      "ec2:DescribeNatGateways",
      "ec2:DescribeFlowLogs",
      "ec2:CreateFlowLogs",
      "logs:CreateLogDelivery",
      "logs:DeleteLogDelivery",
    ],
    "*",
  ),
  allow(["ec2:CreateTags"], "*", { Condition: { StringEquals: { "ec2:CreateAction": "CreateFlowLogs" } } }),
  allow(["ec2:DeleteFlowLogs"], "*", { Condition: { StringEquals: { "aws:ResourceTag/tollgate": "sample" } } }),
];

const resolver = [
  allow(
    [
      "route53resolver:CreateResolverQueryLogConfig",
      "route53resolver:GetResolverQueryLogConfig",
      "route53resolver:ListResolverQueryLogConfigs",
      "route53resolver:ListResolverQueryLogConfigAssociations",
      "route53resolver:AssociateResolverQueryLogConfig",
      "route53resolver:DisassociateResolverQueryLogConfig",
      "route53resolver:DeleteResolverQueryLogConfig",
      "ec2:DescribeVpcs",
      "logs:GetLogDelivery",
      "logs:UpdateLogDelivery",
      "logs:ListLogDeliveries",
    ],
    "*",
  ),
  allow(["iam:CreateServiceLinkedRole"], "*", {
    Condition: { StringEquals: { "iam:AWSServiceName": "route53resolver.amazonaws.com" } },
  }),
];

function storage({ region, destination, hasResolverLog }: SampleChoices): readonly Statement[] {
  if (destination.kind === "s3") {
    const bucket = bucketArn(region, destination.bucket);
    return [
      allow(
        ["s3:CreateBucket", "s3:ListBucket", "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucket"],
        bucket,
      ),
      allow(["s3:GetObject", "s3:DeleteObject"], `${bucket}/*`),
    ];
  }
  return [
    allow(
      ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:FilterLogEvents", "logs:DeleteLogGroup"],
      logGroupsOf(destination, hasResolverLog).map((group) => logGroupArn(region, group)),
    ),
    ...(hasResolverLog
      ? [allow(["logs:DescribeLogGroups", "logs:DescribeResourcePolicies", "logs:PutResourcePolicy"], "*")]
      : []),
    allow(
      ["iam:CreateRole", "iam:PutRolePolicy", "iam:PassRole", "iam:DeleteRolePolicy", "iam:DeleteRole"],
      roleArn(region),
    ),
  ];
}

/**
 * The IAM policy for all steps, as JSON to copy. It allows changes, but only to what the steps make, where IAM can say
 * that: flow logs with the sample's tag, its bucket, its log groups, its role.
 * Source: "Actions, resources, and condition keys" of each service; "Logging that requires additional permissions" in the
 * Amazon CloudWatch Logs User Guide.
 */
export function samplePolicy(choices: SampleChoices): string {
  const statements = [...flowLogs, ...(choices.hasResolverLog ? resolver : []), ...storage(choices)];
  return JSON.stringify({ Version: "2012-10-17", Statement: statements }, null, 2);
}
