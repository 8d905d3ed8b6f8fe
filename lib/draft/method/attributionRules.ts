import { usualWindow } from "@/lib/traffic/dns/askedNames";
import { maxUnexplainedShare } from "@/lib/traffic/settle/maxUnexplainedShare";
import { daysOfSpread } from "@/lib/traffic/settle/month";
import { minEdgeSeconds } from "@/lib/traffic/settle/sampleHours";
import { averageHoursPerMonth } from "@/lib/units/hours";

/** A rule by which bytes of logs become GB of a scenario, in words for the method page. */
export type AttributionRule = {
  readonly text: string;
  /** How well it is supported: AWS documents it, it follows from AWS's documents, or it is an assumption. */
  readonly grade: "documented" | "inferred" | "assumed";
  /** AWS's page that states it or that it follows from; null where there is none. */
  readonly source: string | null;
};

export type AttributionRules = {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly AttributionRule[];
};

const userGuide = "https://docs.aws.amazon.com/vpc/latest/userguide";
const records = `${userGuide}/flow-log-records.html`;
const examples = `${userGuide}/flow-logs-records-examples.html`;
const flowLogs = `${userGuide}/flow-logs.html`;
const metrics = `${userGuide}/vpc-nat-gateway-cloudwatch.html`;
const ranges = `${userGuide}/aws-ip-ranges.html`;
const resolver = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs.html";
const resolverFields = "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-format.html";
const gatewayEndpoints = "https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html";

const percent = `${100 * maxUnexplainedShare} %`;
const edgeMinutes = minEdgeSeconds / 60;
const minutes = (seconds: number): string => (seconds === 60 ? "1 minute" : `${seconds / 60} minutes`);
const { beforeSeconds, afterSeconds } = usualWindow;

const documented = (text: string, source: string): AttributionRule => ({ text, grade: "documented", source });
const inferred = (text: string, source: string): AttributionRule => ({ text, grade: "inferred", source });
const assumed = (text: string): AttributionRule => ({ text, grade: "assumed", source: null });

