import type { AwsCommand } from "@/tests/collect/standIn/awsOptions";
import { account, day, network, secret } from "@/tests/collect/standIn/network";
import { AwsError, type World } from "@/tests/collect/standIn/standIn";

type MetricQuery = {
  readonly Id: string;
  readonly Label: string;
  readonly MetricStat: {
    readonly Metric: {
      readonly Namespace: string;
      readonly MetricName: string;
      readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
    };
    readonly Period: number;
    readonly Stat: string;
  };
};

const gib = 2 ** 30;

/** CloudWatch finds a metric by exactly the dimensions that it was published with. */
function metricValues({ MetricStat: { Metric } }: MetricQuery): readonly number[] {
  const names = Metric.Dimensions.map(({ Name }) => Name)
    .sort()
    .join(",");
  const dimensionOf = (name: string) => Metric.Dimensions.find(({ Name }) => Name === name)?.Value ?? "";
  if (Metric.Namespace === "AWS/NATGateway") {
    const isRegional = dimensionOf("NatGatewayId").endsWith("r");
    if (names !== (isRegional ? "AvailabilityZone,NatGatewayId" : "NatGatewayId")) return [];
    if (dimensionOf("NatGatewayId").endsWith("gone")) return [];
    return Metric.MetricName === "BytesInFromSource" ? [gib, 2 * gib] : [3 * gib, 4 * gib];
  }
  if (Metric.Namespace === "AWS/Logs") return [5 * gib, gib];
  if (names !== "Endpoint Type,Service Name,VPC Endpoint Id,VPC Id") return [];
  return dimensionOf("Service Name").endsWith(".logs") ? [gib, 0] : [];
}

function metricData({ options }: AwsCommand): unknown {
  const queries: readonly MetricQuery[] = JSON.parse(options.get("--metric-data-queries")?.[0] ?? "");
  const ids = new Set(queries.map(({ Id }) => Id));
  const isSound = queries.every(
    ({ Id, MetricStat }) => /^[a-z][A-Za-z0-9_]*$/.test(Id) && MetricStat.Period % 60 === 0,
  );
  if (ids.size < queries.length || queries.length > 500 || !isSound) return new AwsError("ValidationError", "queries");
  return {
    MetricDataResults: queries.map((query) => {
      const values = metricValues(query);
      const timestamps = values.map((_, i) => day(`2026-10-0${values.length - i}`));
      return { Id: query.Id, Label: query.Label, Timestamps: timestamps, Values: values, StatusCode: "Complete" };
    }),
    Messages: [],
  };
}

const bill = {
  GroupDefinitions: [
    { Type: "DIMENSION", Key: "USAGE_TYPE" },
    { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
  ],
  ResultsByTime: [
    {
      TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
      Groups: [
        {
          Keys: ["EU-NatGateway-Hours", account],
          Metrics: { UnblendedCost: { Amount: "35.712", Unit: "USD" }, UsageQuantity: { Amount: "744", Unit: "Hrs" } },
        },
      ],
      Estimated: false,
    },
  ],
  DimensionValueAttributes: [{ Value: account, Attributes: { description: secret } }],
};

const regions = new Map([
  ["eu-west-1", network("eu-west-1", 1)],
  ["us-east-1", network("us-east-1", 2)],
]);

/** Both DNS settings of a VPC, each by its own call. */
const vpcAttribute = ({ options }: AwsCommand): unknown => {
  const isSupport = options.get("--attribute")?.[0] === "enableDnsSupport";
  return {
    VpcId: options.get("--vpc-id")?.[0],
    [isSupport ? "EnableDnsSupport" : "EnableDnsHostnames"]: { Value: isSupport },
  };
};

const ofInterfaceType = (answer: object, { options }: AwsCommand): object => {
  const isFiltered = options.get("--filters")?.[0] === "Name=interface-type,Values=nat_gateway";
  const items: readonly { readonly InterfaceType: string }[] = Reflect.get(answer, "NetworkInterfaces");
  return { NetworkInterfaces: items.filter((item) => !isFiltered || item.InterfaceType === "nat_gateway") };
};

/** An account with the same network in two Regions. Every answer is as AWS gives it, tags and policies too. */
export const twoRegions: World = (command, region) => {
  const { operation } = command;
  if (operation === "sts get-caller-identity")
    return { UserId: secret, Account: account, Arn: `arn:aws:iam::${account}:${secret}` };
  if (operation === "cloudwatch get-metric-data") return metricData(command);
  if (operation === "ec2 describe-vpc-attribute") return vpcAttribute(command);
  if (operation === "ce get-cost-and-usage") return bill;
  if (operation === "logs start-query") return { queryId: "12ab34cd-0000-4000-8000-1234567890ab" };
  if (operation === "logs get-query-results")
    return { status: "Complete", results: [[{ field: "bytes", value: "1" }]] };
  const answer = regions.get(region)?.[operation];
  if (answer === undefined) return new AwsError("InvalidAction", "no such Region");
  return operation === "ec2 describe-network-interfaces" ? ofInterfaceType(answer, command) : answer;
};
