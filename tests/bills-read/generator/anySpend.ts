import fc from "fast-check";
import {
  type KnownOther,
  type KnownRow,
  type KnownSpend,
  meters,
  prefixes,
  usageTypeOf,
} from "@/tests/bills-read/generator/knownSpend";

// Amounts have six decimal places, because the tests compare to a millionth: none lies half way between two of them.
const decimal = (max: number) =>
  fc.integer({ min: 0, max: max * 1e6 }).map((millionths) => (millionths / 1e6).toFixed(6));

const months = fc.constantFrom("2026-02", "2026-10", "2024-02");
const accounts = fc.constantFrom("000000000001", "012345678901", "999988887777");

const knownRow: fc.Arbitrary<KnownRow> = fc
  .record({
    month: months,
    account: accounts,
    region: fc.constantFrom(...prefixes.map(([region]) => region)),
    meter: fc.constantFrom(...meters),
    quantity: decimal(1_000_000),
    amount: decimal(100_000),
  })
  .map(({ meter, region, ...rest }) => ({
    ...rest,
    region,
    family: meter.family,
    usageType: usageTypeOf(meter, region),
    unit: meter.unit,
  }));

const unrecognisedRow: fc.Arbitrary<KnownRow> = knownRow.chain((known) =>
  fc
    .constantFrom("EU-NatGateway-Extra-Hours", "QQQ1-VpcEndpoint-Hours", "NatGateway", "USE1-VpcEndpoint-Service-Hours")
    .map((usageType) => ({ ...known, region: null, family: null, usageType, unit: "Hrs" as const })),
);

const otherRecord: fc.Arbitrary<KnownOther> = fc.record({
  month: months,
  account: accounts,
  recordType: fc.constantFrom("Tax", "Credit", "Refund", "Fee", "RIFee", "EdpDiscount", "SavingsPlanNegation"),
  usageType: fc.constantFrom(null, null, "NatGateway-Bytes", "USE1-VpcEndpoint-Hours"),
  amount: fc.tuple(fc.boolean(), decimal(10_000)).map(([isCredit, amount]) => (isCredit ? `-${amount}` : amount)),
});

const sameRow = ({ month, account, usageType }: KnownRow): string => [month, account, usageType].join();

/** Any spend that a bill can hold: each usage type at most once in an account and month. */
export const anySpend: fc.Arbitrary<KnownSpend> = fc.record({
  rows: fc.uniqueArray(fc.oneof({ weight: 5, arbitrary: knownRow }, unrecognisedRow), {
    minLength: 1,
    maxLength: 30,
    selector: sameRow,
  }),
  others: fc.array(otherRecord, { maxLength: 6 }),
});
