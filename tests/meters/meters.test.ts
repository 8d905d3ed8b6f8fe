import { describe, expect, it } from "vitest";
import { chargeStyle } from "@/components/charts/charges/style";
import { meterStyle } from "@/components/charts/spend/style";
import { meterCondition } from "@/lib/bills/athena/athenaUsageTypes";
import { plannedMeters } from "@/lib/draft/plannedMeters";
import { billOnlyRates } from "@/lib/meters/billOnlyRates";
import { meters, metersInBillOrder } from "@/lib/meters/meters";
import { natModes } from "@/lib/meters/natModes";
import { rateIds, rateRows } from "@/lib/meters/rates";
import { readUsageType } from "@/lib/meters/readUsageType";
import { prefixOf, regionOfPrefix } from "@/lib/meters/regionPrefixes";
import prefixes from "@/lib/meters/regionPrefixes.json";
import { charges } from "@/lib/model/charges";
import { isBandedPrice } from "@/lib/model/charges/charge";
import { billOnlyRate } from "@/lib/pricing/billOnlyRate";
import { listPrices, priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { nat, ratesOf, scenarioOf } from "@/tests/model/scenarios";

const prefixPairs = Object.entries(prefixes).flatMap(([region, own]) => own.map((prefix) => [region, prefix] as const));
const usageTypes = meters.flatMap((meter) => meter.usageTypes);

describe("the prefixes of Regions", () => {
  it("belong to one Region each, and every Region with prices has one", () => {
    expect(prefixPairs.map(([, prefix]) => regionOfPrefix(prefix))).toEqual(prefixPairs.map(([region]) => region));
    expect(regionCodes.filter((region) => prefixOf(region) === undefined)).toEqual([]);
  });

  it("are capitals and at most a digit, as AWS's Region billing codes", () => {
    expect(prefixPairs.filter(([, prefix]) => !/^[A-Z]{2,3}\d?$/.test(prefix))).toEqual([]);
  });
});

describe("the table of meters", () => {
  it("has each id and each usage type once", () => {
    expect(new Set(meters.map(({ id }) => id)).size).toBe(meters.length);
    expect(new Set(usageTypes).size).toBe(usageTypes.length);
  });

  it.each(meters)("$id is read from its usage types, with every Region's prefix and with none", (meter) => {
    for (const usageType of meter.usageTypes) {
      expect(readUsageType(usageType)).toEqual({ kind: "meter", meter, region: "us-east-1" });
      for (const [region, prefix] of prefixPairs) {
        expect(readUsageType(`${prefix}-${usageType}`)).toEqual({ kind: "meter", meter, region });
      }
    }
  });

  it.each(meters)("$id is not read from a usage type with more before or after it", (meter) => {
    for (const usageType of meter.usageTypes) {
      for (const other of [`X${usageType}`, `${usageType}X`, `USE1-EUC1-${usageType}`, `USE2-X${usageType}`]) {
        expect(readUsageType(other).kind).not.toBe("meter");
      }
    }
  });

  it("is in Athena's query with each of its usage types, bare or after a prefix's hyphen, and with nothing else", () => {
    const [bare = "", prefixed = ""] = meterCondition("usage_type", "").split(" OR substr");
    const quoted = (sql: string) =>
      [...sql.matchAll(/'([^']*)'/g)].map(([, text]) => text).filter((text) => text !== "-");
    expect(quoted(bare)).toEqual(usageTypes);
    expect(quoted(prefixed)).toEqual(usageTypes);
    // `strpos(column, '-') + 1`: a prefix has no hyphen of its own.
    expect(prefixPairs.filter(([, prefix]) => prefix.includes("-"))).toEqual([]);
  });

  it("has every group's meters together in the order of a bill", () => {
    const groups = metersInBillOrder.map(({ group }) => group);
    expect(groups.filter((group, i) => group !== groups[i - 1])).toEqual([...new Set(groups)]);
    const ids = (rows: typeof meters) => rows.map(({ id }) => id).sort();
    expect(ids(metersInBillOrder)).toEqual(ids(meters));
  });

  it("gives each meter and each charge a look of its own", () => {
    const looks = (styles: readonly object[]) => new Set(styles.map((style) => JSON.stringify(style))).size;
    expect(looks(meters.map(({ id }) => meterStyle(id)))).toBe(meters.length);
    expect(looks(charges.map(({ id }) => chargeStyle(id)))).toBe(charges.length);
  });
});

describe("the rates of the table", () => {
  it("are those of the calculator and of bills, each of one meter", () => {
    const ids = meters.flatMap(({ rate }) => (typeof rate === "object" ? rate.id : (rate ?? [])));
    const known = [...rateIds, ...billOnlyRates.map(({ id }) => id), "free"];
    expect([...ids].sort()).toEqual(known.sort());
  });

  it("count what the meter counts: GB or time", () => {
    const units = meters.flatMap(({ unit, rate }) =>
      rate === undefined || rate === "free" ? [] : [[unit, typeof rate === "object" ? rate.unit : rateRows[rate].unit]],
    );
    expect(units.filter(([unit, rateUnit]) => (unit === "GB") !== (rateUnit === "GB"))).toEqual([]);
  });

  // AWS sells provisioned NAT bandwidth in few Regions, and no regional NAT in GovCloud; the files of prices say where.
  it.each(meters.filter(({ rate }) => rate !== undefined && rate !== "free"))(
    "$id has a price wherever its Region's files have one, read under its own usage type",
    ({ rate, usageTypes: own }) => {
      const priced = regionCodes.flatMap((region) => {
        const book = priceBook(region) ?? expect.fail(region);
        const list = typeof rate === "object" ? [billOnlyRate(region, rate.id) ?? []].flat() : [];
        const rows = typeof rate === "string" && rate !== "free" ? listPrices(book, rate) : list;
        const bare = region === "us-east-1" ? own : [];
        const expected = [...own.map((usageType) => `${prefixOf(region)}-${usageType}`), ...bare];
        return rows.map(({ usageType }) => expected.includes(usageType ?? ""));
      });
      expect(priced).not.toEqual([]);
      expect(priced.filter((isOwn) => !isOwn)).toEqual([]);
    },
  );

  it.each(natModes)("are what the plan's charge pays with NAT %s", (mode) => {
    const rates = ratesOf(scenarioOf({ nat: nat(mode) }));
    const planned = plannedMeters(mode);
    for (const { charge: id, rate } of planned) {
      const price = charges.find((charge) => charge.id === id)?.price(rates) ?? expect.fail(id);
      expect(isBandedPrice(price) ? price.map(({ rateId }) => rateId) : [price.rateId]).toContain(rate);
    }
    const order = charges.map(({ id }): string => id);
    const places = planned.map(({ charge }) => order.indexOf(charge));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(places.length);
  });
});
