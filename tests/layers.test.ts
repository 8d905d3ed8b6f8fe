import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type Import = readonly [from: string, module: string];

const forbidden: readonly Import[] = [
  ["lib/text/x.ts", "@/lib/units/gb"],
  ["lib/units/x.ts", "@/lib/pricing/priceBook"],
  ["lib/units/x.ts", "react"],
  ["lib/units/x.ts", "@/lib/meters/meters"],
  ["lib/meters/x.ts", "@/lib/pricing/priceBook"],
  ["lib/meters/x.ts", "zod"],
  ["lib/pricing/x.ts", "@/lib/model/compare"],
  ["lib/pricing/x.ts", "node:fs"],
  ["lib/model/x.ts", "@/lib/scenario/link"],
  ["lib/model/x.ts", "zod"],
  ["lib/model/x.ts", "zod/mini"],
  ["lib/model/x.ts", "next/link"],
  ["lib/model/charges/x.ts", "../bill"],
  ["lib/scenario/x.ts", "@/lib/report/plan"],
  ["lib/scenario/x.ts", "@/lib/bills/spend"],
  ["lib/scenario/x.ts", "react"],
  ["lib/report/x.ts", "@/components/Swatch"],
  ["lib/files/x.ts", "@/lib/bills/spend"],
  ["lib/files/csv/x.ts", "@/lib/bills/formats"],
  ["lib/files/x.ts", "@/lib/pricing/priceBook"],
  ["lib/files/x.ts", "node:fs"],
  ["lib/bills/x.ts", "@/lib/draft/draft"],
  ["lib/bills/x.ts", "@/lib/model/compare"],
  ["lib/bills/x.ts", "@/lib/costExplorer/spendApi"],
  ["lib/bills/formats/x.ts", "node:fs"],
  ["lib/bills/x.ts", "@/lib/imports/fileKinds"],
  ["lib/files/x.ts", "@/lib/imports/fileKinds"],
  ["lib/imports/x.ts", "@/lib/draft/draft"],
  ["lib/imports/x.ts", "@/lib/server/readBody"],
  ["lib/imports/x.ts", "@/lib/newFolder/x"],
  ["lib/imports/x.ts", "node:fs"],
  ["lib/traffic/x.ts", "@/lib/bills/spend"],
  ["lib/traffic/x.ts", "@/lib/imports/readImported"],
  ["lib/account/x.ts", "@/lib/imports/readImported"],
  ["lib/draft/imported/x.ts", "@/lib/imports/imported"],
  ["lib/account/x.ts", "@/lib/traffic/readTraffic"],
  ["lib/traffic/x.ts", "@/lib/model/compare"],
  ["lib/traffic/x.ts", "@/lib/draft/traffic/join"],
  ["lib/traffic/naming/x.ts", "node:fs"],
  ["lib/account/x.ts", "@/lib/bills/spend"],
  ["lib/account/x.ts", "@/lib/traffic/metrics/metrics"],
  ["lib/account/x.ts", "@/lib/draft/draft"],
  ["lib/account/x.ts", "zod"],
  ["lib/collect/shell/x.ts", "@/lib/account/account"],
  ["lib/collect/x.ts", "@/lib/costExplorer/server/fetchSpend"],
  ["lib/collect/x.ts", "node:fs"],
  ["lib/draft/x.ts", "@/lib/files/inputFile"],
  ["lib/draft/x.ts", "@/lib/report/plan"],
  ["lib/draft/x.ts", "@/lib/costExplorer/spendApi"],
  ["lib/costExplorer/x.ts", "@/lib/costExplorer/server/answerMessage"],
  ["lib/costExplorer/x.ts", "@aws-sdk/client-cost-explorer"],
  ["lib/costExplorer/x.ts", "node:fs"],
  ["lib/costExplorer/server/x.ts", "react"],
  ["lib/costExplorer/server/x.ts", "@/lib/draft/draft"],
  ["lib/server/x.ts", "@/lib/costExplorer/spendApi"],
  ["components/x.tsx", "@/lib/costExplorer/server/call/costExplorerClient"],
  ["components/x.tsx", "@/lib/server/readBody"],
  ["components/x.tsx", "@/app/page"],
  ["components/x.tsx", "@/cli/main"],
  ["components/x.tsx", "node:fs"],
  ["cli/x.ts", "@/app/page"],
  ["cli/x.ts", "@/components/Swatch"],
  ["cli/x.ts", "@/lib/server/readBody"],
  ["app/x.tsx", "@/cli/main"],
  ["app/x.tsx", "../components/Swatch"],
  ["scripts/x.ts", "@/app/page"],
  ["scripts/sameAs/x.ts", "@/lib/units/gb"],
  ["scripts/sameAs/x.ts", "@/cli/runCli"],
];

