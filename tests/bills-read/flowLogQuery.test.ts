import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";

const guide = readFileSync(new URL("../../docs/import.md", import.meta.url), "utf8");

// One request and its response through a NAT gateway at 10.0.0.220, as AWS's flow log examples have it: four records.
// To S3: 2 GiB up and 5 GiB down; to an address of the internet: 1 GiB each way; and one refused packet.
const gib = 1_073_741_824;
const records = [
  ["10.0.1.5", "10.0.0.220", "10.0.1.5", "52.216.0.1", "-", "S3", 2 * gib, "ACCEPT"],
  ["10.0.0.220", "52.216.0.1", "10.0.0.220", "52.216.0.1", "-", "S3", 2 * gib, "ACCEPT"],
  ["52.216.0.1", "10.0.0.220", "52.216.0.1", "10.0.0.220", "S3", "-", 5 * gib, "ACCEPT"],
  ["10.0.0.220", "10.0.1.5", "52.216.0.1", "10.0.1.5", "S3", "-", 5 * gib, "ACCEPT"],
  ["10.0.1.6", "10.0.0.220", "10.0.1.6", "203.0.113.5", "-", "-", gib, "ACCEPT"],
  ["10.0.0.220", "203.0.113.5", "10.0.0.220", "203.0.113.5", "-", "-", gib, "ACCEPT"],
  ["203.0.113.5", "10.0.0.220", "203.0.113.5", "10.0.0.220", "-", "-", gib, "ACCEPT"],
  ["10.0.0.220", "10.0.1.6", "203.0.113.5", "10.0.1.6", "-", "-", gib, "ACCEPT"],
  ["198.51.100.9", "10.0.0.220", "198.51.100.9", "10.0.0.220", "-", "-", gib, "REJECT"],
] as const;

it("the guide's flow log query counts each byte through a NAT gateway once, by direction and service", async () => {
  const [, sql = ""] = guide.match(/```sql\n([\s\S]*?)```/) ?? [];
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE vpc_flow_logs (srcaddr VARCHAR, dstaddr VARCHAR, pkt_srcaddr VARCHAR,
    pkt_dstaddr VARCHAR, pkt_src_aws_service VARCHAR, pkt_dst_aws_service VARCHAR, bytes BIGINT, action VARCHAR,
    interface_id VARCHAR DEFAULT 'eni-0123456789abcdef0', day VARCHAR DEFAULT '2026/10/15')`);
  const values = records.map((fields) => `(${fields.map((field) => `'${field}'`).join(", ")})`).join(", ");
  await connection.run(
    `INSERT INTO vpc_flow_logs (srcaddr, dstaddr, pkt_srcaddr, pkt_dstaddr, pkt_src_aws_service, pkt_dst_aws_service,
      bytes, action) VALUES ${values}`,
  );
  const answer = await connection.runAndReadAll(sql);
  const rows = answer.getRowsJson().map(([direction, destination, gb]) => [direction, destination, Number(gb)]);
  connection.closeSync();
  instance.closeSync();
  expect(rows.map(String).sort()).toEqual(
    [
      ["download", "S3", 5],
      ["upload", "S3", 2],
      ["download", "INTERNET", 1],
      ["upload", "INTERNET", 1],
    ]
      .map(String)
      .sort(),
  );
});
