import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SpendRow } from "@/lib/bills/spendRows";
import type { TalliedRow } from "@/lib/bills/tally/billedRecord";
import { withListPrices } from "@/lib/bills/tally/withListPrices";
import { meters } from "@/lib/meters/meters";
import { bandedUsd } from "@/lib/pricing/bands";
import { meterPrices, quantityFor } from "@/lib/pricing/meterPrices";
import { regionCodes } from "@/lib/pricing/priceBook";
import { type Row, talliedRows } from "@/tests/bills-read/spends";

const pricedRows = (rows: readonly Row[], currency = "USD") => withListPrices(talliedRows(rows), currency);

function only(rows: readonly SpendRow[]): SpendRow {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new Error(`expected one row, not ${rows.length}`);
  return row;
}

describe("the list price of a row", () => {
  // AWS price lists AmazonEC2 and AmazonVPC, us-east-2; EC2 On-Demand pricing for transfer.
  it.each([
    ["USE2-NatGateway-Hours", 0.045],
    ["USE2-NatGateway-Bytes", 0.045],
    ["USE2-RegionalNatGateway-Hours", 0.045],
    ["USE2-VpcEndpoint-Hours", 0.01],
    ["USE2-VpcEndpoint-Bytes", 0.01],
    ["USE2-VpcEndpoint-GWLBE-Hours", 0.01],
    ["USE2-VpcEndpoint-GWLBE-Bytes", 0.0035],
    ["USE2-PublicIPv4:InUseAddress", 0.005],
    ["USE2-PublicIPv4:IdleAddress", 0.005],
    ["USE2-TransitGateway-Hours", 0.05],
    ["USE2-TransitGateway-Bytes", 0.02],
    ["USE2-DataTransfer-Regional-Bytes", 0.01],
    ["USE2-DataTransfer-Out-Bytes", 0.09],
    ["USE2-DataTransfer-In-Bytes", 0],
    // Provisioned bandwidth is priced in us-east-1, where NAT types have no prefix; its data is free there.
    ["NatGateway-Prvd-Gbps", 1.076],
    ["NatGateway-Prvd-Bytes", 0],
  ])("of %s is %d", (usageType, usd) => {
    expect(only(pricedRows([[usageType, 1000, 12]])).listUsdPerUnit).toBeCloseTo(usd, 12);
  });

  it("is 10.5 % above what a real account paid: 0.040275 an hour instead of 0.045", () => {
    const row = only(pricedRows([["USE2-NatGateway-Hours", 2232, 2232 * 0.040275]]));
    expect(row.amountPerUnit).toBeCloseTo(0.040275, 12);
    // 1 − 0.040275 / 0.045 = 0.105
    expect(row.underListPercent).toBeCloseTo(10.5, 9);
    expect(row.quantityFrom).toBe("bill");
  });

  it("of 1,572,864 GB over endpoints is their average: 1 PB at 0.01 and half a PB at 0.006", () => {
    const [first, second] = withListPrices(
      [
        ...talliedRows([["USE2-VpcEndpoint-Bytes", 1_048_576, 10_485.76]], { account: "111122223333" }),
        ...talliedRows([["USE2-VpcEndpoint-Bytes", 524_288, 3_145.728]], { account: "444455556666" }),
      ],
      "USD",
    );
    // (1,048,576 × 0.01 + 524,288 × 0.006) / 1,572,864 = 13,631.488 / 1,572,864 = 0.00866666…
    expect(first?.listUsdPerUnit).toBeCloseTo(13_631.488 / 1_572_864, 12);
    expect(second?.listUsdPerUnit).toBe(first?.listUsdPerUnit);
  });

  it("counts each month and each Region by itself", () => {
    const rows = withListPrices(
      [
        ...talliedRows([["USE2-VpcEndpoint-Bytes", 1_048_576, 10_485.76]], { month: "2026-09" }),
        ...talliedRows([
          ["USE2-VpcEndpoint-Bytes", 1_048_576, 10_485.76],
          ["USW2-VpcEndpoint-Bytes", 1_048_576, 10_485.76],
        ]),
      ],
      "USD",
    );
    expect(rows.map(({ listUsdPerUnit }) => listUsdPerUnit)).toEqual([0.01, 0.01, 0.01]);
  });

  it("is missing in China, in another currency, and for provisioned bandwidth where AWS lists none", () => {
    for (const row of [
      only(pricedRows([["CNN1-NatGateway-Hours", 744, 300]], "CNY")),
      only(pricedRows([["CNN1-NatGateway-Hours", 744, 300]])),
      only(pricedRows([["USE2-NatGateway-Hours", 744, 30]], "EUR")),
      only(pricedRows([["USE2-NatGateway-Prvd-Gbps", 744, 800]])),
    ]) {
      expect(row.listUsdPerUnit).toBeNull();
      expect(row.underListPercent).toBeNull();
      expect(row.amountPerUnit).toBe(row.amount / (row.quantity ?? Number.NaN));
    }
  });

  it("stands beside a rate of 0, which AWS waived and is no discount, and beside no rate where there is no quantity", () => {
    expect(only(pricedRows([["USE2-NatGateway-Hours", 744, 0]]))).toMatchObject({
      amountPerUnit: 0,
      underListPercent: null,
    });
    expect(only(pricedRows([["USE2-NatGateway-Hours", 0, 0]]))).toMatchObject({
      quantity: 0,
      amountPerUnit: null,
      listUsdPerUnit: 0.045,
      underListPercent: null,
    });
  });
});

