export const account = "111122223333";
/** What must never leave an account by this file: in tags, in policies, in names that people give. */
export const secret = "hush-hush";
const tags = [{ Key: "Name", Value: `${secret} "quoted" \\ line\nbreak` }];
const policy = JSON.stringify({ Statement: [{ Principal: secret }] });

export const day = (date: string): string => `${date}T00:00:00+00:00`;

/** A format of one's own, with packet addresses: 11 fields. */
const flowLogFormat = [
  ...["version", "interface-id", "srcaddr", "dstaddr", "pkt-srcaddr", "pkt-dstaddr", "bytes"],
  ...["start", "end", "action", "log-status"],
]
  .map((field) => `\${${field}}`)
  .join(" ");

/** One VPC in two zones: a zonal and a regional NAT gateway, an endpoint of each common type, and a flow log. */
export function network(region: string, n: number): Readonly<Record<string, object>> {
  const vpc = `vpc-0${n}`;
  const zone = (letter: string) => ({
    AvailabilityZone: `${region}${letter}`,
    AvailabilityZoneId: `${region}-az${letter}`,
  });
  const subnets = ["a", "b", "c"].map((letter) => ({
    SubnetId: `subnet-0${n}${letter}`,
    VpcId: vpc,
    CidrBlock: "10.0.0.0/20",
    ...zone(letter === "c" ? "b" : letter),
    OwnerId: account,
    State: "available",
    Tags: tags,
  }));
  const table = (id: string, associations: object[], routes: object[]) => ({
    RouteTableId: `rtb-0${n}${id}`,
    VpcId: vpc,
    OwnerId: account,
    Associations: associations,
    Routes: [{ DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", State: "active" }, ...routes],
    Tags: tags,
  });
  const endpoint = (id: string, type: string, service: string, more: object) => ({
    VpcEndpointId: `vpce-0${n}${id}`,
    VpcId: vpc,
    VpcEndpointType: type,
    ServiceName: `com.amazonaws.${region}.${service}`,
    State: "available",
    PolicyDocument: policy,
    Tags: tags,
    OwnerId: account,
    Groups: [],
    SubnetIds: [],
    RouteTableIds: [],
    RequesterManaged: false,
    ...more,
  });
  return {
    "ec2 describe-availability-zones": {
      AvailabilityZones: ["a", "b"].map((letter) => ({
        ZoneName: `${region}${letter}`,
        ZoneId: `${region}-az${letter}`,
        State: "available",
        ZoneType: "availability-zone",
        RegionName: region,
      })),
    },
    "ec2 describe-vpcs": {
      Vpcs: [{ VpcId: vpc, CidrBlock: "10.0.0.0/16", OwnerId: account, State: "available", Tags: tags }],
    },
    "ec2 describe-subnets": { Subnets: subnets },
    "ec2 describe-route-tables": {
      RouteTables: [
        table(
          "main",
          [{ Main: true }],
          [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: `nat-0${n}a`, State: "active" }],
        ),
        table(
          "public",
          [{ Main: false, SubnetId: `subnet-0${n}a` }],
          [{ DestinationCidrBlock: "0.0.0.0/0", GatewayId: `igw-0${n}`, State: "active" }],
        ),
        table(
          "two",
          [{ Main: false, SubnetId: `subnet-0${n}b` }],
          [{ DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: `nat-0${n}r`, State: "active" }],
        ),
      ],
    },
    "ec2 describe-nat-gateways": {
      NatGateways: [
        {
          NatGatewayId: `nat-0${n}a`,
          State: "available",
          ConnectivityType: "public",
          VpcId: vpc,
          SubnetId: `subnet-0${n}a`,
          CreateTime: day("2026-01-01"),
          NatGatewayAddresses: [
            { NetworkInterfaceId: `eni-0${n}a`, PrivateIp: "10.0.0.220", PublicIp: `198.51.100.${n}`, IsPrimary: true },
            {
              NetworkInterfaceId: `eni-0${n}a`,
              PrivateIp: "10.0.0.221",
              PublicIp: `198.51.101.${n}`,
              IsPrimary: false,
            },
          ],
          Tags: tags,
        },
        {
          NatGatewayId: `nat-0${n}r`,
          State: "available",
          ConnectivityType: "public",
          AvailabilityMode: "regional",
          VpcId: vpc,
          RouteTableId: `rtb-0${n}regional`,
          NatGatewayAddresses: ["a", "b"].map((letter) => ({ PublicIp: "198.51.100.21", ...zone(letter) })),
          Tags: tags,
        },
        { NatGatewayId: `nat-0${n}gone`, State: "deleted", VpcId: vpc, SubnetId: `subnet-0${n}a`, Tags: tags },
      ],
    },
    "ec2 describe-network-interfaces": {
      NetworkInterfaces: [
        {
          NetworkInterfaceId: `eni-0${n}a`,
          InterfaceType: "nat_gateway",
          Description: `Interface for NAT Gateway nat-0${n}a`,
          PrivateIpAddresses: [{ PrivateIpAddress: "10.0.0.220", Primary: true }],
          SubnetId: `subnet-0${n}a`,
          VpcId: vpc,
          RequesterManaged: true,
          TagSet: tags,
        },
        {
          NetworkInterfaceId: `eni-0${n}x`,
          InterfaceType: "interface",
          Description: secret,
          SubnetId: `subnet-0${n}b`,
          VpcId: vpc,
          TagSet: tags,
        },
      ],
    },
    "ec2 describe-vpc-endpoints": {
      VpcEndpoints: [
        endpoint("s3", "Gateway", "s3", { RouteTableIds: [`rtb-0${n}main`] }),
        endpoint("logs", "Interface", "logs", {
          SubnetIds: [`subnet-0${n}a`, `subnet-0${n}b`, `subnet-0${n}c`],
          NetworkInterfaceIds: [`eni-0${n}x`],
          PrivateDnsEnabled: true,
          Groups: [{ GroupId: `sg-0${n}`, GroupName: secret }],
        }),
        endpoint("quiet", "Interface", "sqs", { SubnetIds: [`subnet-0${n}a`], State: "Pending" }),
      ],
    },
    "ec2 describe-security-groups": {
      SecurityGroups: [
        {
          GroupId: `sg-0${n}`,
          GroupName: secret,
          Description: secret,
          VpcId: vpc,
          IpPermissions: [
            {
              IpProtocol: "tcp",
              FromPort: 443,
              ToPort: 443,
              IpRanges: [{ CidrIp: "10.0.0.0/16", Description: secret }],
            },
          ],
          Tags: tags,
        },
      ],
    },
    "ec2 describe-vpc-endpoint-services": {
      ServiceNames: [],
      ServiceDetails: [
        {
          ServiceName: `com.amazonaws.${region}.logs`,
          ServiceType: [{ ServiceType: "Interface" }],
          AvailabilityZones: [`${region}a`, `${region}b`],
          Owner: "amazon",
          PrivateDnsName: `logs.${region}.amazonaws.com`,
          PrivateDnsNames: [
            { PrivateDnsName: `logs.${region}.amazonaws.com` },
            { PrivateDnsName: `logs.${region}.api.aws` },
          ],
          Tags: tags,
        },
      ],
    },
    "ec2 describe-flow-logs": {
      FlowLogs: [
        {
          FlowLogId: `fl-0${n}`,
          LogGroupName: "/vpc/flow",
          LogFormat: flowLogFormat,
          ResourceId: vpc,
          TrafficType: "ALL",
          LogDestinationType: "cloud-watch-logs",
          MaxAggregationInterval: 60,
          FlowLogStatus: "ACTIVE",
          DeliverLogsStatus: "SUCCESS",
          Tags: tags,
        },
      ],
    },
    "ec2 describe-addresses": {
      Addresses: [
        { PublicIp: `198.51.100.${n}`, AllocationId: `eipalloc-0${n}`, NetworkInterfaceId: `eni-0${n}a`, Tags: tags },
      ],
    },
    "ec2 describe-transit-gateway-vpc-attachments": {
      TransitGatewayVpcAttachments: [
        {
          TransitGatewayAttachmentId: `tgw-attach-0${n}`,
          TransitGatewayId: "tgw-01",
          VpcId: vpc,
          State: "available",
          Tags: tags,
        },
      ],
    },
    "ec2 describe-vpc-peering-connections": { VpcPeeringConnections: [] },
    "route53 list-hosted-zones-by-vpc": {
      HostedZoneSummaries: [{ HostedZoneId: "Z1", Name: "internal.example.", Owner: { OwningAccount: account } }],
      MaxItems: "100",
    },
    "route53profiles list-profile-associations": {
      ProfileAssociations: [
        { Id: `rpassoc-${n}`, ProfileId: `rp-0${n}`, ResourceId: vpc, Status: "COMPLETE", Name: secret },
      ],
    },
    "route53profiles list-profile-resource-associations": {
      ProfileResourceAssociations: [
        {
          Id: `rpr-${n}`,
          ProfileId: `rp-0${n}`,
          ResourceArn: "arn:aws:route53:::hostedzone/Z1",
          ResourceType: "x",
          Status: "COMPLETE",
        },
      ],
    },
    "cloudwatch list-metrics": { Metrics: [] },
  };
}
