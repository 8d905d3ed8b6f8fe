import { fieldOf, type TrafficField } from "@/lib/draft/traffic/trafficField";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { restLabel } from "@/lib/traffic/naming/labelNames";
import type { HostMeaning, TrafficName } from "@/lib/traffic/naming/trafficName";

/** Traffic that a page shows as one row: with whom, and the scenario's field. */
export type TrafficLabel = {
  /** The same for all traffic of one row. */
  readonly key: string;
  readonly label: string;
  /** Short name of the service's endpoint, `logs`; null where there is none or nobody knows which. */
  readonly endpoint: string | null;
  readonly region: string | null;
  readonly field: TrafficField;
};

/** ip-ranges' words, as AWS writes the names. A word that is newer stands as it is. */
const wordsOfLabels: ReadonlyMap<string, string> = new Map([
  ["AMAZON", "AWS"],
  ["AMAZON_APPFLOW", "Amazon AppFlow"],
  ["AMAZON_CONNECT", "Amazon Connect"],
  ["API_GATEWAY", "Amazon API Gateway"],
  ["AURORA_DSQL", "Amazon Aurora DSQL"],
  ["CHIME_MEETINGS", "Amazon Chime meetings"],
  ["CHIME_VOICECONNECTOR", "Amazon Chime Voice Connector"],
  ["CLOUD9", "AWS Cloud9"],
  ["CLOUDFRONT", "Amazon CloudFront"],
  ["CLOUDFRONT_ORIGIN_FACING", "Amazon CloudFront, origin-facing"],
  ["CODEBUILD", "AWS CodeBuild build hosts"],
  ["DYNAMODB", "Amazon DynamoDB"],
  ["EBS", "Amazon EBS"],
  ["EC2", "Amazon EC2"],
  ["EC2_INSTANCE_CONNECT", "EC2 Instance Connect"],
  ["EFS", "Amazon EFS"],
  ["GLOBALACCELERATOR", "AWS Global Accelerator"],
  ["INTERNET", "The internet"],
  ["IOT_CORE", "AWS IoT Core"],
  ["IVS_LOW_LATENCY", "Amazon IVS low-latency streaming"],
  ["IVS_REALTIME", "Amazon IVS real-time streaming"],
  ["KINESIS_VIDEO_STREAMS", "Kinesis Video Streams"],
  ["MEDIA_PACKAGE_V2", "AWS Elemental MediaPackage"],
  ["PRIVATE", "Private addresses"],
  ["ROUTE53", "Amazon Route 53 name servers"],
  ["ROUTE53_HEALTHCHECKS", "Route 53 health checks"],
  ["ROUTE53_HEALTHCHECKS_PUBLISHING", "Publishing of Route 53 health checks"],
  ["ROUTE53_RESOLVER", "Route 53 Resolver"],
  ["S3", "Amazon S3"],
  ["WORKSPACES_GATEWAYS", "WorkSpaces gateways"],
]);

const wordOf = (label: string): string => wordsOfLabels.get(label) ?? label;

const serviceIn = (meaning: HostMeaning): string | null => ("service" in meaning ? meaning.service : null);

/** The services that names mean, each once: `CloudWatch Logs or AWS KMS`. */
function servicesInWords(meanings: readonly HostMeaning[], region: string): string {
  const names = [
    ...new Set(
      meanings.map((meaning) => {
        const service = serviceIn(meaning);
        return service === null ? "a host without an endpoint" : serviceName(service, region);
      }),
    ),
  ].sort();
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** The name of traffic whose names mean another Region: of its service, or of its address. */
function otherRegionOf({ label, region, meanings }: TrafficName): Pick<TrafficLabel, "label" | "region"> {
  const named = meanings.find((meaning) => meaning.kind === "other-region");
  const service = named === undefined ? null : named.service;
  const place = named?.region ?? region;
  return { label: service === null ? wordOf(label) : serviceName(service, place ?? ""), region: place };
}

function unnamedLabel(field: Extract<TrafficField, { kind: "unnamed" }>, name: TrafficName, home: string): string {
  switch (field.reason) {
    case "address-of-many":
      return name.label === "EC2" ? "AWS or anybody’s instance, not named" : "AWS, service not named";
    case "several-endpoints":
      return `${wordOf(name.label)}, endpoint not known`;
    case "no-region":
      return `${wordOf(name.label)}, in no Region`;
    case "no-address":
      return name.label === restLabel
        ? "Addresses that the query left out"
        : `${wordOf(name.label)}, addresses left out`;
    case "global-name":
      return `${servicesInWords(name.meanings, home)}, by a name without a Region`;
    case "several-names":
      return servicesInWords(name.meanings, home);
    case "home-unknown":
      return `${wordOf(name.label)}, and which Region is yours is not known`;
    case "private":
      return "Private addresses";
  }
}

/** How a page names traffic, for clients in Region `home`. */
export function trafficLabel(name: TrafficName, home: string | null): TrafficLabel {
  const field = fieldOf(name, home);
  const of = (label: string, rest: Partial<TrafficLabel> = {}): TrafficLabel => {
    const region = rest.region ?? null;
    return { key: JSON.stringify([field, label, region]), endpoint: null, region, label, field };
  };
  const place = home ?? "";
  switch (field.kind) {
    case "service":
      return field.isPinned
        ? of(wordOf(name.label), { region: home })
        : { ...of(serviceName(field.id, place), { region: home }), endpoint: field.id };
    case "internet":
      return of(wordOf(name.label));
    case "other-region": {
      const { label, region } = otherRegionOf(name);
      return of(label, { region });
    }
    case "unnamed":
      return of(unnamedLabel(field, name, place), { region: field.reason === "private" ? null : name.region });
  }
}

/** `trafficLabel` for one Region, each name once: rows share few names. */
export function trafficLabeller(home: string | null): (name: TrafficName) => TrafficLabel {
  const known = new Map<TrafficName, TrafficLabel>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const label = trafficLabel(name, home);
    known.set(name, label);
    return label;
  };
}
