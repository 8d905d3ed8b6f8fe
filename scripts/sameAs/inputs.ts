import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { inProject } from "@/scripts/project.mjs";
import { billFiles } from "@/scripts/sameAs/bills";
import { brokenScenario } from "@/scripts/sameAs/brokenScenarios";
import { damaged } from "@/scripts/sameAs/damage";
import { anyLink } from "@/scripts/sameAs/links";
import { randomFrom } from "@/scripts/sameAs/random";
import { anyScenario } from "@/scripts/sameAs/scenarios";

const counts = { scenarios: 2000, broken: 500, damagedFiles: 300, links: 2000, bills: 8 } as const;

/** The inputs of both trees: texts, and files by their paths. */
export type Inputs = {
  readonly folder: string;
  readonly scenarios: readonly string[];
  readonly brokenScenarios: readonly string[];
  readonly links: readonly string[];
  /** Every sample of the project, the generated bills, and both packed anew as gzip and Parquet. */
  readonly files: readonly string[];
  readonly damagedFiles: readonly string[];
};

const isSample = (path: string): boolean =>
  /\.(?:csv|tsv|json|txt|yaml|log|gz|zst|parquet)$/.test(path) && !/tsconfig|node_modules/.test(path);

/** The files under tests and public that are no code, at any depth. */
function samples(): readonly string[] {
  return ["tests", "public"].flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isSample(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted(),
  );
}

/**
 * Each CSV as Parquet, with all columns as text and with their types as DuckDB finds them. A CSV that DuckDB cannot
 * read has none.
 */
async function parquetOf(folder: string, paths: readonly string[]): Promise<readonly string[]> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const written: string[] = [];
  for (const [index, path] of paths.entries()) {
    const compression = ["snappy", "zstd", "gzip", "uncompressed"][index % 4] ?? "snappy";
    const isText = index % 3 === 0;
    const to = join(folder, `${basename(path, ".csv")}-${compression}.parquet`);
    const read = `read_csv('${path}', header = true, all_varchar = ${isText}, sample_size = -1)`;
    try {
      await connection.run(`COPY (SELECT * FROM ${read}) TO '${to}' (FORMAT parquet, COMPRESSION ${compression})`);
      written.push(to);
    } catch (error) {
      // Some samples are no table, such as a console's with two headers.
      if (!(error instanceof Error)) throw error;
    }
  }
  connection.closeSync();
  instance.closeSync();
  return written;
}

/** Makes all inputs, the same in every run over the same samples. */
export async function makeInputs(folder: string): Promise<Inputs> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, bytes: Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const own = samples().map((path, index) => write(`sample-${index}-${basename(path)}`, readFileSync(path)));
  const random = randomFrom(11);
  const bills = Array.from({ length: counts.bills }, (_, number) => [...billFiles(random, number)]).flat();
  const plain = [...own, ...bills.map(([name, bytes]) => write(name, bytes))];
  const tables = plain.filter((path) => path.endsWith(".csv"));
  const packed = plain
    .filter((_, index) => index % 3 === 0)
    .map((path) => write(`${basename(path)}.gz`, gzipSync(readFileSync(path))));
  const parquet = await parquetOf(folder, tables);
  const scenario = write("scenario.json", Buffer.from(JSON.stringify(anyScenario(random))));
  const files = [...plain, ...packed, ...parquet, scenario];
  const whole = files.map((path) => [path, readFileSync(path)] as const).filter(([, { length }]) => length > 0);
  const damagedFiles = Array.from({ length: counts.damagedFiles }, (_, number) => {
    const [path = "", bytes = Buffer.alloc(0)] = whole[number % whole.length] ?? [];
    const [, other = bytes] = whole[random.below(whole.length)] ?? [];
    return write(`damaged-${number}-${basename(path)}`, damaged(bytes, random, other));
  });
  const many = <T>(count: number, seed: number, make: (from: ReturnType<typeof randomFrom>) => T): readonly T[] => {
    const from = randomFrom(seed);
    return Array.from({ length: count }, () => make(from));
  };
  return {
    folder,
    scenarios: many(counts.scenarios, 21, (from) => JSON.stringify(anyScenario(from))),
    brokenScenarios: many(counts.broken, 22, brokenScenario),
    links: many(counts.links, 23, anyLink),
    files,
    damagedFiles,
  };
}
