import { billFiles } from "@/cli/billFiles";
import type { InputFile } from "@/lib/files/inputFile";
import { readBill } from "@/lib/imports/readBill";
import { readByHyparquet, readByHyparquetPages, readByUdsv } from "@/scripts/bench/importLibraries";

/*
 * One reading in a process of its own, so that its peak memory is its own: `importRead.ts HOW FILE`. Prints a line of
 * JSON. The libraries read the columns that the bill's reader reads, and sum the same quantity.
 */

export type Measured = {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly natGb: number | null;
};

/** The least that JavaScript can do with a file: look at each byte. */
async function scanBytes(file: InputFile): Promise<null> {
  let lineCount = 0;
  for await (const bytes of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lineCount++;
  }
  if (lineCount === 0) throw new Error("The file has no lines.");
  return null;
}

async function readByTollgate(file: InputFile): Promise<number> {
  const result = await readBill([file]);
  if (!result.ok) throw new Error(result.error.message);
  const rows = result.value.rows.filter(({ family }) => family === "nat-gateway-data");
  return rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

const ways = new Map<string, (file: InputFile) => Promise<number | null>>([
  ["bytes", scanBytes],
  ["udsv", readByUdsv],
  ["hyparquet", readByHyparquet],
  ["hyparquet-pages", readByHyparquetPages],
  ["tollgate", readByTollgate],
]);

const [how = "", path = ""] = process.argv.slice(2);
const way = ways.get(how);
if (way !== undefined) {
  const [file] = await billFiles([path], process.stdin);
  if (file === undefined) throw new Error("no file");
  const startedMs = performance.now();
  const startedCpu = process.cpuUsage();
  const natGb = await way(file);
  const seconds = (performance.now() - startedMs) / 1000;
  const { user, system } = process.cpuUsage(startedCpu);
  const cpuSeconds = (user + system) / 1e6;
  const measured: Measured = { seconds, cpuSeconds, peakMb: process.resourceUsage().maxRSS / 1000, natGb };
  console.log(JSON.stringify(measured));
}
