import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { curHeader, curLine, natGbOf } from "@/scripts/bench/importRows";

export type BenchFile = {
  readonly path: string;
  readonly sizeMb: number;
  readonly rowCount: number;
  /** GB through NAT gateways, from what wrote the file and not from what reads it. */
  readonly natGb: number;
};

const linesPerBlock = 28_800;

async function benchFileOf(path: string, rowCount: number, natGb: number): Promise<BenchFile> {
  const { size } = await stat(path);
  return { path, sizeMb: size / 1e6, rowCount, natGb };
}

/** Writes a CUR of at least `megabytes` MB: one block of lines, repeated. */
export async function csvFile(folder: string, megabytes: number): Promise<BenchFile> {
  const path = join(folder, "cur.csv");
  const block = Buffer.from(Array.from({ length: linesPerBlock }, (_, i) => `${curLine(i)}\n`).join(""));
  const blockNatGb = Array.from({ length: linesPerBlock }, (_, i) => natGbOf(i)).reduce((a, b) => a + b, 0);
  const blockCount = Math.ceil((megabytes * 1e6) / block.length);
  const out = createWriteStream(path);
  out.write(`${curHeader.join(",")}\n`);
  for (let i = 0; i < blockCount; i++) if (!out.write(block)) await once(out, "drain");
  out.end();
  await once(out, "finish");
  return benchFileOf(path, blockCount * linesPerBlock, blockCount * blockNatGb);
}

export async function gzipOf({ path, rowCount, natGb }: BenchFile): Promise<BenchFile> {
  await pipeline(createReadStream(path), createGzip(), createWriteStream(`${path}.gz`));
  return benchFileOf(`${path}.gz`, rowCount, natGb);
}

/** The rows of a CUR 2.0: hours in order, 40 accounts and 306 usage types, with two columns of maps. */
const cur2Rows = (rowCount: number): string => `SELECT
  md5(i::varchar) AS identity_line_item_id,
  'Anniversary' AS bill_bill_type,
  '111122223333' AS bill_payer_account_id,
  'Payer' AS bill_payer_account_name,
  TIMESTAMP '2026-10-01' AS bill_billing_period_start_date,
  TIMESTAMP '2026-11-01' AS bill_billing_period_end_date,
  (111122223300 + i % 40)::varchar AS line_item_usage_account_id,
  'Usage' AS line_item_line_item_type,
  TIMESTAMP '2026-10-01' + to_hours(((i * 744) // ${rowCount})::integer) AS line_item_usage_start_date,
  TIMESTAMP '2026-10-01' + to_hours((1 + (i * 744) // ${rowCount})::integer) AS line_item_usage_end_date,
  CASE WHEN i % 16 = 0 THEN 'AmazonEC2' ELSE ['AmazonS3', 'AWSLambda', 'AmazonRDS', 'AmazonEC2'][1 + i % 4] END
    AS line_item_product_code,
  CASE WHEN i % 32 = 0 THEN 'USE2-NatGateway-Bytes' WHEN i % 16 = 0 THEN 'USE2-NatGateway-Hours'
    ELSE 'USE2-Other:' || (i * 7919 % 300) END AS line_item_usage_type,
  'arn:aws:ec2:us-east-2:111122223333:instance/i-' || md5((i % 50000)::varchar) AS line_item_resource_id,
  (0.25 * (1 + i % 97))::double AS line_item_usage_amount,
  'USD' AS line_item_currency_code,
  (0.25 * (1 + i % 97) * 0.045 + i / 1e9)::double AS line_item_unblended_cost,
  CASE WHEN i % 32 = 16 THEN 'Hrs' ELSE 'GB' END AS pricing_unit,
  MAP {'region': 'us-east-2', 'operation': 'RunInstances'} AS product,
  MAP {'user_team': 'platform', 'user_name': 'worker-' || i % 900} AS resource_tags
  FROM range(${rowCount}) rows(i)`;

export async function parquetFile(folder: string, rowCount: number): Promise<BenchFile> {
  const path = join(folder, "cur2.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`COPY (${cur2Rows(rowCount)}) TO '${path}' (FORMAT parquet, COMPRESSION snappy)`);
  connection.closeSync();
  instance.closeSync();
  let natGb = 0;
  for (let i = 0; i < rowCount; i += 32) natGb += 0.25 * (1 + (i % 97));
  return benchFileOf(path, rowCount, natGb);
}
