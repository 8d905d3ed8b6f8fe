import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, it } from "vitest";
import { maxCallsPerDay } from "@/lib/costExplorer/spendApi";

const folder = mkdtempSync(join(tmpdir(), "calls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = promisify(execFile);
const takeAll = async (): Promise<number> => {
  const { stdout } = await run(process.execPath, ["scripts/run.mjs", "tests/costExplorer/takeCalls.ts", folder]);
  return Number(stdout);
};

it("three programs at once share the day's calls: 20 together, none twice", async () => {
  const counts = await Promise.all([takeAll(), takeAll(), takeAll()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(maxCallsPerDay);
  expect(readdirSync(join(folder, "calls", "2026-11-21"))).toHaveLength(maxCallsPerDay);
}, 60_000);
