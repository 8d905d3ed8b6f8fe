import { describe, expect, it } from "vitest";
import { timeWarning } from "@/lib/draft/traffic/warnings/timeWarning";
import { trafficOf } from "./someTraffic";

const october = { month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false };

/** A log from one instant to another, UTC. */
function logged(from: string, to: string) {
  const [nat] = trafficOf(["nat-0a"], 24, []).nats;
  if (nat === undefined) throw new Error("no sample");
  return { nats: [{ ...nat, firstStart: Date.parse(from) / 1000, lastEnd: Date.parse(to) / 1000 - 1 }] };
}

const messages = (from: string, to: string) => timeWarning(logged(from, to), october).map(({ message }) => message);

describe("logs and a bill of another time", () => {
  it("are taken together without a word within the month, and 45 days around it", () => {
    expect(messages("2026-10-05T00:00Z", "2026-10-06T00:00Z")).toEqual([]);
    expect(messages("2026-09-28T00:00Z", "2026-10-03T00:00Z")).toEqual([]);
    // 45 days before October 1 is August 17; 45 days after its end is December 16.
    expect(messages("2026-08-16T00:00Z", "2026-08-17T00:00Z")).toEqual([]);
    expect(messages("2026-12-16T00:00Z", "2026-12-17T00:00Z")).toEqual([]);
  });

  it("say how many days lie between, on either side", () => {
    // A year-old day: November 2, 2025, to October 1, 2026, are 333 days.
    expect(messages("2025-11-01T00:00Z", "2025-11-02T00:00Z")).toEqual([
      expect.stringContaining("bill of October 2026 lie 333 days"),
    ]);
    expect(messages("2026-12-17T00:00Z", "2026-12-18T00:00Z")).toEqual([expect.stringContaining("lie 46 days")]);
  });

  it("say nothing where no record has a time", () => {
    expect(timeWarning({ nats: [] }, october)).toEqual([]);
  });
});
