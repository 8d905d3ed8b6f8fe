export type Line = readonly [usageType: string, account: string, quantity: string, unit: string, amount: string];

/** An answer of `aws ce get-cost-and-usage` for one month. */
export const answerOf = (
  lines: readonly Line[],
  { start = "2026-10-01", end = "2026-11-01", currency = "USD" } = {},
): string =>
  JSON.stringify({
    GroupDefinitions: [
      { Type: "DIMENSION", Key: "USAGE_TYPE" },
      { Type: "DIMENSION", Key: "LINKED_ACCOUNT" },
    ],
    ResultsByTime: [
      {
        TimePeriod: { Start: start, End: end },
        Total: {},
        Groups: lines.map(([usageType, account, quantity, unit, amount]) => ({
          Keys: [usageType, account],
          Metrics: {
            UnblendedCost: { Amount: amount, Unit: currency },
            UsageQuantity: { Amount: quantity, Unit: unit },
          },
        })),
        Estimated: false,
      },
    ],
  });

/** Ohio: two gateways and 12,000 GB, 10.5 % under list. Ireland: one gateway of another account at list. */
export const lines: readonly Line[] = [
  ["USE2-NatGateway-Hours", "111122223333", "1488", "Hrs", "59.9292"],
  ["USE2-NatGateway-Bytes", "111122223333", "12000", "GB", "483.3"],
  ["EU-NatGateway-Hours", "444455556666", "744", "Hrs", "35.712"],
  ["EU-NatGateway-Bytes", "444455556666", "100", "GB", "4.8"],
  ["USE2-NatGateway-Something-New", "111122223333", "3", "Hrs", "1.5"],
];
