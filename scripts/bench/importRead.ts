import { decompress } from "fzstd";
import { parquetMetadataAsync, parquetRead } from "hyparquet";
import { initParser, type SchemaColumn } from "udsv";
import { billFiles } from "@/cli/billFiles";
import type { BillFile } from "@/lib/spend/billFile";
import { readBill } from "@/lib/spend/readBill";

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

const natUsageType = "USE2-NatGateway-Bytes";

/** The least that JavaScript can do with a file: look at each byte. */
async function scanBytes(file: BillFile): Promise<null> {
  let lineCount = 0;
  for await (const bytes of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) lineCount++;
  }
  if (lineCount === 0) throw new Error("The file has no lines.");
  return null;
}

async function readByUdsv(file: BillFile): Promise<number> {
  const decoder = new TextDecoder();
  const head = decoder.decode(await file.slice(0, 100_000));
  const names = head.slice(0, head.indexOf("\n")).split(",");
  const [usageType, quantity] = [names.indexOf("lineItem/UsageType"), names.indexOf("lineItem/UsageAmount")];
  const cols = names.map(
    (name): SchemaColumn => ({ name, type: "s", repl: { empty: null, null: undefined, NaN: undefined } }),
  );
  const schema = { col: ",", row: "\n", encl: '"', esc: '"', trim: false, cols, skip: 1 };
  const parser = initParser(schema);
  let natGb = 0;
  const row = (cells: string[]) => {
    if (cells[usageType] === natUsageType) natGb += Number(cells[quantity]);
  };
  for await (const bytes of file.stream() as unknown as AsyncIterable<Uint8Array>) {
    parser.chunk(decoder.decode(bytes, { stream: true }), parser.stringArrs, row);
  }
  parser.end();
  return natGb;
}

async function readByHyparquet(bill: BillFile): Promise<number> {
  const columns = [
    ..."usage_type usage_amount line_item_type product_code usage_start_date usage_end_date unblended_cost".split(" "),
    ..."currency_code usage_account_id".split(" "),
  ].map((name) => `line_item_${name}`);
  columns.push("pricing_unit", "bill_billing_period_start_date");
  const file = { byteLength: bill.sizeBytes, slice: (from: number, to = bill.sizeBytes) => bill.slice(from, to) };
  const metadata = await parquetMetadataAsync(file);
  let natGb = 0;
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    const chunks = new Map<string, unknown[]>(columns.map((name) => [name, []]));
    await parquetRead({
      ...{ file, metadata, columns, rowStart, rowEnd },
      compressors: { ZSTD: (input, length) => decompress(input, new Uint8Array(length)) },
      onChunk: ({ columnName, columnData }) => {
        const cells = chunks.get(columnName);
        for (const cell of columnData as ArrayLike<unknown> & Iterable<unknown>) cells?.push(cell);
      },
    });
    const quantities = chunks.get("line_item_usage_amount") ?? [];
    for (const [i, usageType] of (chunks.get("line_item_usage_type") ?? []).entries()) {
      if (usageType === natUsageType) natGb += Number(quantities[i]);
    }
    rowStart = rowEnd;
  }
  return natGb;
}

async function readByTollgate(file: BillFile): Promise<number> {
  const result = await readBill([file]);
  if (!result.ok) throw new Error(result.problem.message);
  const rows = result.spend.rows.filter(({ family }) => family === "nat-gateway-data");
  return rows.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
}

const ways = new Map<string, (file: BillFile) => Promise<number | null>>([
  ["bytes", scanBytes],
  ["udsv", readByUdsv],
  ["hyparquet", readByHyparquet],
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
