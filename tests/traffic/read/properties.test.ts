import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { measuredWithDns } from "@/tests/traffic/dns/measureWithDns";
import { contextOf, hintsOf, measured, type Supplied } from "@/tests/traffic/flows/measure";
import { linesOf } from "@/tests/traffic/flows/readLog";
import {
  cloudWatchEvents,
  cloudWatchExport,
  recommendedFields,
  s3Gzip,
  s3Text,
} from "@/tests/traffic/generator/containers";
import {
  athenaCsv,
  consoleCsv,
  firehose,
  queryFields,
  queryMessages,
  subscription,
} from "@/tests/traffic/generator/moreContainers";
import { type Fields, natRecords, resolverRecords } from "@/tests/traffic/generator/records";
import { home, truths, vpcCidrs, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf, optionsOf, trafficIn } from "./readAll";

const numRuns = 500;
const known: Supplied = {
  region: home,
  cidrs: vpcCidrs,
  natInterfaces: [zonalNat.interfaceId],
  natAddresses: [zonalNat.primary, zonalNat.secondary],
};
const logFormat = recommendedFields.map((field) => `\${${field}}`).join(" ");
const options = { ...optionsOf(known), logFormat };

/** What the records say to the plain reader, which knows a line by its blanks. A gateway is named as the readers name it. */
function expectedOf(records: readonly Fields[]): Traffic {
  const lines = linesOf(s3Text(records, recommendedFields));
  const result = measured(
    lines,
    contextOf((table) => {
      const hints = hintsOf(known, table);
      return { ...hints, natGateways: hints.natGateways.map((gateway) => ({ ...gateway, id: zonalNat.interfaceId })) };
    }),
  );
  return result.ok ? result.value : expect.fail(result.error);
}

const containers: Readonly<
  Record<string, (records: readonly Fields[], fields: readonly string[]) => string | Uint8Array>
> = {
  text: s3Text,
  gzip: s3Gzip,
  "gzip of gzip": (records, fields) => gzipSync(s3Gzip(records, fields)),
  events: cloudWatchEvents,
  export: cloudWatchExport,
  "gzip of an export": (records, fields) => gzipSync(cloudWatchExport(records, fields)),
  subscription,
  Firehose: firehose,
  "the console's CSV": consoleCsv,
  "rows of Athena": athenaCsv,
  "messages of Logs Insights": queryMessages,
  "fields of Logs Insights": queryFields,
};

