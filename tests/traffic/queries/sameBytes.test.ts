import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { QueryNats } from "@/lib/traffic/queries/queryInput";
import { readTraffic, type TrafficOptions } from "@/lib/traffic/readTraffic";
import { recommendedFields, s3Text, v2Fields } from "@/tests/traffic/generator/containers";
import { type Fields, natRecords } from "@/tests/traffic/generator/records";
import { home, regionalNat, type Truth, truths, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf } from "@/tests/traffic/read/readAll";
import { type AthenaTable, athenaTable } from "./athenaTable";
import { comparable, sqlOf } from "./comparable";

let table: AthenaTable;
beforeAll(async () => {
  table = await athenaTable();
});
afterAll(() => table.close());

/** 500 truths, five to a table: each has gateways of its own. */
const numRuns = 100;
const truthsInTable = 5;

const interfaceOf = (at: number): string => `${zonalNat.interfaceId}${at}`;

/** A truth's records at a zonal and a regional gateway of its own. */
function recordsOf(truth: Truth, at: number): readonly Fields[] {
  const renamed = new Map<string, string>([
    [zonalNat.interfaceId, interfaceOf(at)],
    [regionalNat.id, `${regionalNat.id}${at}`],
  ]);
  return natRecords(truth).map(
    (record) => new Map([...record].map(([field, text]) => [field, renamed.get(text) ?? text])),
  );
}

/** Some flow logs have milliseconds. */
const inMilliseconds = (record: Fields): Fields =>
  new Map([...record].map(([name, text]) => [name, name === "start" || name === "end" ? `${text}500` : text]));

const allInterfaces = Array.from({ length: truthsInTable }, (_, at) => ({ id: interfaceOf(at), natGateway: null }));

const ways: Readonly<Record<string, { readonly nats: QueryNats; readonly fields: readonly string[] }>> = {
  "by what the records show": { nats: { interfaces: [], addresses: [] }, fields: recommendedFields },
  "by interface and addresses": {
    nats: {
      interfaces: allInterfaces,
      addresses: [zonalNat.primary, zonalNat.secondary],
    },
    fields: recommendedFields,
  },
  "by addresses": {
    nats: { interfaces: [], addresses: [zonalNat.primary, zonalNat.secondary] },
    fields: recommendedFields,
  },
  "by interface": {
    nats: { interfaces: allInterfaces, addresses: [] },
    fields: recommendedFields,
  },
  "in the default format, by interface and addresses": {
    nats: {
      interfaces: allInterfaces,
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
        fc.array(truths(["zonal", "regional"]), { minLength: truthsInTable, maxLength: truthsInTable }),
        fc.boolean(),
        fc.nat(20),
        fc.constantFrom("NULL" as const, "'None'" as const, "'-'" as const),
        async ({ nats, fields }, all, isInMilliseconds, repeatCount, absent) => {
          const options: TrafficOptions = {
            region: home,
            natHints: { interfaces: nats.interfaces.map(({ id }) => id), addresses: nats.addresses },
          };
          const recorded = all.flatMap(recordsOf);
          const once = isInMilliseconds ? recorded.map(inMilliseconds) : recorded;
          const records = [...once, ...once.slice(0, repeatCount)];
          const ofLog = await readTraffic(filesOf({ log: s3Text(records, fields) }, 60_000), options);
          // Without a NAT gateway's record the readers go on to those of instances.
          fc.pre(ofLog.ok && ofLog.value.settled.witness === "nat-interfaces" && ofLog.value.settled.rows.length > 0);
          const answer = await table.answerTo(sqlOf({ nats, format: fields.join(" ") }), records, fields, { absent });
          const ofQuery = await readTraffic(filesOf({ answer }, 60_000), options);
          if (!ofQuery.ok || !ofLog.ok) expect.fail("it was not read");
          expect(comparable(ofQuery.value.settled)).toEqual(comparable(ofLog.value.settled));
        },
      ),
      { numRuns },
    );
  }, 600_000);
});
