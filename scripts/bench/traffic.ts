import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { gzipLogs, parquetLog, type TrafficFile } from "@/scripts/bench/trafficFiles";
import { type TrafficPage, trafficPage } from "@/scripts/bench/trafficPage";
import type { TrafficMeasured } from "@/scripts/bench/trafficRead";

/*
 * Readings of flow logs, on files that it makes and deletes, beside unpacking the same bytes and counting their lines: in a
 * browser's worker, and in Node.js, each in a process of its own. `--records 200000` makes smaller files; `--without-large`
 * leaves ten million records out, `--without-page` the browser and `--without-node` Node.js.
 */

const run = promisify(execFile);
const script = ["scripts/run.mjs", "scripts/bench/trafficRead.ts"];
const remoteCount = 250_000;
const largeCount = 10_000_000;
const smallFileCount = 3_000;

async function measure(how: string, folder: string, { paths }: TrafficFile): Promise<TrafficMeasured> {
  const list = join(folder, "paths");
  await writeFile(list, paths.join("\n"));
  const { stdout } = await run(process.execPath, [...script, how, `@${list}`]);
  return JSON.parse(stdout);
}

/** The better of two: other work on the machine only ever takes away. */
async function best(how: string, folder: string, file: TrafficFile): Promise<TrafficMeasured> {
  const [first, second] = [await measure(how, folder, file), await measure(how, folder, file)];
  const better = first.seconds < second.seconds ? first : second;
  if (how.startsWith("tollgate") && better.counted !== file.bytes)
    throw new Error(`${how} found ${better.counted} bytes, and ${file.bytes} were written.`);
  return better;
}

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(44) + cells.map((cell) => cell.padStart(14)).join("");

function row(name: string, { recordCount }: TrafficFile, measured: TrafficMeasured, floor: TrafficMeasured | null) {
  const { seconds, cpuSeconds, startMb, peakMb } = measured;
  const ratio = floor === null ? "" : (floor.seconds / seconds).toFixed(2);
  const speed = `${(recordCount / 1e6 / seconds).toFixed(2)} M/s`;
  const memory = `${peakMb.toFixed(0)} MB`;
  console.log(line(name, [speed, ratio, `${cpuSeconds.toFixed(1)} s`, memory, `+${(peakMb - startMb).toFixed(0)} MB`]));
}

type OtherFiles = { readonly parquet: TrafficFile; readonly small: TrafficFile };

async function nodeRows(folder: string, file: TrafficFile, other: OtherFiles | null): Promise<void> {
  // A worker of a browser has DecompressionStream alone; zlib is what Node.js could do by itself.
  const floor = await best("streams", folder, file);
  row("floor: DecompressionStream, lines counted", file, floor, floor);
  row("zlib, lines counted", file, await best("zlib", folder, file), floor);
  row("Tollgate, to the settled traffic", file, await best("tollgate", folder, file), floor);
  row("Tollgate, exact repeats not looked for", file, await best("tollgate-keeps-repeats", folder, file), floor);
  row("the command line, which unpacks by zlib", file, await best("tollgate-cli", folder, file), floor);
  row("the same without a look for repeats", file, await best("tollgate-cli-keeps-repeats", folder, file), floor);
  if (other === null) return;
  const { parquet, small } = other;
  const { counted } = await measure("cancel", folder, file).catch(() => ({ counted: Number.NaN }));
  console.log(line("cancelled within", [`${counted.toFixed(0)} ms`]));
  row(`Parquet of ${parquet.sizeMb.toFixed(0)} MB`, parquet, await best("tollgate", folder, parquet), null);
  row("the same on the command line", parquet, await best("tollgate-cli", folder, parquet), null);
  const name = `${smallFileCount.toLocaleString("en-US")} files of ${((small.sizeMb * 1000) / smallFileCount).toFixed(0)} KB`;
  for (const [how, words] of [
    ["tollgate", name],
    ["tollgate-cli", `${name}, by zlib`],
  ] as const) {
    const many = await best(how, folder, small);
    const one = await best(how, folder, file);
    row(words, small, many, floor);
    console.log(line("of the time of one file", [`${(many.seconds / one.seconds).toFixed(2)} times`]));
  }
}

