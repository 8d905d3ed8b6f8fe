import type { FakeRequest } from "@/tests/costExplorer/awsRules";

/**
 * One line of the fake account's bill. Its amounts are those of each month, or of each day where the request is by day.
 */
export type Line = {
  readonly usageType: string;
  readonly account: string;
  readonly amount: string;
  readonly quantity: string;
  readonly unit: string;
};

/** One zonal NAT gateway of us-east-1 in a month of 31 days at list price: 744 h × $0.045, 1,000 GB × $0.045. */
export const oneGateway: readonly Line[] = [
  { usageType: "NatGateway-Hours", account: "111122223333", amount: "33.48", quantity: "744", unit: "Hrs" },
  { usageType: "NatGateway-Bytes", account: "111122223333", amount: "45", quantity: "1000", unit: "GB" },
];

const dayMs = 24 * 60 * 60 * 1000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The months or days of a request; the first and the last month may be cut. */
function periodsOf({ TimePeriod: { Start, End }, Granularity }: FakeRequest) {
  const periods: { Start: string; End: string }[] = [];
  for (let at = Start; at < End; ) {
    const [year = 0, month = 0] = at.split("-").map(Number);
    const next = Granularity === "DAILY" ? dayOf(Date.parse(at) + dayMs) : dayOf(Date.UTC(year, month, 1));
    periods.push({ Start: at, End: next < End ? next : End });
    at = next;
  }
  return periods;
}

type Shape = { readonly estimated?: boolean; readonly currency?: string };

const metrics = (amount: string, quantity: string, currency: string, unit: string) => ({
  UnblendedCost: { Amount: amount, Unit: currency },
  NetUnblendedCost: { Amount: amount, Unit: currency },
  UsageQuantity: { Amount: quantity, Unit: unit },
});

const sumOf = (amounts: readonly string[]): string =>
  String(Number(amounts.reduce((sum, amount) => sum + Number(amount), 0).toFixed(10)));

/**
 * A page of the answer with these lines, as AWS shapes it: decimal strings; `Total` is empty where there are groups, and
 * where there are none it has the sum and `Groups` is empty.
 */
export function page(
  request: FakeRequest,
  lines: readonly Line[],
  { estimated = false, currency = "USD" }: Shape = {},
) {
  const total = metrics(
    sumOf(lines.map(({ amount }) => amount)),
    sumOf(lines.map(({ quantity }) => quantity)),
    currency,
    "N/A",
  );
  const groups = lines.map(({ usageType, account, amount, quantity, unit }) => ({
    Keys: [usageType, account],
    Metrics: metrics(amount, quantity, currency, unit),
  }));
  const isGrouped = (request.GroupBy ?? []).length > 0;
  const accounts = [...new Set(lines.map(({ account }) => account))];
  return {
    ...(isGrouped ? { GroupDefinitions: request.GroupBy } : {}),
    ResultsByTime: periodsOf(request).map((period) => ({
      TimePeriod: period,
      Total: isGrouped ? {} : total,
      Groups: isGrouped ? groups : [],
      Estimated: estimated,
    })),
    DimensionValueAttributes: isGrouped
      ? accounts.map((account) => ({ Value: account, Attributes: { description: "production" } }))
      : [],
  };
}
