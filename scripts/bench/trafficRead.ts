import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { billFiles } from "@/cli/billFiles";
import { zlibUnpacker } from "@/cli/zlibUnpacker";
import { fileBytes } from "@/lib/files/byteSource";
import { gunzip } from "@/lib/files/gzip/gunzip";
import { createReadTask } from "@/lib/files/readTask";
import { trafficWords } from "@/lib/traffic/read/trafficWords";
import { readTraffic, type TrafficOptions } from "@/lib/traffic/readTraffic";
import { linesIn, trafficOptions } from "@/scripts/bench/trafficOptions";

/*
 * One reading in a process of its own, so that its peak memory is its own: `trafficRead.ts HOW FILE...`, or a file with a
 * path in each line behind an `@`. Prints a line of JSON.
 */

export type TrafficMeasured = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly startMb: number;
  readonly peakMb: number;
  /** What the reading counted: bytes through NAT, lines, or milliseconds until it was cancelled. */
  readonly counted: number;
};

/** Node.js unpacks by itself, and lines are counted. */
async function countLines(paths: readonly string[]): Promise<number> {
  let count = 0;
  for (const path of paths) {
    for await (const bytes of createReadStream(path).pipe(createGunzip())) count += linesIn(bytes);
  }
  return count;
}

/** The floor: the same with what browsers have, as the product unpacks. */
async function countLinesByStreams(paths: readonly string[]): Promise<number> {
  const files = await billFiles([...paths], process.stdin);
  const task = createReadTask(files, {}, () => 0);
  let count = 0;
  for (const file of files)
    for await (const bytes of gunzip(fileBytes(file, task), task, trafficWords).pieces()) count += linesIn(bytes);
  return count;
}

const read = (own: Pick<TrafficOptions, "dropsRepeats" | "gzipUnpacker">) => async (paths: readonly string[]) => {
  const files = await billFiles([...paths], process.stdin);
  const result = await readTraffic(files, { ...trafficOptions, ...own });
  if (!result.ok) throw new Error(result.error.message);
  return Number(result.value.settled.controls.clientLegBytes);
};

async function cancelled(paths: readonly string[]): Promise<number> {
  const files = await billFiles([...paths], process.stdin);
  const controller = new AbortController();
  let abortedAtMs = 0;
  setTimeout(() => {
    abortedAtMs = performance.now();
    controller.abort();
  }, 500);
  const result = await readTraffic(files, { ...trafficOptions, signal: controller.signal });
  if (result.ok || result.error.code !== "cancelled") throw new Error("The reading was over before it was cancelled.");
  return performance.now() - abortedAtMs;
}

const ways = new Map<string, (paths: readonly string[]) => Promise<number>>([
  ["zlib", countLines],
  ["streams", countLinesByStreams],
  ["tollgate", read({})],
  ["tollgate-keeps-repeats", read({ dropsRepeats: false })],
  ["tollgate-cli", read({ gzipUnpacker: zlibUnpacker })],
  ["tollgate-cli-keeps-repeats", read({ gzipUnpacker: zlibUnpacker, dropsRepeats: false })],
  ["cancel", cancelled],
]);

const [how = "", ...given] = process.argv.slice(2);
const way = ways.get(how);
if (way !== undefined) {
  const [list = ""] = given;
  const paths = list.startsWith("@") ? (await readFile(list.slice(1), "utf8")).trim().split("\n") : given;
  const startMb = process.memoryUsage().rss / 1e6;
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  const counted = await way(paths);
  const seconds = (performance.now() - startedMs) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  const measured: TrafficMeasured = {
    seconds,
    cpuSeconds: (user + system) / 1e6,
    startMb,
    peakMb: process.resourceUsage().maxRSS / 1000,
    counted,
  };
  console.log(JSON.stringify(measured));
}
