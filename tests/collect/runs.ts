import { expect } from "vitest";
import type { Account } from "@/lib/account/account";
import { readAccount } from "@/lib/account/readAccount";
import type { CollectChoices } from "@/lib/collect/choices";
import { collectScript } from "@/lib/collect/collectScript";
import { linesOf, runScript, type ScriptRun } from "@/tests/collect/runScript";
import type { StandInSettings } from "@/tests/collect/standIn/standIn";
import { twoRegions } from "@/tests/collect/standIn/world";

export const choices: CollectChoices = {
  regions: ["eu-west-1"],
  days: 30,
  costExplorer: true,
  insightsLogGroup: "/vpc/flow",
};
const script = collectScript(choices);
/** The script without what costs more. */
export const shapeOnly = collectScript({ ...choices, costExplorer: false, insightsLogGroup: null });
/** A run starts some hundred programs. */
export const slow = 240_000;

/** Runs the script with everything in it on an account of two Regions, of which it asks about one. */
export const run = (settings: Partial<StandInSettings> = {}, text = script): Promise<ScriptRun> =>
  runScript(text, { world: twoRegions, ...settings });

/** The account that the script's file tells of. */
export const accountOf = ({ file }: Pick<ScriptRun, "file">): Account => {
  const read = readAccount([{ file: "f", documents: linesOf(file) }]);
  expect(read.ok).toBe(true);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};
