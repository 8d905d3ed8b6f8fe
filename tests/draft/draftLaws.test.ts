import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftScenario } from "@/lib/draft/draft";
import { prefixOf } from "@/lib/meters/regionPrefixes";
import { gatewaysPerVpc } from "@/lib/model/scenario";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { success } from "@/lib/text/result";
import { anyUsageType } from "@/tests/bills-read/anyUsageType";
import { accountIds, hoursInOctober, octoberOf, ohio, type Row, spendOf, talliedRows } from "@/tests/bills-read/spends";
import { draftOf } from "@/tests/draft/drafting";

const rate = fc.integer({ min: 1_000, max: 99_999 }).map((millionths) => millionths / 1e6);
/** Enough for a line of ten cents, below which a line tells no rate. */
const gb = fc.integer({ min: 10_000, max: 10_000_000 }).map((hundredths) => hundredths / 100);

/** A whole month of whole gateways, each with its address, and as many endpoint-AZs in each of their VPCs. */
const wholeMonths = fc
  .record({
    gateways: fc.integer({ min: 1, max: 60 }),
    endpointAzsPerVpc: fc.integer({ min: 0, max: 40 }),
    isRegional: fc.boolean(),
    discount: fc.option(fc.integer({ min: 0, max: 8_900 }).map((hundredths) => hundredths / 100)),
    natGb: gb,
    endpointGb: gb,
    rates: fc.tuple(rate, rate, rate, rate, rate),
  })
  .map(({ gateways, endpointAzsPerVpc, isRegional, discount, natGb, endpointGb, rates }) => {
    // One VPC up to six gateways; else 3, 2 or 1 in each.
    const perVpc = gateways <= 6 ? gateways : ([3, 2, 1].find((count) => gateways % count === 0) ?? 1);
    const endpointAzs = (gateways / perVpc) * endpointAzsPerVpc;
    const list = [0.045, 0.045, 0.005, 0.01, 0.01];
    const paid = list.map((usd, n) => (discount === null ? (rates[n] ?? usd) : usd * (1 - discount / 100)));
    const nat = isRegional ? "USE2-RegionalNatGateway" : "USE2-NatGateway";
    const lines: readonly (readonly [string, number])[] = [
      [`${nat}-Hours`, gateways * hoursInOctober],
      [`${nat}-Bytes`, natGb],
      ["USE2-PublicIPv4:InUseAddress", gateways * hoursInOctober],
      ["USE2-VpcEndpoint-Hours", endpointAzs * hoursInOctober],
      ["USE2-VpcEndpoint-Bytes", endpointAzs === 0 ? 0 : endpointGb],
    ];
    return lines.flatMap(([usageType, quantity], n): Row[] =>
      quantity === 0 ? [] : [[usageType, quantity, quantity * (paid[n] ?? 0)]],
    );
  });

/** Any hours, GB and amounts, whole or not. */
const anyMonth = fc.array(
  fc.tuple(
    anyUsageType,
    fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    fc.double({ min: 0, max: 1e5, noNaN: true }),
  ),
  { maxLength: 12 },
);

describe("laws of a draft", () => {
  it("today costs what was paid, to the cent, line by line, for a whole month of whole gateways", () => {
    fc.assert(
      fc.property(wholeMonths, (rows) => {
        const { reconciliation } = draftOf(octoberOf(...rows));
        expect(reconciliation.map(({ charge }) => charge)).toEqual(
          expect.arrayContaining(["nat-gateway-hours", "nat-gateway-data", "public-ipv4-hours"]),
        );
        for (const { charge, paidUsd, todayUsd, why } of reconciliation) {
          expect({ charge, why, differenceUsd: Math.abs(todayUsd - paidUsd) < 0.005 }).toEqual({
            charge,
            why: null,
            differenceUsd: true,
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it("any bill gives a scenario that can be read, or a refusal; differences are told, and nothing is made up", () => {
    let draftedCount = 0;
    let comparedCount = 0;
    fc.assert(
      fc.property(anyMonth, (rows) => {
        const spend = octoberOf(...rows);
        const result = draftScenario(spend, ohio);
        if (!result.ok) {
          expect(result.error.message).toMatch(/\S.*\.$/);
          return;
        }
        const { scenario, reconciliation, natGb } = result.value;
        draftedCount++;
        comparedCount += reconciliation.length;
        expect(readScenario(scenario)).toEqual(success(scenario));
        expect(scenario).toMatchObject({ unnamedGb: natGb, internet: { gbOut: 0, gbIn: 0, needed: "unknown" } });
        expect(scenario.services.every(({ endpoint }) => endpoint === "auto")).toBe(true);
        for (const line of reconciliation) {
          expect(line.differenceUsd).toBe(line.todayUsd - line.paidUsd);
          expect(line.why === null).toBe(Math.abs(line.differenceUsd) < 0.005);
        }
        expect(scenario.vpcCount * gatewaysPerVpc(scenario)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    // About three of five have a NAT gateway whose hours tell of a month.
    expect(draftedCount).toBeGreaterThan(200);
    expect(comparedCount).toBeGreaterThan(200);
  });

  it("account ids and amounts are neither in the scenario, nor in its link, nor in what is said of it", () => {
    const amounts = fc.integer({ min: 100_000_000, max: 999_999_999 }).map((n) => n / 1e4);
    fc.assert(
      fc.property(accountIds, accountIds, amounts, amounts, (first, second, hoursUsd, dataUsd) => {
        const rows = [
          ...talliedRows([["USE2-NatGateway-Hours", 3 * hoursInOctober, hoursUsd]], { account: first }),
          ...talliedRows([["USE2-NatGateway-Bytes", 20_000, dataUsd]], { account: second }),
        ];
        const draft = draftOf(spendOf(rows));
        const { scenario, origins, warnings } = draft;
        const texts = [JSON.stringify(scenario), writeLink(scenario), JSON.stringify([origins, warnings])];
        for (const text of texts) {
          for (const secret of [first, second]) expect(text).not.toContain(secret);
        }
        for (const text of texts.slice(0, 2)) {
          for (const amount of [hoursUsd, dataUsd]) expect(text).not.toContain(String(amount));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(regionCodes)("a gateway and its data in %s cost list price", (region) => {
    const book = priceBook(region) ?? expect.fail(region);
    const [hourUsd, gbUsd] = [book.rates.natGatewayHour?.usd ?? 0, book.rates.natGatewayGb?.usd ?? 0];
    const prefix = region === "us-east-1" ? "" : `${prefixOf(region)}-`;
    const spend = octoberOf(
      [`${prefix}NatGateway-Hours`, hoursInOctober, hoursInOctober * hourUsd],
      [`${prefix}NatGateway-Bytes`, 500, 500 * gbUsd],
    );
    const result = draftScenario(spend, { ...ohio, region });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.scenario).toMatchObject({ region, discountPercent: 0, rates: {} });
    expect(result.value.reconciliation.map(({ why }) => why)).toEqual([null, null]);
  });
});
