import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { type BenchFile, csvFile, gzipOf, parquetFile } from "@/scripts/bench/importFiles";
import { measurePage } from "@/scripts/bench/importPage";
import type { Measured } from "@/scripts/bench/importRead";

/*
 * Measures imports of a large bill, on files that it makes and deletes: in Node.js beside a scan of the same bytes and
 * beside the libraries, then on the built page. `--megabytes 100` makes smaller files, `--without-page` leaves the
 * browser out.
 */

const aims = {
  csvRatio: 0.35,
  parquetRowsPerSecond: 2e6,
  parquetPeakMb: 140,
  tabPeakMb: 300,
  taskMs: 50,
  cancelMs: 200,
};
const rowsPerMegabyte = 3_000;

const run = promisify(execFile);

/**
 * Measures one reading in a process of its own. A first run without a file bundles the program, so that bundling is in
 * no figure.
 */
async function measure(how: string, { path, natGb }: Pick<BenchFile, "path" | "natGb">): Promise<Measured> {
  const { stdout } = await run(process.execPath, ["scripts/run.mjs", "scripts/bench/importRead.ts", how, path]);
  const measured: Measured = JSON.parse(stdout);
  if (measured.natGb !== null && Math.abs(measured.natGb - natGb) > 0.01) {
    throw new Error(`${how} found ${measured.natGb} GB in ${path}, and ${natGb} were written.`);
  }
  return measured;
}

/** The faster of two readings: other work on the machine can only slow one down. */
async function measureBest(how: string, file: BenchFile): Promise<Measured> {
  const [first, second] = [await measure(how, file), await measure(how, file)];
  return first.seconds < second.seconds ? first : second;
}

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(32) + cells.map((cell) => cell.padStart(15)).join("");

/**
 * A line of the report, with what was read in a second and the processor's time, which other work on the machine does
 * not change.
 */
const row = (
  name: string,
  amount: number,
  unit: string,
  { seconds, cpuSeconds, peakMb }: Measured,
  ratio = "",
): string =>
  line(name, [
    `${(amount / seconds).toFixed(unit === "MB/s" ? 0 : 2)} ${unit}`,
    ratio,
    `${cpuSeconds.toFixed(1)} s`,
    `${peakMb.toFixed(0)} MB`,
  ]);

async function benchCsv(csv: BenchFile): Promise<void> {
  const scan = await measureBest("bytes", csv);
  const library = await measureBest("udsv", csv);
  const ours = await measureBest("tollgate", csv);
  const ratio = (measured: Measured) => (scan.seconds / measured.seconds).toFixed(2);
  console.log(`\nCSV, ${csv.sizeMb.toFixed(0)} MB, ${csv.rowCount.toLocaleString("en-US")} rows`);
  console.log(row("scan of every byte", csv.sizeMb, "MB/s", scan, "1.00"));
  console.log(row("uDSV, all columns to text", csv.sizeMb, "MB/s", library, ratio(library)));
  console.log(row("Tollgate, to the spend", csv.sizeMb, "MB/s", ours, ratio(ours)));
  console.log(`The aim is ${aims.csvRatio} of the scan; the least is 0.2.`);
}

async function benchGzip(gzip: BenchFile, csv: BenchFile): Promise<void> {
  const ours = await measureBest("tollgate", gzip);
  console.log(`\ngzip, ${gzip.sizeMb.toFixed(0)} MB, unpacked ${csv.sizeMb.toFixed(0)} MB`);
  console.log(row("Tollgate, MB of unpacked text", csv.sizeMb, "MB/s", ours));
}

async function benchParquet(parquet: BenchFile): Promise<void> {
  const byGroups = await measureBest("hyparquet", parquet);
  const byPages = await measureBest("hyparquet-pages", parquet);
  const ours = await measureBest("tollgate", parquet);
  const millions = parquet.rowCount / 1e6;
  console.log(
    `\nParquet, ${parquet.sizeMb.toFixed(0)} MB, ${parquet.rowCount.toLocaleString("en-US")} rows, 11 columns read`,
  );
  console.log(row("hyparquet, by row group", millions, "M rows/s", byGroups));
  console.log(row("hyparquet, page by page", millions, "M rows/s", byPages));
  console.log(row("Tollgate, to the spend", millions, "M rows/s", ours));
  console.log(`The aim is ${aims.parquetRowsPerSecond / 1e6} M rows/s within ${aims.parquetPeakMb} MB.`);
}

async function benchPage(files: readonly BenchFile[]): Promise<void> {
  const mb = (number: number | null) => (number === null ? "not told" : `${number.toFixed(0)} MB`);
  const ms = (number: number) => `${number.toFixed(0)} ms`;
  console.log(`\n${line("On the page", ["time", "tab's peak", "longest task", "longest wait", "cancelled in"])}`);
  for (const { file, ...measured } of await measurePage(files)) {
    const { seconds, peakMb, longestTaskMs, longestGapMs, cancelMs } = measured;
    const cells = [`${seconds.toFixed(1)} s`, mb(peakMb), ms(longestTaskMs), ms(longestGapMs), ms(cancelMs)];
    console.log(line(basename(file.path), cells));
  }
  console.log(
    `The aims are under ${aims.tabPeakMb} MB, tasks under ${aims.taskMs} ms (0: none of 50 ms), ${aims.cancelMs} ms to cancel. The tab alone has some 150 MB; a wait is of a timer of 4 ms.`,
  );
}

const { values } = parseArgs({
  options: { megabytes: { type: "string", default: "1000" }, "without-page": { type: "boolean", default: false } },
});
const megabytes = Number(values.megabytes);
if (!(megabytes >= 1 && megabytes <= 20_000)) throw new Error("--megabytes must be from 1 to 20000.");
const folder = await mkdtemp(join(tmpdir(), "tollgate-bench-"));
try {
  await run(process.execPath, ["scripts/run.mjs", "scripts/bench/importRead.ts"]);
  const [load = 0] = loadavg();
  console.log(
    `Other work on this machine, as its load of the last minute: ${load.toFixed(1)} on ${cpus().length} cores.`,
  );
  console.log(line("", ["speed", "of the scan", "processor", "peak memory"]));
  const csv = await csvFile(folder, megabytes);
  await benchCsv(csv);
  const gzip = await gzipOf(csv);
  await benchGzip(gzip, csv);
  const parquet = await parquetFile(folder, megabytes * rowsPerMegabyte);
  await benchParquet(parquet);
  if (!values["without-page"]) await benchPage([csv, gzip, parquet]);
} finally {
  await rm(folder, { recursive: true, force: true });
}
