import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { ImportJson } from "@/cli/importJson";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { readScenario } from "@/lib/scenario/readScenario";
import { answerOf, lines } from "@/tests/cli/answers";
import { pathsIn, type Ran, run } from "@/tests/cli/running";
import { testFolder } from "@/tests/cli/testFolder";

const { folder, fileOf } = testFolder();

const bill = fileOf("answer.json", answerOf(lines));

const jsonOf = ({ out, err, code }: Ran): ImportJson => {
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return JSON.parse(out) as ImportJson;
};
const codesOf = ({ warnings }: ImportJson) => warnings.map(({ code }) => code);

describe("import", () => {
  it("prints the keys that are promised first, in their order", async () => {
    const json = jsonOf(await run(["import", bill]));
    expect(Object.keys(json).slice(0, 8).join()).toBe(
      "source,currency,periods,rows,unrecognised,otherRecords,scenario,warnings",
    );
    expect(
      Object.keys(json.rows[0] ?? {})
        .slice(0, 9)
        .join(),
    ).toBe("region,account,usageType,family,quantity,unit,usd,usdPerUnit,listUsdPerUnit");
  });

  it("prints what was paid, row by row, and the scenario behind it", async () => {
    const json = jsonOf(await run(["import", bill]));
    expect(json).toMatchObject({ source: "cost-explorer-json", currency: "USD", otherRecords: [] });
    expect(json.periods).toEqual([{ month: "2026-10", start: "2026-10-01", end: "2026-11-01", isEstimated: false }]);
    expect(json.rows.find(({ usageType }) => usageType === "USE2-NatGateway-Hours")).toEqual({
      month: "2026-10",
      region: "us-east-2",
      account: "111122223333",
      usageType: "USE2-NatGateway-Hours",
      family: "nat-gateway-hours",
      quantity: 1488,
      quantityFrom: "bill",
      unit: "hour",
      usd: 59.9292,
      discount: 0,
      // 59.9292 / 1,488
      usdPerUnit: expect.closeTo(0.040275, 12),
      listUsdPerUnit: 0.045,
      underListPercent: expect.closeTo(10.5, 9),
    });
    expect(json.unrecognised).toMatchObject([{ usageType: "USE2-NatGateway-Something-New", usd: 1.5 }]);
    expect(json.choice).toEqual({ region: "us-east-2", account: null, month: "2026-10" });
    expect(json.scenario).toMatchObject({
      region: "us-east-2",
      hoursPerMonth: 744,
      vpcCount: 1,
      azCount: 2,
      internet: { gbIn: 0, needed: "unknown" },
      unnamedGb: 12_000,
      discountPercent: 10.5,
    });
    expect(codesOf(json)).toContain("one-region-of-several");
    expect(JSON.stringify(json.scenario)).not.toContain("111122223333");
  });

  it("reads standard input, gzip and a CSV alike with their files", async () => {
    const csv = readFileSync(new URL("../bills-read/samples/ce-long-usagetype-daily.csv", import.meta.url), "utf8");
    const plain = jsonOf(await run(["import", fileOf("long.csv", csv)]));
    expect(plain.source).toBe("usage-type-csv");
    expect(jsonOf(await run(["import", fileOf("long.csv.gz", gzipSync(csv))]))).toEqual(plain);
    expect(jsonOf(await run(["import", "-"], csv.slice(0, 99), csv.slice(99)))).toEqual(plain);
  });

  it("takes the Region, account and month that are asked for", async () => {
    const json = jsonOf(
      await run(["import", bill, "--region", "eu-west-1", "--account", "444455556666", "--month", "2026-10"]),
    );
    expect(json.choice).toEqual({ region: "eu-west-1", account: "444455556666", month: "2026-10" });
    expect(json.scenario).toMatchObject({ region: "eu-west-1", azCount: 1, discountPercent: 0 });
    expect(codesOf(json)).toEqual([]);
  });

  it.each([
    [["--region", "us-west-2"], "--region"],
    [["--month", "2026-09"], "--month"],
    [["--account", "999900001111"], "--account"],
    [["--account", "12"], "--account"],
    [["--region", "eu-west-1", "--account", "111122223333"], "--region"],
  ])("%j, which the bill does not have, ends with 2", async (options, path) => {
    const { code, out, err } = await run(["import", bill, ...options]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it("--estimate prints the answer that estimate prints of the scenario", async () => {
    const json = jsonOf(await run(["import", bill]));
    const read = readScenario(json.scenario);
    const { code, out, err } = await run(["import", bill, "--estimate"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(read.ok ? JSON.parse(JSON.stringify(answerJson(estimate(read.value)))) : null);
    expect(out).toBe((await run(["estimate", "-"], JSON.stringify(json.scenario))).out);
    expect(err).toContain("The scenario is for us-east-2");
  });

  it("--each prints a line for each Region of each account, the most NAT first", async () => {
    const { code, out } = await run(["import", bill, "--each"]);
    const imports = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as ImportJson);
    expect(code).toBe(0);
    expect(imports.map(({ choice }) => [choice?.region, choice?.account])).toEqual([
      ["us-east-2", "111122223333"],
      ["eu-west-1", "444455556666"],
    ]);
    expect(imports.map(({ rows }) => rows.map(({ region }) => region))).toEqual([
      ["us-east-2", "us-east-2"],
      ["eu-west-1", "eu-west-1"],
    ]);
    const answers = (await run(["import", bill, "--each", "--estimate"])).out.trim().split("\n");
    expect(answers.map((line) => JSON.parse(line).scenario.region)).toEqual(["us-east-2", "eu-west-1"]);
  });

  it("shows another currency and does not plan with it", async () => {
    const yuan = fileOf(
      "yuan.json",
      answerOf([["CNN1-NatGateway-Hours", "111122223333", "744", "Hrs", "302.4"]], { currency: "CNY" }),
    );
    const json = jsonOf(await run(["import", yuan]));
    expect(json.rows).toMatchObject([
      { usd: null, amount: 302.4, currency: "CNY", usdPerUnit: null, listUsdPerUnit: null },
    ]);
    expect({ scenario: json.scenario, codes: codesOf(json) }).toEqual({ scenario: null, codes: ["not-usd"] });
    const { code, out, err } = await run(["import", yuan, "--estimate"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("This bill is in CNY.");
  });

  it.each([
    ["a picture", "picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["an empty file", "empty.csv", ""],
    ["another table", "cats.csv", "name,age\nTom,3\n"],
    ["a scenario", "scenario.json", '{"azCount":3}'],
  ])("%s is refused with what was expected, by its name, and ends with 2", async (_, name, content) => {
    const { code, out, err } = await run(["import", fileOf(name, content)]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [name] });
    expect(err).toContain("Expected");
  });

  it("ends with 1 where there is no such file, or it is a folder", async () => {
    expect(await run(["import", bill, join(folder, "none.csv")])).toMatchObject({
      code: 1,
      err: expect.stringContaining("there is no such file"),
    });
    expect(await run(["import", folder])).toMatchObject({ code: 1, err: expect.stringContaining("it is a folder") });
  });

  it.each<[readonly string[], string]>([
    [[], "input"],
    [["--cost-explorer", "bill.csv"], "--cost-explorer"],
    [["bill.csv", "--yes-paid"], "--yes-paid"],
    [["bill.csv", "--profile", "dev"], "--profile"],
    [["bill.csv", "--month", "2026-13"], "--month"],
    [["--cost-explorer", "--start", "2026-10-01"], "--end"],
    [["--cost-explorer", "--start", "10/01/2026", "--end", "2026-11-01"], "--start"],
    [["bill.csv", "--colour"], "--colour"],
  ])("%j is refused before anything is read", async (args, path) => {
    const { code, out, err } = await run(["import", ...args]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });

  it("shows no progress where nobody watches, and has its help", async () => {
    expect((await run(["import", bill])).err).toBe("");
    expect((await run(["import", "--help"])).out).toContain("--yes-paid");
    expect((await run(["--help"])).out).toContain("athena-sql");
  });
});

describe("athena-sql", () => {
  it("prints the query of a table and a month", async () => {
    const { code, out, err } = await run(["athena-sql", "cur2", "--table", "billing.cur2", "--month", "2026-10"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain('FROM "billing"."cur2"');
    expect(out).toContain("TIMESTAMP '2026-10-01 00:00:00'");
  });

  it.each<[readonly string[], string]>([
    [[], "input"],
    [["parquet", "--table", "t", "--month", "2026-10"], "input"],
    [["cur", "focus", "--table", "t", "--month", "2026-10"], "input"],
    [["cur", "--month", "2026-10"], "--table"],
    [["cur", "--table", "t"], "--month"],
    [["cur", "--table", 't" WHERE 1=1 --', "--month", "2026-10"], "--table"],
    [["cur", "--table", "t", "--month", "October"], "--month"],
  ])("%j is refused", async (args, path) => {
    const { code, out, err } = await run(["athena-sql", ...args]);
    expect({ code, out, paths: pathsIn(err) }).toEqual({ code: 2, out: "", paths: [path] });
  });
});
