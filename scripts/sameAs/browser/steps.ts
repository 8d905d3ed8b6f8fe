import type { Page } from "@playwright/test";

export type Role = "button" | "link" | "textbox" | "combobox" | "checkbox" | "radio" | "tab" | "slider" | "spinbutton";
/** A string is a whole name. */
export type Name = string | RegExp;

/** An action of a reader. What it acts on is found by what a reader sees: roles, labels, texts. */
export type Step =
  | readonly ["go", path: string]
  | readonly ["back"]
  | readonly ["click", role: Role, name: Name]
  | readonly ["click text", text: Name]
  | readonly ["fill", role: Role, name: Name, text: string]
  | readonly ["choose", name: Name, option: string]
  | readonly ["check", role: "checkbox" | "radio", name: Name, isOn?: boolean]
  | readonly ["focus", role: Role, name: Name]
  | readonly ["press", ...keys: readonly string[]]
  /** Gives a file field the inputs whose names match. */
  | readonly ["upload", label: string, ...files: readonly RegExp[]]
  | readonly ["see", text: Name]
  /** Scrolls to each figure and waits until it is drawn. */
  | readonly ["draw figures"]
  | readonly ["print"]
  | readonly ["dark"]
  | readonly ["width", px: number]
  | readonly ["save", name: Name]
  /** Saves a figure, by its place on the page, as each kind of file. */
  | readonly ["save figure", index: number]
  | readonly ["clipboard"];

export type Session = { readonly name: string; readonly steps: readonly Step[] };

/** A file that a step saved, or the text that it copied. */
export type SavedFile = { readonly name: string; readonly bytes: Buffer };

const found = (page: Page, role: Role, name: Name) =>
  page.getByRole(role, { name, exact: typeof name === "string" }).first();
const foundText = (page: Page, text: Name) => page.getByText(text, { exact: typeof text === "string" }).first();

async function saveDownload(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(parts) };
}

async function drawFigures(page: Page): Promise<void> {
  for (const figure of await page.getByRole("figure").all()) {
    await figure.evaluate((node) => node.scrollIntoView({ block: "center" }));
    await figure.locator("[data-waiting]").waitFor({ state: "detached" });
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function saveFigure(page: Page, index: number): Promise<readonly SavedFile[]> {
  const figure = page.getByRole("figure").nth(index);
  const files: SavedFile[] = [];
  for (const kind of ["SVG", "CSV", "PNG"]) {
    await figure.getByRole("button", { name: "Save as" }).click();
    files.push(await saveDownload(page, () => figure.getByRole("button", { name: kind, exact: true }).click()));
  }
  return files;
}

type Stage = { readonly page: Page; readonly address: string; readonly fileOf: (pattern: RegExp) => string };

/** Does one step, and gives the files that it saved. Rejects where it does not find its element. */
export async function doStep({ page, address, fileOf }: Stage, step: Step): Promise<readonly SavedFile[]> {
  switch (step[0]) {
    case "go":
      await page.goto(address + step[1], { waitUntil: "networkidle" });
      return [];
    case "back":
      await page.goBack({ waitUntil: "networkidle" });
      return [];
    case "click":
      await found(page, step[1], step[2]).click();
      return [];
    case "click text":
      await foundText(page, step[1]).click();
      return [];
    case "fill":
      await found(page, step[1], step[2]).fill(step[3]);
      return [];
    case "choose":
      await found(page, "combobox", step[1]).selectOption(step[2]);
      return [];
    case "check":
      await found(page, step[1], step[2]).setChecked(step[3] ?? true);
      return [];
    case "focus":
      await found(page, step[1], step[2]).focus();
      return [];
    case "press":
      for (const keys of step.slice(1)) await page.keyboard.press(keys);
      return [];
    case "upload":
      await page.getByLabel(step[1]).setInputFiles(step.slice(2).map((pattern) => fileOf(pattern as RegExp)));
      return [];
    case "see":
      await foundText(page, step[1]).waitFor();
      return [];
    case "draw figures":
      await drawFigures(page);
      return [];
    case "print":
      await page.emulateMedia({ media: "print" });
      return [];
    case "dark":
      await page.emulateMedia({ colorScheme: "dark" });
      return [];
    case "width":
      await page.setViewportSize({ width: step[1], height: 800 });
      return [];
    case "save":
      return [await saveDownload(page, () => found(page, "button", step[1]).click())];
    case "save figure":
      return saveFigure(page, step[1]);
    case "clipboard":
      return [{ name: "clipboard", bytes: Buffer.from(await page.evaluate(() => navigator.clipboard.readText())) }];
  }
}
