import type { Page } from "@playwright/test";
import { consoleCsv, costExplorerPages } from "@/tests/bills-read/generator/costExplorer";
import { csvText } from "@/tests/bills-read/generator/csv";
import { curHeader, curRows } from "@/tests/bills-read/generator/cur";
import { parquetType } from "@/tests/bills-read/generator/curColumns";
import { exampleSpend } from "@/tests/bills-read/generator/exampleSpend";
import { focusHeader, focusRows } from "@/tests/bills-read/generator/focus";
import type { KnownSpend } from "@/tests/bills-read/generator/knownSpend";
import { lineItems } from "@/tests/bills-read/generator/lineItems";
import { parquetBytes } from "@/tests/bills-read/generator/parquet";
import { expect } from "./fixtures";

/** A file as Playwright hands it to a page. */
export type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const size = { linesPerRow: 5, noiseLines: 60, seed: 3 };
const plainCsv = { lineEnd: "\n", quoteAll: false } as const;

export const upload = (name: string, content: string | Uint8Array): Upload => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** The older CUR as CSV. */
export function curCsv(spend: KnownSpend = exampleSpend): string {
  const options = { kind: "slash", hasNet: false } as const;
  return [...csvText(curHeader(options), curRows(lineItems(spend, size), options), plainCsv)].join("");
}

export function focusCsv(): string {
  const options = { version: "1.0", hasUsageType: true } as const;
  return [...csvText(focusHeader(options), focusRows(lineItems(exampleSpend, size), options), plainCsv)].join("");
}

export function cur2Parquet(): Promise<Uint8Array> {
  const options = { kind: "cur2", hasNet: false } as const;
  return parquetBytes({
    header: curHeader(options),
    rows: curRows(lineItems(exampleSpend, size), options),
    typeOf: parquetType,
    compression: "snappy",
  });
}

export const consoleFiles = (): readonly Upload[] => [
  upload("costs.csv", consoleCsv(exampleSpend, "cost")),
  upload("usage.csv", consoleCsv(exampleSpend, "quantity")),
];

export const costExplorerAnswer = (spend: KnownSpend = exampleSpend): string =>
  JSON.stringify(costExplorerPages(spend)[0]);

/** Opens the page and gives it files. */
export async function importFiles(page: Page, ...files: readonly Upload[]): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("Bill files").setInputFiles([...files]);
}

export const foundHeading = (page: Page) => page.getByRole("heading", { name: /^Found / });

/** Scrolls through the page, so that all charts are drawn. */
export const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      window.scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 60));
    }
    window.scrollTo(0, 0);
  });

/** Opens the sample and waits until it is read. */
export async function openSample(page: Page): Promise<void> {
  await page.goto("/import");
  await page.getByRole("button", { name: "Try a sample" }).click();
  await expect(foundHeading(page)).toBeVisible();
  await expect(page.getByRole("link", { name: "Open in the calculator" })).toBeVisible();
}
