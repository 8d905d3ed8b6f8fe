import { gzipSync } from "node:zlib";
import { lineOf } from "./containers";
import type { Fields } from "./records";

/** A subscription of CloudWatch Logs, as it delivers: gzip of JSON. */
export const subscription = (records: readonly Fields[], fields: readonly string[]): Uint8Array =>
  gzipSync(
    JSON.stringify({
      messageType: "DATA_MESSAGE",
      owner: "111122223333",
      logGroup: "flow-logs",
      logStream: "eni-0a-all",
      subscriptionFilters: ["all"],
      logEvents: records.map((record, at) => ({
        id: String(at),
        timestamp: Number(record.get("start")) * 1000,
        message: lineOf(record, fields),
      })),
    }),
  );

/** Firehose joins its records without anything between them. */
export const firehose = (records: readonly Fields[], fields: readonly string[]): string =>
  records.map((record) => JSON.stringify({ message: lineOf(record, fields) })).join("");

/** The console's download. */
export const consoleCsv = (records: readonly Fields[], fields: readonly string[]): string =>
  [
    "timestamp,message",
    ...records.map((record) => `${Number(record.get("start")) * 1000},${lineOf(record, fields)}`),
    "",
  ].join("\n");

/** Rows of Athena: all cells in quotes, names with underscores. */
export const athenaCsv = (records: readonly Fields[], fields: readonly string[]): string =>
  [
    fields.map((field) => `"${field.replaceAll("-", "_")}"`).join(","),
    ...records.map((record) => fields.map((field) => `"${record.get(field) ?? "-"}"`).join(",")),
    "",
  ].join("\n");

/** `aws logs get-query-results` of `fields @message`. */
export const queryMessages = (records: readonly Fields[], fields: readonly string[]): string =>
  JSON.stringify(
    {
      status: "Complete",
      results: records.map((record, at) => [
        { field: "@message", value: lineOf(record, fields) },
        { field: "@ptr", value: `pointer-${at}` },
      ]),
    },
    null,
    2,
  );

/** The same of discovered fields, which Logs Insights writes in its own way. */
export const queryFields = (records: readonly Fields[], fields: readonly string[]): string =>
  JSON.stringify({
    results: records.map((record) =>
      fields.map((field) => ({
        field: field.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        value: record.get(field) ?? "-",
      })),
    ),
    status: "Complete",
  });
