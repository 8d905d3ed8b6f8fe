import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { importCycles, importGraph, sourcesBeside } from "@/tests/importGraph";

const folders = ["app", "cli", "components", "lib", "scripts", "tests"];

describe("imports", () => {
  let planted = "";

  /** A project of a few files, by path and text. */
  function circlesOf(files: Readonly<Record<string, string>>): readonly string[] {
    planted = mkdtempSync(join(tmpdir(), "circles-"));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, file)), { recursive: true });
      writeFileSync(join(planted, file), text);
    }
    return importCycles(importGraph(planted, ["lib"]));
  }

  afterEach(() => {
    if (planted !== "") rmSync(planted, { recursive: true, force: true });
    planted = "";
  });

  it("make no circle, imports of types among them", () => {
    const configurations = sourcesBeside(".");
    expect(configurations).toContain("next.config.ts");
    const graph = importGraph(".", folders, configurations);
    // A walk that finds no import finds no circle either.
    const importCount = [...graph.values()].reduce((sum, imported) => sum + imported.length, 0);
    expect(importCount).toBeGreaterThan(graph.size);
    expect(importCycles(graph)).toEqual([]);
  });

  it("are seen to make a circle of types over three files and an index", () => {
    const files = {
      "lib/a.ts": 'import { b } from "./b";\nexport type A = typeof b;\n',
      "lib/b.ts": 'export { c as b } from "@/lib/c";\n',
      "lib/c/index.ts": 'import type { A } from "@/lib/a";\nexport const c: A | null = null;\n',
    };
    expect(circlesOf(files)).toEqual(["lib/a.ts -> lib/b.ts -> lib/c/index.ts -> lib/a.ts"]);
  });

  it("are seen to make a circle where one is imported when it is needed", () => {
    const files = {
      "lib/a.mjs": 'export const later = () => import("./b.mjs");\n',
      "lib/b.mjs": 'import { later } from "./a.mjs";\nexport const b = later;\n',
    };
    expect(circlesOf(files)).toEqual(["lib/a.mjs -> lib/b.mjs -> lib/a.mjs"]);
  });

  it("make no circle where two files import a third, or one says the name of another in a text", () => {
    const files = {
      "lib/a.ts": 'import "./c";\nimport "./b";\n',
      "lib/b.ts": 'import "./c";\n',
      "lib/c.ts": '// import { a } from "./a";\nexport const text = \'import "./a"\';\n',
    };
    expect(circlesOf(files)).toEqual([]);
  });
});