const allowed: readonly Import[] = [
  ["lib/units/x.ts", "./gb"],
  ["lib/units/x.ts", "@/lib/text/problem"],
  ["lib/meters/x.ts", "@/lib/text/problem"],
  ["lib/pricing/x.ts", "@/lib/units/gb"],
  ["lib/pricing/x.ts", "@/lib/meters/meters"],
  ["lib/bills/x.ts", "@/lib/meters/readUsageType"],
  ["lib/costExplorer/server/x.ts", "@/lib/meters/meters"],
  ["lib/pricing/services/x.ts", "./catalogue.json"],
  ["lib/model/x.ts", "@/lib/pricing/priceBook"],
  ["lib/scenario/x.ts", "zod"],
  ["lib/report/x.ts", "@/lib/scenario/link"],
  ["lib/files/x.ts", "@/lib/text/problem"],
  ["lib/files/parquet/x.ts", "hyparquet"],
  ["lib/bills/formats/cur/x.ts", "@/lib/files/readFile"],
  ["lib/imports/x.ts", "@/lib/bills/billKind"],
  ["lib/imports/x.ts", "@/lib/account/readAccountFiles"],
  ["lib/imports/sort/x.ts", "@/lib/traffic/readTraffic"],
  ["lib/imports/x.ts", "@/lib/files/kinds/fileKind"],
  ["lib/imports/x.ts", "@/lib/text/result"],
  ["lib/traffic/flows/x.ts", "@/lib/files/rowSink"],
  ["lib/traffic/x.ts", "@/lib/units/hours"],
  ["lib/traffic/read/x.ts", "@/lib/account/account"],
  ["lib/account/x.ts", "@/lib/files/readFile"],
  ["lib/collect/shell/x.ts", "@/lib/bills/formats/costExplorerJson/request"],
  ["lib/collect/x.ts", "@/lib/costExplorer/spendApi"],
  ["lib/draft/x.ts", "@/lib/bills/spend"],
  ["lib/draft/x.ts", "@/lib/scenario/readScenario"],
  ["lib/draft/traffic/x.ts", "@/lib/traffic/settle/traffic"],
  ["lib/draft/traffic/x.ts", "@/lib/account/account"],
  ["lib/costExplorer/x.ts", "@/lib/bills/spend"],
  ["lib/costExplorer/server/x.ts", "@/lib/costExplorer/spendApi"],
  ["lib/costExplorer/server/x.ts", "@/lib/server/stateFolder"],
  ["lib/costExplorer/server/x.ts", "@aws-sdk/client-cost-explorer"],
  ["lib/server/x.ts", "node:fs"],
  ["components/x.tsx", "@/lib/bills/spend"],
  ["components/x.tsx", "@/lib/costExplorer/spendApi"],
  ["components/x.tsx", "@/lib/report/plan"],
  ["components/x.tsx", "react"],
  ["cli/x.ts", "node:fs"],
  ["cli/x.ts", "@/lib/costExplorer/server/fetchSpend"],
  ["app/x.tsx", "@/components/Swatch"],
  ["app/x.tsx", "@/lib/server/readBody"],
  ["tests/x.test.ts", "@/app/api/estimate/route"],
];

const project = mkdtempSync(join(tmpdir(), "layers-"));
const reported = new Map<string, readonly string[]>();

