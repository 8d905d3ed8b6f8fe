import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { ImportJson } from "@/cli/importJson";
import { run } from "@/tests/cli/running";

const folder = fileURLToPath(new URL("../bills-read/cases/files/", import.meta.url));

/** What `import` makes of each public input that failed once: its scenario, or why there is none. */
const expected: Readonly<Record<string, object | string>> = {
  "ce-output-text.txt": "--output json",
  "ce-output-yaml.yaml": "--output json",
  "ce-query-groups.json": "without --query",
  "cid-summary-view.csv": "nothing for End",
  "console-ja-service.csv": "choose Dimension: Usage type",
  "console-ja-usage-type.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 0 },
  "cur-discount-columns-no-net.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 10 },
  "cur-net-filled-discount-line-net-blank.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 10 },
  "cur-spreadsheet-us-dates.csv": 'the first "10/1/2026 0:00\\"',
  "detailed-billing-report.csv": "Bring a Cost and Usage Report",
  "offset-cur-plus00-half-month.csv": { hoursPerMonth: 360, vpcCount: 1, azCount: 2, discountPercent: 0 },
  "offset-cur-west.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 0 },
  "offset-script-table-west.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 0 },
  "script-start-end-usage.tsv": "Usage where Usage Type should be",
  "steampipe-usage-type-monthly.csv": { hoursPerMonth: 744, vpcCount: 1, azCount: 2, discountPercent: 0 },
};

test("every public input has its right answer here", () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
});

test.each(Object.entries(expected))("import of %s", async (name, right) => {
  const { code, out, err } = await run(["import", `${folder}${name}`]);
  if (typeof right === "string") {
    expect(code).toBe(2);
    expect(err.replaceAll('\\"', '"')).toContain(right.replaceAll('\\"', '"'));
    return;
  }
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const { choice, scenario } = JSON.parse(out) as ImportJson;
  expect(choice).toEqual({ region: "us-east-1", account: null, month: "2026-10" });
  expect(scenario).toMatchObject(right);
});
