import { describe, expect, it } from "vitest";
import { fieldOf } from "@/lib/draft/traffic/trafficField";
import { trafficLabel } from "@/lib/draft/traffic/view/labels";
import { findService } from "@/lib/pricing/services/catalogue";
import { nameOfLabel, restLabel } from "@/lib/traffic/naming/labelNames";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";
import type { TrafficName } from "@/lib/traffic/naming/trafficName";
import { home, names } from "./someTraffic";

const service = (id: string, isPinned = false) => ({ kind: "service", id, isPinned });
const unnamed = (reason: string) => ({ kind: "unnamed", reason });

describe("the field that traffic belongs to", () => {
  it.each([
    ["S3 of the Region has its row", names.s3, service("s3")],
    ["DynamoDB of the Region has its row", names.dynamodb, service("dynamodb")],
    ["S3 of another Region is otherRegion's", names.otherS3, { kind: "other-region" }],
    ["S3 without a Region has no name", names.globalS3, unnamed("no-region")],
    ["an address in no range is on the internet", names.internet, { kind: "internet" }],
    ["CloudFront is on the internet", names.cloudfront, { kind: "internet" }],
    [
      "CloudFront's way to its origins is on the internet",
      { ...names.cloudfront, label: "CLOUDFRONT_ORIGIN_FACING" },
      { kind: "internet" },
    ],
    [
      "Global Accelerator is on the internet",
      { ...names.cloudfront, label: "GLOBALACCELERATOR" },
      { kind: "internet" },
    ],
    ["EC2 of another Region is otherRegion's", { ...names.ec2, region: "eu-west-1" }, { kind: "other-region" }],
    ["AMAZON of another Region is otherRegion's", { ...names.amazon, region: "eu-west-1" }, { kind: "other-region" }],
    [
      "CloudFront in another Region stays on the internet",
      { ...names.cloudfront, region: "eu-west-1" },
      { kind: "internet" },
    ],
    ["AMAZON without a Region has no name", { ...names.amazon, region: "GLOBAL" }, unnamed("address-of-many")],
    ["EC2 without a Region has no name", { ...names.ec2, region: "GLOBAL" }, unnamed("address-of-many")],
    [
      "a service without a Region or an endpoint has its row, pinned",
      { ...names.apiGateway, label: "CHIME_MEETINGS", region: "GLOBAL" },
      service("chime-meetings", true),
    ],
    ["a service without an endpoint has its row, pinned to NAT", names.apiGateway, service("api-gateway", true)],
    ["EBS has the row of its API's endpoint", { ...names.apiGateway, label: "EBS" }, service("ebs")],
    ["EFS has the row of its API's endpoint", { ...names.apiGateway, label: "EFS" }, service("elasticfilesystem")],
    [
      "EBS of another Region is otherRegion's",
      { ...names.s3, label: "EBS", region: "eu-west-1" },
      { kind: "other-region" },
    ],
    [
      "CodeBuild's build hosts are not its API, and no endpoint leads to them",
      { ...names.apiGateway, label: "CODEBUILD" },
      service("codebuild-addresses", true),
    ],
    [
      "Route 53's name servers are not its API, and no endpoint leads to them",
      { ...names.apiGateway, label: "ROUTE53", region: "GLOBAL" },
      service("route53-addresses", true),
    ],
    [
      "a service with several endpoints has no name by its address alone",
      { ...names.amazon, label: "IOT_CORE" },
      unnamed("several-endpoints"),
    ],
    [
      "a service with several endpoints has the row of the name that was asked for",
      {
        ...names.amazon,
        label: "IOT_CORE",
        meanings: [{ kind: "endpoint", service: "iot.data", region: home, detail: null }] as const,
      },
      service("iot.data"),
    ],
    ["AMAZON alone has no name", names.amazon, unnamed("address-of-many")],
    ["EC2 alone has no name", names.ec2, unnamed("address-of-many")],
    ["a private far side is a matter of routes", names.private, unnamed("private")],
    ["a name with an endpoint has its row", names.logs, service("logs")],
    ["several names are of none", names.logsOrKms, unnamed("several-names")],
    ["a global name is no endpoint's", names.globalSts, unnamed("global-name")],
    ["a name of another Region is otherRegion's", names.otherSqs, { kind: "other-region" }],
  ])("%s", (_, name, field) => {
    expect(fieldOf(name, home)).toEqual(field);
  });

  it.each(["S3", "AMAZON", "CHIME_MEETINGS", restLabel])(
    "of a sum with the tag %s and no address has no name",
    (label) => {
      expect(fieldOf({ ...names.amazon, label, region: null }, home)).toEqual(unnamed("no-address"));
    },
  );

  it("shares no row between a name with an endpoint and addresses that no endpoint carries", () => {
    const labels = shippedRanges().labels.flatMap((label) => label ?? []);
    expect(labels.length).toBeGreaterThan(500);
    for (const label of labels) {
      const field = fieldOf(nameOfLabel({ ...label, region: home }), home);
      if (field.kind === "service")
        expect([label.service, findService(field.id, home) === undefined]).toEqual([label.service, field.isPinned]);
    }
  });

  it("has words for every service in AWS's list", () => {
    for (const label of shippedRanges().labels) {
      const name = nameOfLabel(label);
      expect(trafficLabel({ ...name, region: name.region && home }, home).label).not.toMatch(
        /[A-Z0-9]_[A-Z]|^[A-Z0-9]{4,}$/,
      );
    }
  });

  const amazon = (region: string, meanings: TrafficName["meanings"]): TrafficName => ({
    label: "AMAZON",
    region,
    meanings,
    namedBy: "dns",
  });

  it("is one where several names come to the same", () => {
    const twice = ["sqs", "sns"].map((of) => ({ kind: "other-region", service: of, region: "eu-west-1" }) as const);
    expect(fieldOf(amazon(home, twice), home)).toEqual({ kind: "other-region" });
  });

  it("is that of the address where it is in another Region, whatever was asked", () => {
    const logs = [{ kind: "endpoint", service: "logs", region: home, detail: null }] as const;
    expect(fieldOf(amazon("eu-west-1", logs), home)).toEqual({ kind: "other-region" });
  });

  it("is none where the clients' Region is not known", () => {
    expect(fieldOf(names.s3, null)).toEqual(unnamed("home-unknown"));
    expect(fieldOf(names.internet, null)).toEqual({ kind: "internet" });
    expect(fieldOf(names.private, null)).toEqual(unnamed("private"));
  });
});
