import { gzipSync } from "node:zlib";
import type { Fields } from "./records";

export const v2Fields = [
  "version",
  "account-id",
  "interface-id",
  "srcaddr",
  "dstaddr",
  "srcport",
  "dstport",
  "protocol",
  "packets",
  "bytes",
  "start",
  "end",
  "action",
  "log-status",
] as const;

/** What the product recommends: all that it reads and little else. */
export const recommendedFields = [
  ...v2Fields,
  "vpc-id",
  "subnet-id",
  "pkt-srcaddr",
  "pkt-dstaddr",
  "region",
  "az-id",
  "pkt-src-aws-service",
  "pkt-dst-aws-service",
  "flow-direction",
  "traffic-path",
  "resource-id",
  "interface-type",
  "next-hop-interface-id",
  "next-hop-az-id",
  "next-hop-interface-type",
] as const;

/** A record as a line of text, by its fields' order. */
export const lineOf = (record: Fields, fields: readonly string[]): string =>
  fields.map((field) => record.get(field) ?? "-").join(" ");

/** A file as S3 has it. */
export const s3Text = (records: readonly Fields[], fields: readonly string[]): string =>
  [fields.join(" "), ...records.map((record) => lineOf(record, fields)), ""].join("\n");

export const s3Gzip = (records: readonly Fields[], fields: readonly string[]): Uint8Array =>
  gzipSync(s3Text(records, fields));

/** `aws logs filter-log-events`. */
export const cloudWatchEvents = (records: readonly Fields[], fields: readonly string[]): string =>
  JSON.stringify({
    events: records.map((record, at) => ({
      logStreamName: `${record.get("interface-id")}-all`,
      timestamp: Number(record.get("start")) * 1000,
      message: lineOf(record, fields),
      ingestionTime: Number(record.get("end")) * 1000,
      eventId: String(at),
    })),
  });

/** An export of a log group to S3: a time before each record, no header. */
export const cloudWatchExport = (records: readonly Fields[], fields: readonly string[]): string =>
  records
    .map((record) => `${new Date(Number(record.get("start")) * 1000).toISOString()} ${lineOf(record, fields)}\n`)
    .join("");