/** The rules in the order in which a reader's log meets them. */
export const attributionRules: readonly AttributionRules[] = [
  {
    id: "records",
    title: "Which records count",
    rules: [
      documented(
        "One exchange makes four records on a NAT gateway’s interface: client to gateway, gateway to remote, remote to gateway, gateway to client. The first and the last count, so that each byte counts once in each direction. The two between are a control: where they differ by more than the sides that count, a warning says so.",
        examples,
      ),
      inferred(
        "Up is a record to one of the gateway’s private addresses whose packet goes on elsewhere (pkt-dstaddr); down is a record from one of them whose packet came from elsewhere (pkt-srcaddr). Secondary addresses are the gateway’s too. The Elastic IP is in no record.",
        records,
      ),
      documented("That sum is what AWS bills: BytesInFromSource plus BytesInFromDestination.", metrics),
      inferred(
        "A log in the default format has no packet addresses. Then the two records beyond the gateway count, by the side that is no client’s: VPCs, peers, spokes, private ranges and 100.64.0.0/10 are clients.",
        records,
      ),
      inferred(
        "A regional NAT gateway has no interface: its records carry its id as resource-id, and the private side is the client.",
        records,
      ),
      documented(
        "Only records with ACCEPT and OK have bytes that passed. SKIPDATA means that AWS left records out: its share is shown, and the GB are a lower bound.",
        examples,
      ),
      inferred(
        "A record that is there twice, because a VPC and its subnet both have a flow log, counts once.",
        flowLogs,
      ),
    ],
  },
  {
    id: "instances",
    title: "Logs of instances, without the gateways’",
    rules: [
      documented(
        "A next hop of a NAT gateway (next-hop-interface-type, version 11) says which traffic went through it.",
        records,
      ),
      inferred(
        "Else traffic-path 1 with a public destination, or a subnet whose route table leads to a NAT gateway, makes it likely. Such rows say “likely”. Where none of the three is known, the log is refused.",
        records,
      ),
      assumed("Records of instances are never added to those of a NAT gateway: they hold the same bytes."),
    ],
  },
  {
    id: "address",
    title: "Named by address",
    rules: [
      inferred(
        "Of AWS’s published ranges, the longest prefix that holds the address decides; of several services with that prefix the one that is neither AMAZON nor EC2, else EC2, else AMAZON.",
        ranges,
      ),
      documented(
        "The log’s own word for a service (pkt-dst-aws-service) shows one of several ranges that overlap. Where it differs from the prefix, the prefix counts, and the number of such records is shown.",
        records,
      ),
      documented(
        "S3 and DynamoDB of the Region are their own rows: a gateway endpoint carries them. In another Region no gateway endpoint does, so they are other-Region traffic.",
        gatewayEndpoints,
      ),
      inferred(
        "Public addresses of EBS and EFS are those of their APIs, which interface endpoints carry. Those of CodeBuild and Route 53 are build hosts and name servers, which no endpoint reaches. IoT Core and Aurora DSQL have several endpoints, so their addresses alone name none.",
        ranges,
      ),
      assumed(
        "An address in no range, CloudFront and Global Accelerator are the internet. AWS’s list does not have ranges that an account brought along.",
      ),
    ],
  },
  {
    id: "dns",
    title: "Named by DNS",
    rules: [
      documented(
        "Resolver query logs say which client asked for which name and got which address. The name that was asked for decides, not the one that it leads to.",
        resolverFields,
      ),
      assumed(
        `A query names a flow if it was asked at most ${minutes(beforeSeconds)} before the flow began and ${minutes(afterSeconds)} after it ended; first by the same client, else by anybody in the VPC, and the row says which.`,
      ),
      documented(
        "The account’s own describe-vpc-endpoint-services says which endpoint takes a host name over. Where it is not there, the names of endpoints and AWS’s published endpoint rules do.",
        "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcEndpointServices.html",
      ),
      documented(
        "A Resolver answers from its cache where it can and logs no such query. So a name that is missing proves nothing.",
        resolver,
      ),
      documented(
        "Image layers of Amazon ECR come from a bucket of S3 and are S3’s GB.",
        "https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html",
      ),
    ],
  },
  {
    id: "unnamed-traffic",
    title: "What is never guessed",
    rules: [
      inferred(
        "An address of AMAZON or EC2 without a name is some API of AWS or anybody’s instance. It stays one row, is never split, and stays on NAT in every plan. Any one service may have nothing of it or all of it: the result says what each would change.",
        ranges,
      ),
      assumed(
        "Where several names were asked for one address, each has from 0 to all of its bytes, and their sum is kept once.",
      ),
      assumed(
        "S3 without a Region, global names such as sts.amazonaws.com, and sums of a query without an address are unnamed: no endpoint is known to carry them.",
      ),
      assumed(
        "Traffic with a private far side (on-premises, a peer, a spoke) is a matter of routes, not of endpoints. It is shown apart, and no saving is promised for it.",
      ),
      assumed(
        "Once traffic with the internet is seen, the question whether anything needs it is answered with yes. A sample without any does not answer it with no.",
      ),
    ],
  },
  {
    id: "month",
    title: "From a sample to a month",
    rules: [
      assumed(
        `GB × ${averageHoursPerMonth} ÷ hours with a record; the first and the last hour count with at least ${edgeMinutes} minutes in the log.`,
      ),
      assumed(
        `The range is the sample’s own: below a day its least and its largest hour, below ${daysOfSpread} days its days, from then on the mean with one standard deviation of the days. Less than an hour gives no month.`,
      ),
    ],
  },
  {
    id: "join",
    title: "Beside a bill or metrics",
    rules: [
      documented(
        "The bill and CloudWatch count every byte; a log says with whom. So the log’s shares are taken of the GB of the month, each direction by itself where metrics have both.",
        metrics,
      ),
      assumed(
        "Shares hold for the gateways that were logged. What the bill has of others is unnamed: never one gateway’s shares for another’s bytes.",
      ),
      assumed(`Where log, metrics and bill disagree the bill wins, and more than ${percent} is explained.`),
    ],
  },
];
