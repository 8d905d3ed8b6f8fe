import { describe, expect, it } from "vitest";
import { drivenMain } from "@/scripts/sameAs/cli";
import { compareRecords, shortDiff } from "@/scripts/sameAs/difference";
import { readOptions } from "@/scripts/sameAs/options";
import { plants, plantsSeen, textAfter, textBefore } from "@/scripts/sameAs/planted";
import { styleRules } from "@/scripts/sameAs/styles";
import { isInstalled } from "@/scripts/sameAs/trees";

const record = (id: string, text: string) => ({ surface: "CLI", id, text });

describe("two trees are compared", () => {
  it("input by input, in any order", () => {
    const [check] = compareRecords([record("a", "1"), record("b", "2")], [record("b", "2"), record("a", "x")]);
    expect(check).toEqual({ surface: "CLI", comparedCount: 2, differences: [{ id: "a", base: "1", here: "x" }] });
  });

  it("and what one lacks is a difference", () => {
    const [check] = compareRecords([record("a", "1")], [record("b", "2")]);
    expect(check?.differences).toHaveLength(2);
  });

  it("and shown around the first place that differs", () => {
    const text = (end: string) => `${"x".repeat(500)} the end is ${end}\n`;
    const shown = shortDiff({ id: "a", base: text("near"), here: text("nigh") });
    expect(shown).toMatch(/^- …x+ the end is near\\n\n\+ …x+ the end is nigh\\n$/);
  });
});

describe("a planted change", () => {
  it("is one character", () => {
    for (const { text } of plants) {
      const [was, is] = [textBefore(text), textAfter(text)];
      expect(is).toHaveLength(was.length);
      expect([...was].filter((letter, i) => letter !== is[i])).toHaveLength(1);
    }
  });

  it("is seen where the base has the one and the other tree the other", () => {
    const difference = { id: "a", base: "exit code 1", here: "exit code 3" };
    const seen = plantsSeen([{ surface: "CLI", comparedCount: 1, differences: [difference] }]);
    expect(seen.filter(({ surfaces }) => surfaces.length > 0)).toEqual([{ what: "an exit code", surfaces: ["CLI"] }]);
  });
});

describe("style rules", () => {
  const css = "@layer u{.flex{display:flex}.mb-2{margin:2px}}@media print{.bill:hover,p{color:red}}p{src:url(a.woff2)}";

  it("are compared with what they stand in, and without the names of assets", () => {
    expect(styleRules(css, () => true)).toEqual([
      "@layer u .flex{display:flex}",
      "@layer u .mb-2{margin:2px}",
      "@media print .bill:hover,p{color:red}",
      "p{src:url()}",
    ]);
  });

  it("leave out a class that no page uses, as a word in a comment makes one", () => {
    expect(styleRules(css, (name) => name !== "mb-2")).not.toContain("@layer u .mb-2{margin:2px}");
  });
});

describe("installed packages", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0", optional: true },
    },
  };
  const installed = (version: string) => ({ packages: { "node_modules/a": { version } } });

  it("are used where they are those of the lock, without what is for other machines", () => {
    expect(isInstalled(lock, installed("1.0.0"))).toBe(true);
  });

  it("are not where a version differs, one is missing or one is too many", () => {
    expect(isInstalled(lock, installed("1.0.1"))).toBe(false);
    expect(isInstalled(lock, { packages: {} })).toBe(false);
    const more = { packages: { ...installed("1.0.0").packages, "node_modules/c": { version: "1.0.0" } } };
    expect(isInstalled(lock, more)).toBe(false);
  });
});

describe("the command line of same-as", () => {
  it("takes a commit and the parts to compare", () => {
    const read = readOptions(["HEAD~2", "--only", "cli,pages"]);
    expect(read).toEqual({ commit: "HEAD~2", only: ["cli", "pages"], isPlanted: false });
  });

  it.each([
    [[], "Name the commit"],
    [["a", "b"], "Name one commit"],
    [["HEAD", "--only", "css"], '--only knows cli, http, pages, browser, not "css"'],
    [["HEAD", "--nope"], "--nope"],
  ])("says what is wrong with %j", (args, words) => {
    const read = readOptions([...args]);
    expect("message" in read && read.message).toContain(words);
    expect("message" in read && read.message).toContain("Usage: npm run same-as");
  });

  it("drives the function that cli/main.ts names, and says where it names none", () => {
    const main = 'import { go } from "@/cli/go";\n\nprocess.exitCode = await go(process.argv.slice(2), process);\n';
    expect(drivenMain(main)).toContain(".drive(go, files);");
    expect(() => drivenMain("console.log(1);")).toThrow("cli/main.ts does not end in");
  });
});