/** What components import of the model: values are reported, types are not. */
const ofModel = [
  ["a value", "values.tsx", 'import { compare } from "@/lib/model/compare";', true],
  ["a value beside a type", "mixed.tsx", 'import {\n  type Answer,\n  compare,\n} from "@/lib/model/compare";', true],
  ["all values", "all.ts", 'import * as compare from "@/lib/model/compare";', true],
  ["a default", "default.ts", 'import strategies from "@/lib/model/strategies";', true],
  ["a value when it is needed", "later.ts", 'export const later = () => import("@/lib/model/compare");', true],
  ["a value to pass it on", "passed.ts", 'export { compare } from "@/lib/model/compare";', true],
  ["everything to pass it on", "star.ts", 'export * from "@/lib/model/compare";', true],
  ["the arithmetic of bands", "bands.ts", 'import { bandedUsd } from "@/lib/pricing/bands";', true],
  ["a type", "types.tsx", 'import type { Answer } from "@/lib/model/compare";', false],
  ["a type to pass it on", "passedType.ts", 'export type { Answer } from "@/lib/model/compare";', false],
  ["a price book", "book.ts", 'import { priceBook } from "@/lib/pricing/priceBook";', false],
  ["the words of an answer", "words.ts", 'import { headlineOf } from "@/lib/report/verdict/verdict";', false],
] as const;

/** What the model may not look at: the clock, chance, the network, the process and the browser. */
const deniedGlobals = [
  "new Date()",
  "performance.now()",
  "setTimeout(String)",
  "setInterval(String)",
  "crypto.randomUUID()",
  'fetch("/")',
  "process.env",
  "window.name",
  "document.title",
  "navigator.language",
  "localStorage.length",
] as const;

/** A copy of the path that tells apart several imports from one place. */
const fileOf = (index: number, [from]: Import) => join(dirname(from), `${index}-${from.split("/").at(-1)}`);

const rows = [...forbidden, ...allowed];

type Report = { readonly diagnostics: readonly { category: string; message: string; location: { path: string } }[] };

const writeIn = (file: string, text: string) => {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
};

const lint = (): Report => {
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: project,
    encoding: "utf8",
  });
  return JSON.parse(stdout);
};

describe("the layers, as the linter guards them", () => {
  beforeAll(() => {
    for (const file of ["biome.json", ".gitignore", "scripts/lint/componentImports.grit"]) {
      writeIn(file, readFileSync(file, "utf8"));
    }
    for (const [, file, text] of ofModel) writeIn(`components/figure/${file}`, `${text}\n`);
    rows.forEach((row, index) => {
      writeIn(fileOf(index, row), `import thing from "${row[1]}";\n\nexport const again = thing;\n`);
    });
    deniedGlobals.forEach((look, index) => {
      writeIn(`lib/model/global${index}.ts`, `export const seen = ${look};\n`);
    });
    writeIn("lib/model/here.ts", 'import { there } from "./there";\n\nexport const here = () => there;\n');
    writeIn("lib/model/there.ts", 'import { here } from "./here";\n\nexport const there = () => here;\n');
    writeIn("lib/model/long.ts", Array.from({ length: 251 }, (_, line) => `export const n${line} = 1;\n`).join(""));
    for (const { category, location } of lint().diagnostics) {
      reported.set(location.path, [...(reported.get(location.path) ?? []), category]);
    }
  });
  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it.each(forbidden.map((row, index) => [...row, fileOf(index, row)]))(
    "%s may not import %s",
    (_from, _module, file) => {
      expect(reported.get(file)).toContain("lint/style/noRestrictedImports");
    },
  );

  it.each(allowed.map((row, index) => [...row, fileOf(forbidden.length + index, row)]))(
    "%s may import %s",
    (_from, _module, file) => {
      expect(reported.get(file)).toBeUndefined();
    },
  );

  it.each(ofModel)("components that import %s", (_what, file, _text, isReported) => {
    const categories = reported.get(`components/figure/${file}`) ?? [];
    expect(categories.includes("plugin")).toBe(isReported);
  });

  it.each(deniedGlobals.map((look, index) => [look, `lib/model/global${index}.ts`]))(
    "reports %s in the model",
    (_look, file) => {
      expect(reported.get(file)).toContain("lint/style/noRestrictedGlobals");
    },
  );

  it.each([
    ["a circle of imports", "lib/model/here.ts", "lint/suspicious/noImportCycles"],
    ["a file of more than 250 lines", "lib/model/long.ts", "lint/style/noExcessiveLinesPerFile"],
  ])("reports %s", (_what, file, category) => {
    expect(reported.get(file)).toContain(category);
  });
});
