import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createGzip, gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { natAddress, natInterface } from "@/scripts/bench/trafficOptions";

export type TrafficFile = {
  readonly paths: readonly string[];
  readonly recordCount: number;
  readonly sizeMb: number;
  /** Bytes on the clients' side of the NAT gateway, from what wrote the files and not from what reads them. */
  readonly bytes: number;
};

const day = 1_793_491_200;
const clientCount = 50;
const blockRecords = 20_000;
const farPort = 443;

const header14 =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status";
const header29 =
  `${header14} vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id sublocation-type ` +
  "sublocation-id pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path";

/** 32 bits that look like chance: regular numbers would be packed far smaller than those of a real log. */
function mixed(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A remote among `remoteCount`: they spread over blocks of S3, EC2 and the internet. */
function remoteOf(exchange: number, remoteCount: number): string {
  const remote = mixed(exchange) % remoteCount;
  const first = ["52.216", "3.90", "203.0", "54.231"][remote % 4] ?? "";
  const [third, fourth] = [Math.floor(remote / 1024) % 256, Math.floor(remote / 4) % 256];
  return `${first}.${third}.${fourth}`;
}

const bytesOf = (record: number): number => 52 + (mixed(record) % 10 ** (2 + (record % 5)));

/** One of the four records of an exchange; with 14 fields, one of the two on the far side. */
function lineOf(record: number, fieldCount: 14 | 29, remoteCount: number): string {
  const legs = fieldCount === 14 ? 2 : 4;
  const exchange = Math.floor(record / legs);
  const leg = fieldCount === 14 ? 1 + (record % 2) : record % 4;
  const remote = remoteOf(exchange, remoteCount);
  const chance = mixed(exchange + 1_000_000_007);
  const client = `10.0.${1 + (chance % 5)}.${10 + (chance % (clientCount / 5))}`;
  const port = 1_024 + (chance % 60_000);
  const isUp = leg < 2;
  const [from, to] = isUp ? [client, remote] : [remote, client];
  const [src, dst] = [
    [client, natAddress],
    [natAddress, remote],
    [remote, natAddress],
    [natAddress, client],
  ][leg] ?? ["", ""];
  const start = day + (Math.floor(exchange / 12) % 86_400);
  const [srcPort, dstPort] = isUp ? [port, farPort] : [farPort, port];
  const bare = `2 111122223333 ${natInterface} ${src} ${dst} ${srcPort} ${dstPort} 6 ${1 + (chance % 90)} ${bytesOf(record)} ${start} ${start + 20 + (chance % 40)} ACCEPT OK`;
  if (fieldCount === 14) return bare;
  const [pktSrc, pktDst] = [leg === 1 ? natAddress : from, leg === 2 ? natAddress : to];
  const direction = leg % 2 === 0 ? "ingress - " : "egress 8";
  return `${bare} vpc-0abc0abc0abc0abc0 subnet-0abc0abc0abc0abc0 - ${chance % 20} IPv4 ${pktSrc} ${pktDst} us-east-1 use1-az1 - - - - ${direction}`.trimEnd();
}

const counts = (record: number, fieldCount: 14 | 29): boolean =>
  fieldCount === 14 || record % 4 === 0 || record % 4 === 3;

/** Records come in no order that helps packing: those of an exchange are apart, as in the files of a flow log. */
const placeOf = (at: number): number => {
  const block = Math.floor(at / blockRecords) * blockRecords;
  return block + (((at - block) * 7_919) % blockRecords);
};

function textOf(from: number, to: number, fieldCount: 14 | 29, remoteCount: number) {
  const lines: string[] = [];
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const record = placeOf(at);
    lines.push(lineOf(record, fieldCount, remoteCount));
    if (counts(record, fieldCount)) bytes += bytesOf(record);
  }
  return { text: `${lines.join("\n")}\n`, bytes };
}

const headerOf = (fieldCount: 14 | 29): string => (fieldCount === 14 ? header14 : header29);

/** Records in one gzip file or several, each with its header. */
export async function gzipLogs(
  folder: string,
  recordCount: number,
  fieldCount: 14 | 29,
  remoteCount: number,
  fileCount = 1,
): Promise<TrafficFile> {
  const own = join(folder, `${recordCount}-${fieldCount}-${fileCount}`);
  await mkdir(own);
  const paths: string[] = [];
  let [sizeMb, bytes] = [0, 0];
  const perFile = Math.ceil(recordCount / fileCount);
  for (let file = 0; file < fileCount; file++) {
    const name = `111122223333_vpcflowlogs_us-east-1_fl-0123456789abcdef0_20261101T${String(file).padStart(4, "0")}Z_0a.log.gz`;
    const path = join(own, name);
    paths.push(path);
    const [from, to] = [file * perFile, Math.min(recordCount, (file + 1) * perFile)];
    if (fileCount > 100) {
      const part = textOf(from, to, fieldCount, remoteCount);
      bytes += part.bytes;
      await writeFile(path, gzipSync(`${headerOf(fieldCount)}\n${part.text}`));
    } else {
      const gzip = createGzip();
      gzip.pipe(createWriteStream(path));
      gzip.write(`${headerOf(fieldCount)}\n`);
      for (let at = from; at < to; at += blockRecords) {
        const part = textOf(at, Math.min(to, at + blockRecords), fieldCount, remoteCount);
        bytes += part.bytes;
        if (!gzip.write(part.text)) await once(gzip, "drain");
      }
      gzip.end();
      await once(gzip, "close");
    }
    sizeMb += (await stat(path)).size / 1e6;
  }
  return { paths, recordCount, sizeMb, bytes };
}

/** The same records in Parquet, as AWS writes it: gzip inside, 32-bit and 64-bit numbers. */
export async function parquetLog(folder: string, { paths, recordCount, bytes }: TrafficFile): Promise<TrafficFile> {
  const path = join(folder, "log.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const numbers = ["version", "srcport", "dstport", "protocol"].map((name) => `${name}::integer AS ${name}`);
  await connection.run(`COPY (SELECT ${numbers.join(", ")}, "account-id" AS account_id, "interface-id" AS interface_id,
    srcaddr, dstaddr, packets::bigint AS packets, bytes::bigint AS bytes, start::bigint AS start, "end"::bigint AS "end",
    action, "log-status" AS log_status, "pkt-srcaddr" AS pkt_srcaddr, "pkt-dstaddr" AS pkt_dstaddr, region,
    "az-id" AS az_id, "flow-direction" AS flow_direction FROM read_csv('${paths[0]}', delim=' ', header=true, all_varchar=true, null_padding=true))
    TO '${path}' (FORMAT parquet, COMPRESSION gzip)`);
  connection.closeSync();
  instance.closeSync();
  return { paths: [path], recordCount, sizeMb: (await stat(path)).size / 1e6, bytes };
}
