import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cloudWatchEvents, cloudWatchExport, lineOf, s3Gzip, s3Text, v2Fields } from "./containers";

const record = new Map(
  Object.entries({ version: "2", "interface-id": "eni-0a", bytes: "5", start: "1793491200", end: "1793491259" }),
);
const line = "2 - eni-0a - - - - - - 5 1793491200 1793491259 - -";

describe("the generator's containers", () => {
  it("hold a record as a line, with a dash for each field that it has not", () => {
    expect(lineOf(record, v2Fields)).toBe(line);
    expect(s3Text([record], v2Fields)).toBe(`${v2Fields.join(" ")}\n${line}\n`);
    expect(gunzipSync(s3Gzip([record], v2Fields)).toString()).toBe(s3Text([record], v2Fields));
  });

  it("hold it as an event's message, and behind its time in an export", () => {
    expect(JSON.parse(cloudWatchEvents([record], v2Fields)).events[0]).toMatchObject({
      message: line,
      timestamp: 1_793_491_200_000,
      logStreamName: "eni-0a-all",
    });
    expect(cloudWatchExport([record], v2Fields)).toBe(`2026-11-01T00:00:00.000Z ${line}\n`);
  });
});