describe("records of one truth", () => {
  it.each(Object.entries(containers))(
    "are the same from %s",
    async (_, contained) => {
      await fc.assert(
        fc.asyncProperty(truths(["zonal", "regional"]), fc.integer({ min: 7, max: 400 }), async (truth, chunkBytes) => {
          const records = natRecords(truth);
          const { settled, warnings } = await trafficIn(
            filesOf({ a: contained(records, recommendedFields) }, chunkBytes),
            options,
          );
          expect(settled).toEqual(expectedOf(records));
          expect(warnings).toEqual([]);
        }),
        { numRuns },
      );
    },
    120_000,
  );

  it("are the same from Parquet, of numbers or of texts, with nulls or None", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tollgate-"));
    const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
    const connection = await instance.connect();
    const numbers: readonly string[] = ["version", "srcport", "dstport", "protocol", "traffic-path"];
    const longs: readonly string[] = ["packets", "bytes", "start", "end"];
    const columnOf = (field: string, isTyped: boolean, absent: string) => {
      const name = `"${field.replaceAll("-", "_")}"`;
      const cell = `nullif("${field}", '-')`;
      if (isTyped && numbers.includes(field)) return `${cell}::integer AS ${name}`;
      if (isTyped && longs.includes(field)) return `${cell}::bigint AS ${name}`;
      return `coalesce(${cell}, ${absent}) AS ${name}`;
    };
    try {
      await fc.assert(
        fc.asyncProperty(
          truths(["zonal", "regional"]),
          fc.boolean(),
          fc.constantFrom("NULL", "'None'", "'-'"),
          async (truth, isTyped, absent) => {
            const records = natRecords(truth);
            writeFileSync(join(folder, "a.log"), s3Text(records, recommendedFields));
            const columns = recommendedFields.map((field) => columnOf(field, isTyped, absent)).join(", ");
            await connection.run(
              `COPY (SELECT ${columns} FROM read_csv('${folder}/a.log', delim=' ', header=true, all_varchar=true)) TO '${folder}/a.parquet' (FORMAT parquet, COMPRESSION gzip)`,
            );
            const parquet = new Uint8Array(readFileSync(join(folder, "a.parquet")));
            const { settled } = await trafficIn(filesOf({ a: parquet }, 60_000), options);
            expect(settled).toEqual(expectedOf(records));
          },
        ),
        { numRuns },
      );
    } finally {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it("are the same in any order of lines, fields and files, parted in any way, and where a file comes twice", async () => {
    await fc.assert(
      fc.asyncProperty(
        truths(["zonal", "regional"]),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 9 }),
        async (truth, random, fileCount) => {
          const records = natRecords(truth);
          const next = () => random.next().value ?? 0;
          const shuffled = <T>(items: readonly T[]) =>
            items
              .map((item) => ({ item, at: next() }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const parts = Array.from({ length: fileCount }, (): Fields[] => []);
          for (const record of shuffled(records)) parts[next() % fileCount]?.push(record);
          const kinds = Object.values(containers);
          const contents = [...parts, parts[0] ?? []].map((part, at) => {
            const contained = kinds[next() % kinds.length] ?? s3Text;
            const fields =
              contained === s3Text || contained === athenaCsv ? shuffled(recommendedFields) : recommendedFields;
            return [`file ${at}`, contained(part, fields)] as const;
          });
          const { settled } = await trafficIn(filesOf(Object.fromEntries(shuffled(contents))), options);
          const expected = expectedOf(records);
          const { repeatedRecordCount } = settled.controls;
          expect(repeatedRecordCount).toBeGreaterThanOrEqual(expected.controls.repeatedRecordCount);
          expect(settled).toEqual({ ...expected, controls: { ...expected.controls, repeatedRecordCount } });
        },
      ),
      { numRuns },
    );
  }, 120_000);
});

describe("names of one truth", () => {
  const queryContainers: Readonly<Record<string, (queries: readonly object[]) => string | Uint8Array>> = {
    lines: (queries) => queries.map((query) => `${JSON.stringify(query)}\n`).join(""),
    gzip: (queries) => gzipSync(queries.map((query) => `${JSON.stringify(query)}\n`).join("")),
    "pretty-printed": (queries) => queries.map((query) => JSON.stringify(query, null, 2)).join(""),
    list: (queries) => JSON.stringify(queries),
    events: (queries) =>
      JSON.stringify({ events: queries.map((query) => ({ timestamp: 1, message: JSON.stringify(query, null, 1) })) }),
    Firehose: (queries) => queries.map((query) => JSON.stringify({ message: query })).join(""),
    export: (queries) => queries.map((query) => `2026-11-01T00:00:00.000Z ${JSON.stringify(query)}\n`).join(""),
    "the console's CSV": (queries) =>
      ["timestamp,message", ...queries.map((query) => `1,"${JSON.stringify(query).replaceAll('"', '""')}"`)].join("\n"),
  };

  it.each(Object.entries(queryContainers))(
    "are the same from %s, wherever it stands among the files",
    async (_, contained) => {
      await fc.assert(
        fc.asyncProperty(truths(["zonal"]), fc.boolean(), async (truth, isFirst) => {
          const [records, queries] = [natRecords(truth), resolverRecords(truth)];
          fc.pre(queries.length > 0);
          const { traffic } = measuredWithDns(linesOf(s3Text(records, recommendedFields)), queries, known);
          const own = { log: s3Text(records, recommendedFields) };
          const names = { queries: contained(queries) };
          const read = await trafficIn(
            filesOf(isFirst ? { ...names, ...own } : { ...own, ...names }),
            optionsOf(known),
          );
          const named = ({ rows }: Traffic) => rows.map(({ direction, name, bytes }) => ({ direction, name, bytes }));
          expect(named(read.settled)).toEqual(named(traffic));
          expect(read.queries.unreadableCount).toBe(0);
        }),
        { numRuns },
      );
    },
    120_000,
  );
});
