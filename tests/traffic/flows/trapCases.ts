import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Supplied } from "./measure";
import { defaultFormat } from "./readLog";

export const gib = 1024n ** 3n;
const folder = fileURLToPath(new URL("../fixtures/traps", import.meta.url));
export const log = (name: string): string => readFileSync(`${folder}/${name}.log`, "utf8");

export const vpc = { region: "us-east-1", cidrs: ["10.0.0.0/16"] } as const;
export const nat = { ...vpc, natInterfaces: ["eni-0aaaaaaaaaaaaaaa1"], natAddresses: ["10.0.0.220"] } as const;

const consoleFormat =
  "account-id action az-id bytes dstaddr dstport end flow-direction instance-id interface-id log-status packets " +
  "pkt-dst-aws-service pkt-dstaddr pkt-src-aws-service pkt-srcaddr protocol region srcaddr srcport start " +
  "sublocation-id sublocation-type subnet-id tcp-flags traffic-path type version vpc-id";

export type Case = {
  readonly log: string;
  readonly rule: string;
  readonly supplied: Supplied;
  readonly format?: string;
  /** GiB of 2^30 bytes, in eighths so that each is whole. */
  readonly eighths: Readonly<Record<string, number>>;
};

export const cases: readonly Case[] = [
  {
    log: "four-records-of-one-exchange",
    rule: "of the four records of one exchange the two on the clients' side count",
    supplied: nat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "elastic-ip-only",
    rule: "a NAT gateway's interface is found in the log, where its Elastic IP never stands",
    supplied: vpc,
    eighths: { "up INTERNET": 8, "down INTERNET": 4 },
  },
  {
    log: "downloads-dominate",
    rule: "downloads count as uploads do",
    supplied: nat,
    eighths: { "up S3 same": 2, "down S3 same": 22 },
  },
  {
    log: "ec2-and-amazon-addresses",
    rule: "an address of EC2 or AMAZON alone names no service",
    supplied: nat,
    eighths: { "up EC2 same": 8, "down EC2 same": 8, "up AMAZON same": 4, "down AMAZON same": 4 },
  },
  {
    log: "default-format-second-cidr",
    rule: "in the default format the side in 100.64.0.0/10 is the client",
    supplied: { ...nat, cidrs: ["10.0.0.0/16", "100.64.0.0/16"] },
    format: defaultFormat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "eks-node-beside-nat",
    rule: "an EKS node's interface has other packet addresses too, and is no NAT gateway's",
    supplied: { ...vpc, cidrs: ["10.0.0.0/16", "100.64.0.0/16"] },
    eighths: { "up S3 same": 8, "down S3 same": 8 },
  },
  {
    log: "transit-gateway-attachment",
    rule: "a transit gateway's attachment sees the same bytes, and is no NAT gateway's",
    supplied: { region: "us-east-1", cidrs: ["10.1.0.0/16", "10.20.0.0/16"] },
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "hairpin-between-spokes",
    rule: "a private far side is neither a service nor the internet",
    supplied: { ...nat, cidrs: ["10.1.0.0/16"], natAddresses: ["10.1.0.220"] },
    eighths: { "up PRIVATE": 4, "down PRIVATE": 2 },
  },
  {
    log: "s3-of-another-region",
    rule: "S3 of another Region stands apart",
    supplied: nat,
    eighths: { "up S3 other": 1, "down S3 other": 8 },
  },
  {
    log: "s3-global",
    rule: "S3's prefixes inside Global Accelerator's have no Region",
    supplied: nat,
    eighths: { "up S3 global": 8, "down S3 global": 8 },
  },
  {
    log: "cloudfront",
    rule: "CloudFront is not S3, even with a bucket behind it",
    supplied: nat,
    eighths: { "up CLOUDFRONT global": 1, "down CLOUDFRONT global": 32 },
  },
  {
    log: "reject-nodata-skipdata",
    rule: "rejected traffic, and records without data, carry nothing",
    supplied: nat,
    eighths: { "up S3 same": 8 },
  },
  {
    log: "interface-endpoint",
    rule: "traffic to an interface endpoint stays in the VPC",
    supplied: vpc,
    eighths: {},
  },
  {
    log: "traffic-paths",
    rule: "on an instance's interface, path 7 is a gateway endpoint, 8 the internet gateway, and 1 to a public address NAT",
    supplied: vpc,
    eighths: { "up S3 same": 8 },
  },
  {
    log: "nat64",
    rule: "the last 32 bits of 64:ff9b::/96 are the far side",
    supplied: { ...vpc, cidrs: ["10.0.0.0/16", "2600:1f18:1::/56"] },
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "secondary-nat-address",
    rule: "a packet with a secondary address of the gateway is on the far side",
    supplied: { ...nat, natAddresses: ["10.0.0.220", "10.0.0.221"] },
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "secondary-nat-address",
    rule: "the same where nobody named the secondary address",
    supplied: nat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "secondary-nat-address",
    rule: "the same where nobody named anything",
    supplied: vpc,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "regional-nat",
    rule: "a regional gateway has no interface, and its id is the resource's",
    supplied: vpc,
    eighths: { "up S3 same": 8, "down S3 same": 24 },
  },
  {
    log: "milliseconds-and-two-flow-logs",
    rule: "times may be in milliseconds, and a record that comes twice counts once",
    supplied: nat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "alphabetical-29-fields",
    rule: "the console's order of fields is alphabetical",
    supplied: nat,
    format: consoleFormat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "next-hop-types",
    rule: "a next hop of type nat_gateway is NAT; an endpoint or a transit gateway is not",
    supplied: vpc,
    eighths: { "up DYNAMODB same": 8, "down DYNAMODB same": 16 },
  },
  {
    log: "tag-and-address-disagree",
    rule: "the address names the service where the tag says another",
    supplied: nat,
    eighths: { "up S3 same": 8, "down S3 same": 16 },
  },
  {
    log: "longest-prefix",
    rule: "the longest prefix names: an EC2 /22 inside an S3 /21",
    supplied: { ...nat, region: "eusc-de-east-1" },
    eighths: { "up S3 same": 8, "down S3 same": 8, "up EC2 same": 8, "down EC2 same": 8 },
  },
];
