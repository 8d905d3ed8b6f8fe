import { gzipSync } from "node:zlib";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { expect, test } from "./fixtures";
import { curCsv, foundHeading, importFiles, type Upload, upload } from "./importing";

const badFiles: readonly (readonly [name: string, file: Upload, message: RegExp])[] = [
  ["an empty file", upload("empty.csv", ""), /empty/i],
  [
    "a picture",
    upload("shot.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])),
    /PNG|picture/i,
  ],
  ["another table", upload("people.csv", "name,age\nAnn,41\n"), /Expected .*found/s],
  ["a cut gzip", upload("cut.csv.gz", gzipSync(curCsv()).subarray(0, 2_000)), /found one that ends too early/],
  [
    "a gzip file cut within the beginning of its second part",
    upload("parts.csv.gz", Buffer.concat([gzipSync(curCsv()), gzipSync(curCsv()).subarray(0, 6)])),
    /found one that ends too early/,
  ],
  [
    "a gzip file with wrong bytes",
    upload("wrong.csv.gz", gzipSync(curCsv()).fill(255, 400, 420)),
    /found bytes that cannot be unpacked/,
  ],
  [
    "a gzip file with zero bytes behind it",
    upload("padded.csv.gz", Buffer.concat([gzipSync(curCsv()), Buffer.alloc(512)])),
    /found bytes that cannot be unpacked, in it or after it/,
  ],
  [
    "a flow log",
    upload("flow.log", "version account-id interface-id srcaddr dstaddr\n2 1 eni-1 10.0.0.1 10.0.0.2\n"),
    /flow log/i,
  ],
];

test("a file that cannot be read gets a message that says what was expected and what was found", async ({ page }) => {
  await page.goto("/import");
  for (const [name, file, message] of badFiles) {
    await test.step(name, async () => {
      await page.getByLabel("Bill files").setInputFiles([file]);
      const alert = page.getByRole("alert").filter({ hasText: `${file.name} could not be read` });
      await expect(alert).toContainText(message);
    });
  }
  // After a bad file, the field still takes another one.
  await page.getByLabel("Bill files").setInputFiles([upload("cur.csv", curCsv())]);
  await expect(foundHeading(page)).toBeVisible();
});

test("a bill of which no line is recognised shows what it has, with the amount", async ({ page }) => {
  await page.goto("/import");
  await page.getByLabel("Bill files").setInputFiles("tests/bills-read/samples/focus-1.2-synthetic-nat.csv");
  await expect(page.getByRole("heading", { name: "Nothing here has a name that is known" })).toBeVisible();
  const instead = page.getByRole("region", { name: "What it has instead" });
  await expect(instead.getByRole("listitem")).toHaveText([/NAT gateway data processed May 2026.*\$10\.73/]);
});

test("a file that falls beside the drop zone does not take the page away", async ({ page }) => {
  await page.goto("/import");
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  const fall = (target: string) =>
    page.locator(target).evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["name,age\nAnn,41\n"], "people.csv"));
      return element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    });
  // `dispatchEvent` gives false where the page has stopped the browser from opening the file.
  await expect.poll(() => fall("h1")).toBe(false);
  await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toHaveCount(0);
  expect(await fall("[aria-label='Drop zone for bills']")).toBe(false);
  await expect(page.getByRole("alert").filter({ hasText: "people.csv could not be read" })).toBeVisible();
});

test("a hostile bill is shown as text", async ({ page }) => {
  const attack = "<img src=x onerror=alert(1)>";
  page.on("dialog", () => {
    throw new Error("a dialog");
  });
  const [first] = exampleSpend.rows;
  if (!first) throw new Error("no row");
  const spend = {
    rows: [
      ...exampleSpend.rows,
      { ...first, family: null, usageType: `USE2-NatGateway-${attack}`, amount: "12.34" },
      { ...first, family: null, usageType: "USE2-NatGateway-\u202egpj.exe", amount: "1.23" },
    ],
    others: exampleSpend.others,
  };
  const bill = curCsv(spend).replaceAll(",Refund,", `,${attack},`);
  await importFiles(page, upload(`${attack}\u202e.csv`, bill));
  await expect(page.getByText(`USE2-NatGateway-${attack}`)).toBeVisible();
  await expect(page.getByText(attack, { exact: true })).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
});