describe("a bill of amounts alone", () => {
  it("has the quantity that its amount buys at list price, and no distance from it", () => {
    // 900 / 0.045 = 20,000
    expect(only(pricedRows([["USE2-NatGateway-Bytes", null, 900]]))).toMatchObject({
      quantity: 20_000,
      quantityFrom: "list-price",
      underListPercent: null,
    });
  });

  it("is taken through the tiers: 1,300 USD out is 10,240 GB at 0.09 and the rest at 0.085", () => {
    const row = only(pricedRows([["USE2-DataTransfer-Out-Bytes", null, 1300]]));
    // 10,240 × 0.09 = 921.60; (1,300 − 921.60) / 0.085 = 4,451.7647…
    expect(row.quantity).toBeCloseTo(10_240 + 378.4 / 0.085, 6);
    expect(row.amountPerUnit).toBeCloseTo(row.listUsdPerUnit ?? Number.NaN, 12);
  });

  it("shares the tiers among the accounts by what each paid", () => {
    const rows = withListPrices(
      [
        ...talliedRows([["USE2-DataTransfer-Out-Bytes", null, 325]], { account: "111122223333" }),
        ...talliedRows([["USE2-DataTransfer-Out-Bytes", null, 975]], { account: "444455556666" }),
      ],
      "USD",
    );
    const whole = 10_240 + 378.4 / 0.085;
    expect(rows.map(({ quantity }) => quantity)).toEqual([
      expect.closeTo(whole / 4, 6),
      expect.closeTo((whole * 3) / 4, 6),
    ]);
  });

  it("keeps no quantity where nothing tells it: free data, no price, a credit", () => {
    for (const row of [
      only(pricedRows([["USE2-DataTransfer-In-Bytes", null, 0]])),
      only(pricedRows([["USE2-NatGateway-Prvd-Gbps", null, 800]])),
      only(pricedRows([["USE2-NatGateway-Hours", null, -3]])),
      only(pricedRows([["USE2-NatGateway-Hours", null, 0]])),
    ]) {
      expect(row).toMatchObject({ quantity: null, quantityFrom: "bill", amountPerUnit: null, underListPercent: null });
    }
  });
});

const anyRow = fc
  .record({
    usageType: fc.constantFrom("USE2-NatGateway-Bytes", "EU-VpcEndpoint-Bytes", "USE2-DataTransfer-Out-Bytes"),
    quantity: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    amount: fc.double({ min: 0, max: 1e6, noNaN: true }),
    account: fc.constantFrom("111122223333", "444455556666", null),
    month: fc.constantFrom("2026-09", "2026-10"),
  })
  .map(({ usageType, quantity, amount, ...where }): TalliedRow => {
    const [row] = talliedRows([[usageType, quantity, amount]], where);
    if (row === undefined) throw new Error("one row in, one out");
    return row;
  });

describe("laws of list prices", () => {
  it("no row is lost, no amount is touched, and order does not matter", () => {
    let comparedCount = 0;
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        const priced = withListPrices(rows, "USD");
        expect(priced.map(({ amount }) => amount).sort()).toEqual(rows.map(({ amount }) => amount).sort());
        for (const row of priced) {
          if (row.underListPercent === null) continue;
          comparedCount++;
          expect(row.underListPercent).toBeLessThanOrEqual(100);
        }
      }),
    );
    expect(comparedCount).toBeGreaterThan(100);
  });

  it("a quantity found from an amount costs that amount", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...regionCodes),
        fc.constantFrom(...meters.map(({ id }) => id)),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (region, family, usd) => {
          const steps = meterPrices(region, family);
          const quantity = quantityFor(steps, usd);
          if (quantity !== null) expect(bandedUsd(steps, quantity) / usd).toBeCloseTo(1, 9);
          else expect(steps.every((step) => step.usd === 0)).toBe(true);
        },
      ),
    );
  });
});
