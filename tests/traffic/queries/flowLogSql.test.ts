import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FlowLogSqlInput, flowLogSql } from "@/lib/traffic/queries/flowLogSql";
import type { QueryNats } from "@/lib/traffic/queries/queryInput";
import { readTraffic, type TrafficOptions } from "@/lib/traffic/readTraffic";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { recommendedFields, s3Text, v2Fields } from "@/tests/traffic/generator/containers";
import { type Fields, natRecords } from "@/tests/traffic/generator/records";
import { home, truths, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf } from "@/tests/traffic/read/readAll";
import { type AthenaTable, athenaTable } from "./athenaTable";

const numRuns = 500;
let table: AthenaTable;
beforeAll(async () => {
  table = await athenaTable();
});
afterAll(() => table.close());

function sqlOf(input: Partial<FlowLogSqlInput>): string {
  const sql = flowLogSql({ table: "vpc_flow_logs", day: "2026-11-01", partitions: "day", ...input });
  return sql.ok ? sql.value : expect.fail(JSON.stringify(sql.error));
}

/** What both must say to the byte. A query tells neither clients nor how bytes spread over the hours. */
const told = ({ rows, nats, controls }: Traffic) => ({
  rows: rows.map(({ nat, azId, direction, name, bytes }) => ({ nat, azId, direction, name, bytes })),
  nats: nats
    .filter(({ okCount, skippedCount }) => okCount + skippedCount > 0)
    .map(({ nat, okCount, skippedCount, hours }) => ({ nat, okCount, skippedCount, hourCount: hours.length })),
  clientLegBytes: controls.clientLegBytes,
  translatedLegBytes: controls.translatedLegBytes,
  apartBytes: controls.apartBytes,
  skippedRecordShare: controls.skippedRecordShare,
});

/** Some flow logs have milliseconds. */
const inMilliseconds = (record: Fields): Fields =>
  new Map([...record].map(([name, text]) => [name, name === "start" || name === "end" ? `${text}500` : text]));

const ways: Readonly<Record<string, { readonly nats: QueryNats; readonly fields: readonly string[] }>> = {
  "by what the records show": { nats: { interfaces: [], addresses: [] }, fields: recommendedFields },
  "by interface and addresses": {
    nats: {
      interfaces: [{ id: zonalNat.interfaceId, natGateway: null }],
      addresses: [zonalNat.primary, zonalNat.secondary],
    },
    fields: recommendedFields,
  },
  "by addresses": {
    nats: { interfaces: [], addresses: [zonalNat.primary, zonalNat.secondary] },
    fields: recommendedFields,
  },
  "by interface": {
    nats: { interfaces: [{ id: zonalNat.interfaceId, natGateway: null }], addresses: [] },
    fields: recommendedFields,
  },
  "in the default format, by interface and addresses": {
    nats: {
      interfaces: [{ id: zonalNat.interfaceId, natGateway: null }],
      addresses: [zonalNat.primary, zonalNat.secondary],
    },
    fields: v2Fields,
  },
  "in the default format, by addresses": {
    nats: { interfaces: [], addresses: [zonalNat.primary] },
    fields: v2Fields,
  },
};

describe("the query over a table of flow logs", () => {
  it("has the bytes that the readers have, each of them, however the NAT gateways are known", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(ways)),
        truths(["zonal", "regional"]),
        fc.boolean(),
        fc.nat(20),
        async ({ nats, fields }, truth, isInMilliseconds, repeatCount) => {
          const options: TrafficOptions = {
            region: home,
            natHints: { interfaces: nats.interfaces.map(({ id }) => id), addresses: nats.addresses },
          };
          const once = isInMilliseconds ? natRecords(truth).map(inMilliseconds) : natRecords(truth);
          const records = [...once, ...once.slice(0, repeatCount)];
          const ofLog = await readTraffic(filesOf({ log: s3Text(records, fields) }, 60_000), options);
          // Without a NAT gateway's record the readers go on to those of instances.
          fc.pre(ofLog.ok && ofLog.value.settled.witness === "nat-interfaces" && ofLog.value.settled.rows.length > 0);
          const answer = await table.answerTo(sqlOf({ nats, format: fields.join(" ") }), records, fields);
          const ofQuery = await readTraffic(filesOf({ answer }, 60_000), options);
          if (!ofQuery.ok || !ofLog.ok) expect.fail("it was not read");
          expect(told(ofQuery.value.settled)).toEqual(told(ofLog.value.settled));
        },
      ),
      { numRuns },
    );
  }, 600_000);
});
