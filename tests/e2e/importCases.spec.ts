import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "./fixtures";
import { curCsv, foundHeading } from "./importing";

const standardBill = /^Found 2 NAT gateways, 2,000 GB, October 2026$/;

/** What the page makes of each public input that failed once: the heading of what was found, or a part of the message. */
const expected: readonly (readonly [name: string, right: RegExp | string])[] = [
  ["ce-output-text.txt", "Run the command again with --output json"],
  ["ce-output-yaml.yaml", "Run the command again with --output json"],
  ["ce-query-groups.json", "without --query"],
  ["cid-summary-view.csv", "Bring the Cost and Usage Report behind the view"],
  ["console-ja-service.csv", "choose Dimension: Usage type"],
  ["console-ja-usage-type.csv", standardBill],
  ["cur-discount-columns-no-net.csv", standardBill],
  ["cur-net-filled-discount-line-net-blank.csv", standardBill],
  ["cur-spreadsheet-us-dates.csv", '2 rows whose dates cannot be read, the first "10/1/2026 0:00"'],
  ["detailed-billing-report.csv", "Bring a Cost and Usage Report"],
  ["offset-cur-plus00-half-month.csv", /^Found 2 NAT gateways, 968 GB, October 2026$/],
  ["offset-cur-west.csv", standardBill],
  ["offset-script-table-west.csv", standardBill],
  ["script-start-end-usage.tsv", "Usage where Usage Type should be"],
  ["steampipe-usage-type-monthly.csv", standardBill],
];

test("public inputs are read in the browser as on the command line", async ({ page }) => {
  await page.goto("/import");
  for (const [name, right] of expected) {
    await test.step(name, async () => {
      await page.getByLabel("Bill files").setInputFiles(`tests/bills-read/cases/files/${name}`);
      if (typeof right === "string") {
        await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toContainText(right);
        return;
      }
      await expect(foundHeading(page)).toHaveText(right);
      await page.getByRole("button", { name: "Import another bill" }).click();
    });
  }
});

test("a bill that changes after it was chosen gives no total", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-changed-"));
  const path = join(folder, "bill.csv");
  const csv = curCsv();
  try {
    for (const [name, later] of [
      ["shrinks", csv.slice(0, csv.length / 2)],
      ["grows", `${csv}${csv.slice(csv.indexOf("\n") + 1)}`],
    ] as const) {
      await test.step(name, async () => {
        writeFileSync(path, csv);
        await page.goto("/import");
        // The reader waits until the bill is another one.
        await page.evaluate(() => {
          const start = Worker.prototype.postMessage;
          const waiting: (() => void)[] = [];
          Worker.prototype.postMessage = function (this: Worker, ...message: Parameters<typeof start>) {
            waiting.push(() => start.apply(this, message));
          } as typeof start;
          Reflect.set(window, "letRead", () => {
            Worker.prototype.postMessage = start;
            for (const send of waiting) send();
          });
        });
        await page.getByLabel("Bill files").setInputFiles(path);
        writeFileSync(path, later);
        await page.evaluate(() => Reflect.get(window, "letRead")());
        const alert = page.getByRole("alert").filter({ hasText: "bill.csv could not be read" });
        await expect(alert).toContainText(/changed/);
        await expect(foundHeading(page)).toHaveCount(0);
      });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
