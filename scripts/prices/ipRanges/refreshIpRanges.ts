import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { parseJson } from "@/lib/text/parseJson";
import { failure, type Result, success } from "@/lib/text/result";
import type { PackedRanges } from "@/lib/traffic/naming/awsRanges";
import { readOptions } from "@/scripts/prices/options";
import { folderOrigin, networkOrigin, reasonOf } from "@/scripts/prices/origins";
import type { RefreshEnvironment } from "@/scripts/prices/refreshPrices";
import { compileIpRanges } from "./compile";
import { type IpRanges, readIpRanges } from "./readIpRanges";

const limits = { requestMs: 30_000, overallMs: 60_000 };
const segments = z.strictObject({ count: z.int(), zeros: z.string(), distances: z.string(), labels: z.string() });
const packedShape: z.ZodType<PackedRanges> = z.strictObject({
  createDate: z.string(),
  syncToken: z.string(),
  labels: z.array(z.string()),
  ipv4: segments,
  ipv6: segments,
});
const fileName = "ipRanges.json";
const closing = "The address ranges are as they were.";

/**
 * The second part of the command: AWS's list of address ranges, compiled for the product. Returns the exit code; with 1,
 * the file is as it was. Options that ask for something else, or that could not be read, are the first part's.
 */
export async function refreshIpRanges(args: readonly string[], around: RefreshEnvironment): Promise<0 | 1> {
  const read = readOptions(args);
  if (!read.ok || read.value === "help" || read.value.readings !== null) return 0;
  const { from, addressesOut: out, allowJump, dryRun } = read.value;
  const path = join(out, fileName);
  const origin = from === null ? networkOrigin(around.fetch, around.limits ?? limits) : folderOrigin(from);
  const file = await origin.text("ip-ranges");
  if (file === null) return 0;
  const ranges = file.ok ? readText(file.value) : failure([file.error]);
  if (!ranges.ok) return stop(around, ranges.error);
  const old = await stored(path);
  if (!old.ok) return stop(around, [old.error]);
  const packed = compileIpRanges(ranges.value);
  const problem = old.value && jumpProblem(old.value, packed, allowJump);
  if (problem) return stop(around, [problem]);

  const { createDate, ipv4, ipv6 } = packed;
  if (JSON.stringify(packed) === JSON.stringify(old.value)) {
    around.print(`Address ranges: nothing to write, AWS's list is still that of ${createDate}.`);
    return 0;
  }
  around.print(
    `Address ranges of ${createDate}, before ${old.value?.createDate ?? "none"}: ` +
      `${ranges.value.ipv4.length} IPv4 and ${ranges.value.ipv6.length} IPv6 prefixes in ${ipv4.count} and ${ipv6.count} segments.`,
  );
  if (dryRun) return 0;
  const written = await writeWhole(path, `${JSON.stringify(packed, null, 1)}\n`).catch(reasonOf);
  return written === undefined ? 0 : stop(around, [`${path} could not be written: ${written}`]);
}

function readText(text: string): Result<IpRanges, readonly string[]> {
  const json = parseJson(text);
  if (json !== undefined) return readIpRanges(json);
  return failure([`ip-ranges.json is not JSON; it starts with "${text.trim().slice(0, 20)}"`]);
}

/** The file as the product has it; null where there is none yet. */
async function stored(path: string): Promise<Result<PackedRanges | null, string>> {
  try {
    const read = packedShape.safeParse(parseJson(await readFile(path, "utf8")));
    return read.success ? success(read.data) : failure(`${path} is no file of address ranges`);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing ? success(null) : failure(`${path}: ${reasonOf(error)}`);
  }
}

/** AWS's list grows by some prefixes a week. One that is older, or that has lost half of its segments, is not believed. */
function jumpProblem(old: PackedRanges, now: PackedRanges, allowJump: boolean): string | null {
  if (Number(now.syncToken) < Number(old.syncToken))
    return `ip-ranges.json of ${now.createDate} is older than the list of ${old.createDate} here`;
  if (allowJump) return null;
  const before = [old.ipv4.count, old.ipv6.count];
  const after = [now.ipv4.count, now.ipv6.count];
  const isHalved = after.some((count, i) => 2 * count < (before[i] ?? 0));
  if (!isHalved) return null;
  return `ip-ranges.json: from ${before.join(" and ")} segments to ${after.join(" and ")} is an absurd jump; --allow-jump accepts it`;
}

/** A reader sees the file before or the file after, never half of it. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function stop(around: RefreshEnvironment, problems: readonly string[]): 1 {
  for (const problem of problems.slice(0, 20)) around.printError(problem);
  if (problems.length > 20) around.printError(`and ${problems.length - 20} more`);
  around.printError(closing);
  return 1;
}
