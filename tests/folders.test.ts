import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const mostFiles = 16;

/** What every format of bill has, what several have under the same name, and what one of them needs besides. */
const formatFiles = {
  required: ["format.ts", "scan.ts"],
  shared: ["columns.ts", "dates.ts", "numbers.ts", "problems.ts"],
  special: ["answerForms.ts", "descriptionReader.ts", "discountColumns.ts", "request.ts", "schema.ts"],
};

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

  it("have a folder for each format of bill, with format.ts and scan.ts, and names of files that are known", () => {
    const folders = readdirSync("lib/bills/formats", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const formats = folders.map(({ name }) => ({ name, files: readdirSync(`lib/bills/formats/${name}`) }));
    expect(formats.map(({ name }) => name)).toContain("cur");
    const known = new Set(Object.values(formatFiles).flat());
    for (const { name, files } of formats) {
      expect([name, formatFiles.required.filter((file) => !files.includes(file))]).toEqual([name, []]);
      expect([name, files.filter((file) => !known.has(file))]).toEqual([name, []]);
    }
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

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe("a figure", () => {
  const figuresOf = (folder: string) => foldersIn(folder).map((name) => ({ name, folder: `${folder}/${name}` }));
  const figures = [...figuresOf("lib/report/figures"), ...figuresOf("lib/draft/figures")];

  it("is a folder of lib with what it shows, its table and its heading", () => {
    expect(figures.map(({ name }) => name)).toEqual(expect.arrayContaining(["cost", "decisions", "spend"]));
    const own = ["points.ts", "table.ts", "finding.ts"];
    for (const { folder } of figures) expect(readdirSync(folder)).toEqual(expect.arrayContaining(own));
  });

  it("is a folder of components with its layout and its drawing", () => {
    for (const { name } of figures) {
      expect(readdirSync(`components/charts/${name}`)).toEqual(expect.arrayContaining(["layout.ts", "Figure.tsx"]));
    }
  });
});

describe("the folders of components", () => {
  it(`have at most ${mostFiles} files beside their sub-folders`, () => {
    expect(fileCounts("components").filter(({ fileCount }) => fileCount > mostFiles)).toEqual([]);
  });
});
