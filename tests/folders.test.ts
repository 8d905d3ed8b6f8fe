import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const mostFiles = 16;

/** A folder and all below it, with how many files lie in each beside its sub-folders. */
function fileCounts(folder: string): readonly { readonly folder: string; readonly fileCount: number }[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const fileCount = entries.filter((entry) => entry.isFile()).length;
  const below = entries.filter((entry) => entry.isDirectory()).flatMap(({ name }) => fileCounts(`${folder}/${name}`));
  return [{ folder, fileCount }, ...below];
}

describe("the folders of lib", () => {
  const counts = fileCounts("lib");

  it(`have at most ${mostFiles} files beside their sub-folders`, () => {
    expect(counts.reduce((sum, { fileCount }) => sum + fileCount, 0)).toBeGreaterThan(mostFiles);
    expect(counts.filter(({ fileCount }) => fileCount > mostFiles)).toEqual([]);
  });

  it("have a folder for each format of bill, with a format of table or an answer to scan in each", () => {
    const formats = readdirSync("lib/bills/formats", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(formats.map(({ name }) => name)).toContain("cur");
    const without = formats.filter(({ name }) => !readdirSync(`lib/bills/formats/${name}`).includes("scan.ts"));
    expect(without).toEqual([]);
  });

  it("have arrows of their own each, in the linter's rules", () => {
    const rules: { readonly overrides: readonly { readonly includes: readonly string[] }[] } = JSON.parse(
      readFileSync("biome.json", "utf8"),
    );
    const ruled = new Set(rules.overrides.flatMap(({ includes }) => includes));
    const folders = readdirSync("lib", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(0);
    expect(folders.map(({ name }) => `lib/${name}/**`).filter((glob) => !ruled.has(glob))).toEqual([]);
  });
});