const roundCount = 5;
const inWorker = new Map([
  ["floor", "floor in a browser's worker, lines counted"],
  ["beside", "Tollgate, a second worker unpacks"],
  ["alone", "Tollgate, the same worker unpacks"],
  ["beside-keeps-repeats", "a second worker, no look for repeats"],
]);

/** Medians of rounds in turn, so that other work on the machine meets all ways alike; with the range of the ratio. */
async function pageRows(page: TrafficPage, { paths, recordCount, bytes }: TrafficFile): Promise<void> {
  const isPacked = paths.every((path) => path.endsWith(".gz"));
  const hows = [...inWorker.keys()].filter((how) => isPacked || how !== "floor");
  const measured = await page.measure(paths, hows, roundCount);
  const floors = measured.get("floor") ?? [];
  for (const [how, answers] of measured) {
    if (how !== "floor" && answers.some(({ counted }) => counted !== bytes))
      throw new Error(`${how} found other bytes than the ${bytes} that were written.`);
    const medianMs = median(answers.map(({ ms }) => ms));
    const ratios = answers.map(({ ms }, round) => (floors[round]?.ms ?? 0) / ms);
    const ratio = isPacked ? [median(ratios), Math.min(...ratios), Math.max(...ratios)] : [];
    const [middle = "", least = "", most = ""] = ratio.map((number) => number.toFixed(2));
    const speed = `${(recordCount / 1000 / medianMs).toFixed(2)} M/s`;
    console.log(line(inWorker.get(how) ?? how, [speed, middle, isPacked ? `${least} to ${most}` : ""]));
  }
  console.log(line("longest task of the page", [`${(await page.longestTaskMs()).toFixed(0)} ms`]));
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "2000000" },
    "without-large": { type: "boolean", default: false },
    "without-page": { type: "boolean", default: false },
    "without-node": { type: "boolean", default: false },
  },
});
const recordCount = Number(values.records);
if (!(recordCount >= 10_000 && recordCount <= 20_000_000)) throw new Error("--records must be from 10000 to 20000000.");

const folder = await mkdtemp(join(tmpdir(), "tollgate-bench-"));
let page: TrafficPage | null = null;
try {
  await run(process.execPath, script);
  page = values["without-page"] ? null : await trafficPage();
  const [load = 0] = loadavg();
  console.log(
    `Other work on this machine, as its load of the last minute: ${load.toFixed(1)} on ${cpus().length} cores.`,
  );
  console.log(line("", ["records", "of the floor", "processor", "peak memory", "of it reading"]));
  for (const fieldCount of [29, 14] as const) {
    const file = await gzipLogs(folder, recordCount, fieldCount, remoteCount);
    console.log(
      `\n${fieldCount} fields, gzip of ${file.sizeMb.toFixed(0)} MB, ${remoteCount.toLocaleString("en-US")} remote addresses`,
    );
    const other =
      fieldCount === 14
        ? null
        : {
            parquet: await parquetLog(folder, file),
            small: await gzipLogs(folder, recordCount, fieldCount, remoteCount, smallFileCount),
          };
    if (page !== null) {
      await pageRows(page, file);
      if (other !== null) {
        console.log(`Parquet of ${other.parquet.sizeMb.toFixed(0)} MB`);
        await pageRows(page, other.parquet);
        console.log(`${smallFileCount.toLocaleString("en-US")} files`);
        await pageRows(page, other.small);
      }
    }
    if (!values["without-node"]) await nodeRows(folder, file, other);
  }
  if (!values["without-large"]) {
    const file = await gzipLogs(folder, largeCount, 14, remoteCount, 4);
    console.log(`\n${largeCount.toLocaleString("en-US")} records, gzip of ${file.sizeMb.toFixed(0)} MB`);
    row("Tollgate, to the settled traffic", file, await measure("tollgate", folder, file), null);
    row("Tollgate, exact repeats not looked for", file, await measure("tollgate-keeps-repeats", folder, file), null);
  }
} finally {
  await page?.close();
  await rm(folder, { recursive: true, force: true });
}
