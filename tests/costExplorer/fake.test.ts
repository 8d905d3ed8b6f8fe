import { describe, expect, it } from "vitest";
import { costExplorerRequest, totalRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { failure } from "@/lib/text/result";
import { checkRequest } from "@/tests/costExplorer/awsRules";
import { oneGateway, page } from "@/tests/costExplorer/bill";
import { startFake } from "@/tests/costExplorer/fakeCostExplorer";
import { signatureError } from "@/tests/costExplorer/signature";

/* The fake must refuse what AWS refuses, or the tests that use it show nothing. */

const today = new Date("2026-11-21T12:00:00Z");
const good = costExplorerRequest({ start: "2026-10-01", end: "2026-11-01", granularity: "MONTHLY" });
const dimension = (key: string, more: object = {}) => ({ Dimensions: { Key: key, Values: ["x"], ...more } });
const group = (key: string) => ({ Type: "DIMENSION", Key: key });

const nameOf = (request: unknown): string => {
  const checked = checkRequest(JSON.stringify(request), today);
  return checked.ok ? "" : checked.error.name;
};

describe("the fake Cost Explorer", () => {
  it("takes the question of the product", () => {
    expect(nameOf(good)).toBe("");
  });

  it("answers rows for groups, and without groups their total alone", () => {
    const total = totalRequest({ start: "2026-10-01", end: "2026-11-01" });
    expect(nameOf(total)).toBe("");
    const rows = page(good, oneGateway).ResultsByTime;
    const sums = page(total, oneGateway).ResultsByTime;
    expect(rows.map(({ Total, Groups }) => [Total, Groups.length])).toEqual([[{}, 2]]);
    // 33.48 of hours and 45 of GB
    expect(sums).toMatchObject([{ Total: { UnblendedCost: { Amount: "78.48", Unit: "USD" } }, Groups: [] }]);
  });

  it.each([
    ["an unknown member", { ...good, MaxResults: 10 }],
    ["three groups", { ...good, GroupBy: ["USAGE_TYPE", "SERVICE", "LINKED_ACCOUNT"].map(group) }],
    ["groups by Region, which are not documented", { ...good, GroupBy: [group("REGION")] }],
    ["a filter by part of a name", { ...good, Filter: dimension("USAGE_TYPE", { MatchOptions: ["CONTAINS"] }) }],
    ["a filter by nothing", { ...good, Filter: { Dimensions: { Key: "SERVICE", Values: [] } } }],
    ["an And of one", { ...good, Filter: { And: [dimension("SERVICE")] } }],
    ["a metric that there is not", { ...good, Metrics: ["Cost"] }],
    ["no metric", { ...good, Metrics: [] }],
    ["weeks", { ...good, Granularity: "WEEKLY" }],
    ["no time", { ...good, TimePeriod: undefined }],
    ["a day in another notation", { ...good, TimePeriod: { Start: "10/01/2026", End: "2026-11-01" } }],
    ["an end that is no later than the start", { ...good, TimePeriod: { Start: "2026-10-01", End: "2026-10-01" } }],
    ["an end after the beginning of next month", { ...good, TimePeriod: { Start: "2026-10-01", End: "2026-12-02" } }],
    ["a start in the future", { ...good, TimePeriod: { Start: "2026-11-25", End: "2026-12-01" } }],
    ["a start too long ago", { ...good, TimePeriod: { Start: "2025-08-01", End: "2025-09-01" } }],
  ])("refuses %s", (_what, request) => {
    expect(nameOf(request)).toBe("ValidationException");
  });

  it("refuses what is no JSON", () => {
    expect(checkRequest("{", today)).toMatchObject(failure({ name: "SerializationException" }));
  });

  it("refuses a signature that is missing, of another Region or service, or leaves the target unsigned", () => {
    const signed = (scope: string, names: string) =>
      `AWS4-HMAC-SHA256 Credential=AKIAFAKEFAKEFAKEFAKE/20261121/${scope}/aws4_request, SignedHeaders=${names}, Signature=${"0".repeat(64)}`;
    const names = "content-type;host;x-amz-date;x-amz-target";
    const headers = { "x-amz-date": "20261121T120000Z", host: "x", "content-type": "x", "x-amz-target": "x" };
    const errorOf = (authorization: string) => signatureError({ ...headers, authorization }, "{}");
    expect(errorOf("")).toBe("IncompleteSignatureException");
    expect(errorOf(signed("eu-west-1/ce", names))).toBe("IncompleteSignatureException");
    expect(errorOf(signed("us-east-1/s3", names))).toBe("IncompleteSignatureException");
    expect(errorOf(signed("us-east-1/ce", "host;x-amz-date"))).toBe("IncompleteSignatureException");
    expect(errorOf(signed("us-east-1/ce", names))).toBe("InvalidSignatureException");
  });

  it("refuses another method, path, target and type", async () => {
    const fake = await startFake();
    const ask = (path: string, init: RequestInit) => fetch(`${fake.url}${path}`, init).then(({ status }) => status);
    const headers = {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": "AWSInsightsIndexService.GetCostAndUsage",
    };
    expect(await ask("/", { method: "GET" })).toBe(404);
    expect(await ask("/x", { method: "POST", headers })).toBe(404);
    expect(
      await ask("/", { method: "POST", headers: { ...headers, "x-amz-target": "AWSInsightsIndexService.GetTags" } }),
    ).toBe(400);
    expect(await ask("/", { method: "POST", headers: { ...headers, "content-type": "application/json" } })).toBe(400);
    expect(await ask("/", { method: "POST", headers })).toBe(403);
    expect(fake.refused).toHaveLength(5);
    await fake.close();
  });
});
