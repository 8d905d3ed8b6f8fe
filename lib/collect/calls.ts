/** One kind of call that the script makes. All of them read; none changes anything. */
export type Call = {
  readonly service: "ec2" | "route53" | "route53profiles" | "cloudwatch" | "logs" | "ce" | "sts";
  readonly command: string;
  /** Options that are always the same, as words of a shell. */
  readonly options: string;
  /** What is kept of the answer, as `projection` takes it. */
  readonly fields: string;
  /** The answer's key for the next page's token; null where AWS has no pages. */
  readonly tokenKey: "NextToken" | "NextPageToken" | "nextToken" | null;
  /** What IAM calls it; null where AWS asks for no permission. */
  readonly action: string | null;
};

const thousand = "--max-results 1000";
const vpcInfo = "{CidrBlock VpcId OwnerId Region CidrBlockSet[CidrBlock]}";

/**
 * Every call, with the option names of AWS CLI v2. Answers keep what the shape of an account and its DNS need: no tag, no
 * policy, no description but that of NAT gateways' own interfaces.
 * Source: the service models of botocore, and "Actions, resources, and condition keys" of each service for `action`.
 */
export const calls = {
  identity: {
    service: "sts",
    command: "get-caller-identity",
    options: "",
    fields: "Account",
    tokenKey: null,
    action: null,
  },
  zones: {
    service: "ec2",
    command: "describe-availability-zones",
    options: "",
    fields: "AvailabilityZones[ZoneName ZoneId State ZoneType RegionName OptInStatus]",
    tokenKey: null,
    action: "ec2:DescribeAvailabilityZones",
  },
  vpcs: {
    service: "ec2",
    command: "describe-vpcs",
    options: thousand,
    fields:
      "Vpcs[VpcId CidrBlock CidrBlockAssociationSet[CidrBlock CidrBlockState{State}] Ipv6CidrBlockAssociationSet[Ipv6CidrBlock] State IsDefault OwnerId]",
    tokenKey: "NextToken",
    action: "ec2:DescribeVpcs",
  },
  subnets: {
    service: "ec2",
    command: "describe-subnets",
    options: thousand,
    fields:
      "Subnets[SubnetId VpcId CidrBlock AvailabilityZone AvailabilityZoneId State EnableDns64 Ipv6Native MapPublicIpOnLaunch AvailableIpAddressCount Ipv6CidrBlockAssociationSet[Ipv6CidrBlock] OwnerId]",
    tokenKey: "NextToken",
    action: "ec2:DescribeSubnets",
  },
  routeTables: {
    service: "ec2",
    command: "describe-route-tables",
    options: "--max-results 100",
    fields:
      "RouteTables[RouteTableId VpcId OwnerId Associations[SubnetId GatewayId Main AssociationState{State}] PropagatingVgws[GatewayId] Routes[DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId NatGatewayId GatewayId TransitGatewayId VpcPeeringConnectionId NetworkInterfaceId InstanceId EgressOnlyInternetGatewayId LocalGatewayId CarrierGatewayId CoreNetworkArn State Origin]]",
    tokenKey: "NextToken",
    action: "ec2:DescribeRouteTables",
  },
  natGateways: {
    service: "ec2",
    command: "describe-nat-gateways",
    options: thousand,
    fields:
      "NatGateways[NatGatewayId AvailabilityMode State ConnectivityType VpcId SubnetId RouteTableId AutoProvisionZones AutoScalingIps CreateTime DeleteTime FailureCode NatGatewayAddresses[NetworkInterfaceId PrivateIp PublicIp AllocationId IsPrimary AvailabilityZone AvailabilityZoneId Status]]",
    tokenKey: "NextToken",
    action: "ec2:DescribeNatGateways",
  },
  natInterfaces: {
    service: "ec2",
    command: "describe-network-interfaces",
    options: `--filters Name=interface-type,Values=nat_gateway ${thousand}`,
    fields:
      "NetworkInterfaces[NetworkInterfaceId InterfaceType Description PrivateIpAddresses[PrivateIpAddress Primary] SubnetId VpcId AvailabilityZone RequesterManaged Status]",
    tokenKey: "NextToken",
    action: "ec2:DescribeNetworkInterfaces",
  },
  interfaces: {
    service: "ec2",
    command: "describe-network-interfaces",
    options: thousand,
    fields: "NetworkInterfaces[NetworkInterfaceId InterfaceType SubnetId VpcId]",
    tokenKey: "NextToken",
    action: "ec2:DescribeNetworkInterfaces",
  },
  endpoints: {
    service: "ec2",
    command: "describe-vpc-endpoints",
    options: thousand,
    fields:
      "VpcEndpoints[VpcEndpointId VpcId VpcEndpointType ServiceName ServiceRegion State SubnetIds NetworkInterfaceIds RouteTableIds PrivateDnsEnabled RequesterManaged IpAddressType CreationTimestamp Groups[GroupId] OwnerId]",
    tokenKey: "NextToken",
    action: "ec2:DescribeVpcEndpoints",
  },
  securityGroups: {
    service: "ec2",
    command: "describe-security-groups",
    options: "",
    fields:
      "SecurityGroups[GroupId VpcId IpPermissions[IpProtocol FromPort ToPort IpRanges[CidrIp] Ipv6Ranges[CidrIpv6] PrefixListIds[PrefixListId] UserIdGroupPairs[GroupId]]]",
    tokenKey: "NextToken",
    action: "ec2:DescribeSecurityGroups",
  },
  endpointServices: {
    service: "ec2",
    command: "describe-vpc-endpoint-services",
    options: thousand,
    fields:
      "ServiceDetails[ServiceName ServiceType[ServiceType] ServiceRegion AvailabilityZones Owner BaseEndpointDnsNames PrivateDnsName PrivateDnsNames[PrivateDnsName] SupportedIpAddressTypes]",
    tokenKey: "NextToken",
    action: "ec2:DescribeVpcEndpointServices",
  },
  flowLogs: {
    service: "ec2",
    command: "describe-flow-logs",
    options: thousand,
    fields:
      "FlowLogs[FlowLogId LogGroupName LogFormat ResourceId TrafficType LogDestination LogDestinationType MaxAggregationInterval DestinationOptions DeliverLogsStatus FlowLogStatus CreationTime]",
    tokenKey: "NextToken",
    action: "ec2:DescribeFlowLogs",
  },
  addresses: {
    service: "ec2",
    command: "describe-addresses",
    options: "",
    fields:
      "Addresses[PublicIp AllocationId AssociationId NetworkInterfaceId PrivateIpAddress InstanceId Domain PublicIpv4Pool]",
    tokenKey: null,
    action: "ec2:DescribeAddresses",
  },
  transitAttachments: {
    service: "ec2",
    command: "describe-transit-gateway-vpc-attachments",
    options: thousand,
    fields:
      "TransitGatewayVpcAttachments[TransitGatewayAttachmentId TransitGatewayId VpcId VpcOwnerId State SubnetIds]",
    tokenKey: "NextToken",
    action: "ec2:DescribeTransitGatewayVpcAttachments",
  },
  peerings: {
    service: "ec2",
    command: "describe-vpc-peering-connections",
    options: thousand,
    fields: `VpcPeeringConnections[VpcPeeringConnectionId Status{Code} RequesterVpcInfo${vpcInfo} AccepterVpcInfo${vpcInfo}]`,
    tokenKey: "NextToken",
    action: "ec2:DescribeVpcPeeringConnections",
  },
  dnsSupport: {
    service: "ec2",
    command: "describe-vpc-attribute",
    options: "--attribute enableDnsSupport",
    fields: "VpcId EnableDnsSupport{Value}",
    tokenKey: null,
    action: "ec2:DescribeVpcAttribute",
  },
  dnsHostnames: {
    service: "ec2",
    command: "describe-vpc-attribute",
    options: "--attribute enableDnsHostnames",
    fields: "VpcId EnableDnsHostnames{Value}",
    tokenKey: null,
    action: "ec2:DescribeVpcAttribute",
  },
  hostedZones: {
    service: "route53",
    command: "list-hosted-zones-by-vpc",
    options: "",
    fields: "HostedZoneSummaries[HostedZoneId Name Owner]",
    tokenKey: "NextToken",
    action: "route53:ListHostedZonesByVPC",
  },
  profiles: {
    service: "route53profiles",
    command: "list-profile-associations",
    options: "",
    fields: "ProfileAssociations[Id ProfileId ResourceId Status]",
    tokenKey: "NextToken",
    action: "route53profiles:ListProfileAssociations",
  },
  profileResources: {
    service: "route53profiles",
    command: "list-profile-resource-associations",
    options: "",
    fields: "ProfileResourceAssociations[Id ProfileId ResourceArn ResourceType Status]",
    tokenKey: "NextToken",
    action: "route53profiles:ListProfileResourceAssociations",
  },
  listMetrics: {
    service: "cloudwatch",
    command: "list-metrics",
    options: "",
    // Not from `fields`: the dimensions are sorted by name, so that the script finds them in one order.
    fields: "",
    tokenKey: "NextToken",
    action: "cloudwatch:ListMetrics",
  },
  metricData: {
    service: "cloudwatch",
    command: "get-metric-data",
    options: "",
    fields: "MetricDataResults[Id Label StatusCode Timestamps Values] Messages[Code Value]",
    tokenKey: "NextToken",
    action: "cloudwatch:GetMetricData",
  },
  costAndUsage: {
    service: "ce",
    command: "get-cost-and-usage",
    options: "",
    fields: "GroupDefinitions ResultsByTime",
    tokenKey: "NextPageToken",
    action: "ce:GetCostAndUsage",
  },
  startQuery: {
    service: "logs",
    command: "start-query",
    options: "",
    fields: "queryId",
    tokenKey: null,
    action: "logs:StartQuery",
  },
  queryResults: {
    service: "logs",
    command: "get-query-results",
    options: "",
    fields: "status statistics results",
    tokenKey: "nextToken",
    action: "logs:GetQueryResults",
  },
  stopQuery: {
    service: "logs",
    command: "stop-query",
    options: "",
    fields: "success",
    tokenKey: null,
    action: "logs:StopQuery",
  },
} as const satisfies Record<string, Call>;

export type CallId = keyof typeof calls;
