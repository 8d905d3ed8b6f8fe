import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { awsCommand, costExplorerRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { costExplorerLimits, lastFullMonth } from "@/lib/costExplorer/costExplorerLimits";

const request = costExplorerRequest({ start: "2026-10-01", end: "2026-11-01", granularity: "MONTHLY" });

test("both services of a VPC's way out are asked for together, by usage type and account, usage alone", () => {
  expect(request).toEqual({
    TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
    Granularity: "MONTHLY",
    Metrics: ["UnblendedCost", "NetUnblendedCost", "UsageQuantity"],
    GroupBy: [
      { Type: "DIMENSION", Key: "USAGE_TYPE" },
      { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
    ],
    Filter: {
      And: [
        { Dimensions: { Key: "SERVICE", Values: ["EC2 - Other", "Amazon Virtual Private Cloud"] } },
        { Dimensions: { Key: "RECORD_TYPE", Values: ["Usage"] } },
      ],
    },
  });
});

describe("the command", () => {
  /** The words that a shell makes of a command, with `aws` as a function that prints them. */
  const wordsOf = (command: string): readonly string[] =>
    execFileSync("/bin/sh", ["-c", `aws() { printf '%s\\n' "$@"; }; ${command}`], { encoding: "utf8" })
      .trimEnd()
      .split("\n");

  test("asks the same as the request, after a shell has read it", () => {
    expect(wordsOf(awsCommand(request))).toEqual([
      "ce",
      "get-cost-and-usage",
      "--time-period",
      "Start=2026-10-01,End=2026-11-01",
      "--granularity",
      "MONTHLY",
      "--metrics",
      "UnblendedCost",
      "NetUnblendedCost",
      "UsageQuantity",
      "--group-by",
      "Type=DIMENSION,Key=USAGE_TYPE",
      "Type=DIMENSION,Key=LINKED_ACCOUNT",
      "--filter",
      JSON.stringify(request.Filter),
      "--region",
      "us-east-1",
      "--output",
      "json",
    ]);
  });

  test("a day that is typed is only ever a word", () => {
    const typed = "2026-10-01'; touch /tmp/x; $(id) `id`";
    const command = awsCommand(costExplorerRequest({ start: typed, end: "2026-11-01", granularity: "DAILY" }));
    expect(wordsOf(command)[3]).toBe(`Start=${typed},End=2026-11-01`);
  });
});

test("the last full month, also at the turn of a year and of a leap February", () => {
  expect(lastFullMonth("2026-11-21")).toEqual({ start: "2026-10-01", end: "2026-11-01" });
  expect(lastFullMonth("2027-01-01")).toEqual({ start: "2026-12-01", end: "2027-01-01" });
  expect(lastFullMonth("2028-03-31")).toEqual({ start: "2028-02-01", end: "2028-03-01" });
});

test("13 months of history besides this month, and no end after the first of the next", () => {
  expect(costExplorerLimits("2026-11-21")).toEqual({ earliestStart: "2025-10-01", latestEnd: "2026-12-01" });
  expect(costExplorerLimits("2026-12-31")).toEqual({ earliestStart: "2025-11-01", latestEnd: "2027-01-01" });
  expect(costExplorerLimits("2027-01-01")).toEqual({ earliestStart: "2025-12-01", latestEnd: "2027-02-01" });
});
