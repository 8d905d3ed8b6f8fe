import { describe, expect, test } from "vitest";
import { caseText, essentials, problemIn, spendIn, standardBill } from "./cases";

const groups = caseText("ce-query-groups.json");
const whole = JSON.stringify({
  GroupDefinitions: [{ Type: "DIMENSION", Key: "USAGE_TYPE" }],
  ResultsByTime: [
    {
      TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
      Total: {},
      Groups: JSON.parse(groups) as unknown,
      Estimated: false,
    },
  ],
  DimensionValueAttributes: [],
});
const ofAnswer = JSON.parse(whole) as { readonly ResultsByTime: readonly unknown[] };

describe("Cost Explorer's answer in another form than its whole JSON", () => {
  test("is the standard bill as whole JSON", async () => {
    expect(essentials(await spendIn(whole))).toMatchObject({ ...standardBill, amount: expect.closeTo(156.96, 9) });
  });

  test.each([
    ["YAML", caseText("ce-output-yaml.yaml"), "the answer as YAML"],
    ["a stream of YAML", `- ${caseText("ce-output-yaml.yaml").replaceAll("\n", "\n  ")}`, "the answer as YAML"],
    [
      "YAML with attributes first",
      `DimensionValueAttributes: []\n${caseText("ce-output-yaml.yaml")}`,
      "the answer as YAML",
    ],
    ["text", caseText("ce-output-text.txt"), "the answer as text"],
    ["text that was not grouped", "RESULTSBYTIME\tFalse\nTIMEPERIOD\t2026-11-01\t2026-10-01\n", "the answer as text"],
    [
      "a table drawn with lines",
      "--------------------------------------\n|           GetCostAndUsage          |\n+------------------------------------+\n",
      "a drawn table",
    ],
  ])("%s: run it with --output json", async (_, text, found) => {
    const problem = await problemIn(text);
    expect(problem.code).toBe("not-a-bill");
    expect(problem.message).toContain(`found ${found}`);
    expect(problem.message).toContain("run the command again with --output json".slice(1));
  });

  test.each([
    [
      "Python's print",
      "{'GroupDefinitions': [{'Type': 'DIMENSION', 'Key': 'USAGE_TYPE'}], 'ResultsByTime': [{'TimePeriod': {'Start': '2026-10-01'",
    ],
    ["Python's print of groups", "[{'Keys': ['NatGateway-Hours'], 'Metrics': {'UnblendedCost': {'Amount': '66.96'}}}]"],
    [
      "Go's print",
      "&{DimensionValueAttributes:[] GroupDefinitions:[{Key:0xc000012 Type:DIMENSION}] ResultsByTime:[{Estimated:false}]}",
    ],
    [
      "Go's print in lines",
      '{\n  GroupDefinitions: [{\n      Key: "USAGE_TYPE",\n      Type: "DIMENSION"\n    }],\n  ResultsByTime: [{\n',
    ],
    ["Node's print", "{\n  '$metadata': { httpStatusCode: 200 },\n  ResultsByTime: [ { Groups: [Array] } ]\n}"],
    ["Java's print", "GetCostAndUsageResponse(GroupDefinitions=[GroupDefinition(Type=DIMENSION, Key=USAGE_TYPE)])"],
  ])("%s: have it written as JSON", async (_, text) => {
    const problem = await problemIn(text);
    expect(problem.message).toContain("found the answer as what a program prints");
    expect(problem.message).toContain("json.dumps(answer)");
  });

  test.each([
    ["groups", groups],
    ["the results", JSON.stringify(ofAnswer.ResultsByTime)],
    ["lists of keys and amounts", '[["NatGateway-Hours", "66.96"], ["NatGateway-Bytes", "90"]]'],
    [
      "groups in a row, as jq prints them",
      (JSON.parse(groups) as readonly unknown[]).map((group) => JSON.stringify(group)).join("\n"),
    ],
    ["a single metric", '{"UnblendedCost": {"Amount": "156.96", "Unit": "USD"}}'],
  ])("a part of it, %s: run it without --query", async (_, text) => {
    const problem = await problemIn(text);
    expect(problem.message).toMatch(
      /^Expected .*ResultsByTime; found .+\. .*[Rr]un the command again with --output json and without --query\.$/,
    );
  });

  test("a forecast is no spend", async () => {
    const problem = await problemIn('{"Total": {"Amount": "1", "Unit": "USD"}, "ForecastResultsByTime": []}');
    expect(problem.message).toContain("found a forecast");
  });

  test("JSON that breaks off is still called that", async () => {
    expect((await problemIn(whole.slice(0, 200))).code).toBe("truncated");
  });
});
