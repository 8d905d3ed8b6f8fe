import type { Random } from "@/scripts/sameAs/random";

/*
 * Bills of many usage types, written from AWS's own names in the four formats that are read as text. Like the
 * scenarios, they use nothing of lib.
 */

type BilledLine = {
  readonly month: string;
  readonly account: string;
  readonly usageType: string;
  readonly service: string;
  readonly unit: string;
  readonly quantity: number;
  readonly usd: number;
  readonly currency: string;
};

/** A Region's code and what its usage types begin with; us-east-1's begin with nothing. */
const places = [
  ["us-east-1", ""],
  ["us-east-2", "USE2-"],
  ["eu-west-1", "EU-"],
  ["eu-west-1", "EUW1-"],
  ["eu-central-1", "EUC1-"],
  ["ap-northeast-1", "APN1-"],
  ["ap-southeast-7", "APS9-"],
  ["us-gov-west-1", "UGW1-"],
  ["nowhere", "XYZ9-"],
] as const;

const usages = [
  ["NatGateway-Hours", "Hrs", 744, 0.045],
  ["NatGateway-Bytes", "GB", 5000, 0.045],
  ["RegionalNatGateway-Hours", "Hrs", 2232, 0.045],
  ["RegionalNatGateway-Bytes", "GB", 800, 0.045],
  ["NatGateway-Prvd-Gbps", "Gbps-Hrs", 744, 0.2],
  ["NatGateway-Prvd-Bytes", "GB", 40, 0.01],
  ["VpcEndpoint-Hours", "Hrs", 4464, 0.01],
  ["VpcEndpoint-Bytes", "GB", 950, 0.01],
  ["VpcEndpoint-GWLBE-Hours", "Hrs", 744, 0.01],
  ["VpcEndpoint-GWLBE-Bytes", "GB", 30, 0.0035],
  ["VpcEndpoint-Resource-Hours", "Hrs", 744, 0.02],
  ["VpcResource-Consumer-Bytes", "GB", 12, 0.01],
  ["PublicIPv4:InUseAddress", "Hrs", 2232, 0.005],
  ["PublicIPv4:IdleAddress", "Hrs", 100, 0.005],
  ["TransitGateway-Hours", "Hrs", 1488, 0.05],
  ["TransitGateway-Bytes", "GB", 70, 0.02],
  ["VPCEncryptionControls-hours", "Hrs", 744, 0.1],
  ["DataTransfer-Regional-Bytes", "GB", 600, 0.01],
  ["DataTransfer-Out-Bytes", "GB", 150, 0.09],
  ["DataTransfer-In-Bytes", "GB", 300, 0],
  ["NatGateway-Turbo-Hours", "Hrs", 9, 1],
  ["BoxUsage:m5.large", "Hrs", 744, 0.096],
  ["USE1-USW2-AWS-Out-Bytes", "GB", 20, 0.02],
] as const;

const accounts = ["111122223333", "999988887777", "012345678901"] as const;
const months = ["2026-08", "2026-09", "2026-10"] as const;

/** The month after one, both as YYYY-MM. */
function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

function billedLines(random: Random): readonly BilledLine[] {
  const accountCount = 1 + random.below(accounts.length);
  const monthCount = 1 + random.below(months.length);
  const placeCount = 1 + random.below(4);
  const discount = random.pick([1, 1, 0.9, 0.895]);
  const currency = random.pick(["USD", "USD", "USD", "CNY"]);
  const first = random.below(places.length);
  const lines: BilledLine[] = [];
  for (const [, prefix] of [...places, ...places].slice(first, first + placeCount)) {
    for (const account of accounts.slice(0, accountCount)) {
      for (const month of months.slice(-monthCount)) {
        for (const [name, unit, most, usdPerUnit] of usages) {
          if (random.chance(0.45)) continue;
          const quantity = unit === "Hrs" ? most : Math.round(most * random.unit() * 1e6) / 1e6;
          const usd = Number((quantity * usdPerUnit * discount).toFixed(8));
          const service = /^(?:Vpc|VPC|PublicIPv4|Transit)/.test(name) ? "AmazonVPC" : "AmazonEC2";
          lines.push({ month, account, usageType: `${prefix}${name}`, service, unit, quantity, usd, currency });
        }
      }
    }
  }
  return lines;
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map(
      (row) =>
        `${row.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(",")}\n`,
    )
    .join("");

const curColumns = [
  ["bill", "BillingPeriodStartDate"],
  ["lineItem", "UsageAccountId"],
  ["lineItem", "LineItemType"],
  ["lineItem", "UsageStartDate"],
  ["lineItem", "UsageEndDate"],
  ["lineItem", "ProductCode"],
  ["lineItem", "UsageType"],
  ["lineItem", "UsageAmount"],
  ["lineItem", "CurrencyCode"],
  ["lineItem", "UnblendedCost"],
  ["pricing", "unit"],
] as const;

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/^_/, "");

function cur(lines: readonly BilledLine[], isSnake: boolean): string {
  const header = curColumns.map(([group, name]) => (isSnake ? `${snake(group)}_${snake(name)}` : `${group}/${name}`));
  const rows = lines.map(({ month, account, usageType, service, unit, quantity, usd, currency }) => {
    const [start, end] = [`${month}-01T00:00:00Z`, `${monthAfter(month)}-01T00:00:00Z`];
    return [start, account, "Usage", start, end, service, usageType, quantity, currency, usd, unit];
  });
  return csv([header, ...rows]);
}

function focus(lines: readonly BilledLine[]): string {
  const header =
    "BillingPeriodStart,ChargePeriodStart,ChargePeriodEnd,SubAccountId,ChargeCategory,ServiceName,ProviderName,PublisherName,InvoiceIssuerName,BillingCurrency,BilledCost,ConsumedQuantity,ConsumedUnit,x_UsageType,x_ServiceCode";
  const rows = lines.map(({ month, account, usageType, service, unit, quantity, usd, currency }) => {
    const [start, end] = [`${month}-01T00:00:00Z`, `${monthAfter(month)}-01T00:00:00Z`];
    const name = service === "AmazonVPC" ? "Amazon Virtual Private Cloud" : "Amazon Elastic Compute Cloud";
    return [
      start,
      start,
      end,
      account,
      "Usage",
      name,
      "AWS",
      "AWS",
      "AWS",
      currency,
      usd,
      quantity,
      unit,
      usageType,
      service,
    ];
  });
  return csv([header.split(","), ...rows]);
}

function costExplorer(lines: readonly BilledLine[]): string {
  const inLines = [...new Set(lines.map(({ month }) => month))];
  const ResultsByTime = inLines.map((month) => ({
    TimePeriod: { Start: `${month}-01`, End: `${monthAfter(month)}-01` },
    Total: {},
    Groups: lines
      .filter((line) => line.month === month)
      .map(({ usageType, account, unit, quantity, usd, currency }) => ({
        Keys: [usageType, account],
        Metrics: {
          UnblendedCost: { Amount: String(usd), Unit: currency },
          UsageQuantity: { Amount: String(quantity), Unit: unit },
        },
      })),
    Estimated: false,
  }));
  const GroupDefinitions = ["USAGE_TYPE", "LINKED_ACCOUNT"].map((Key) => ({ Type: "DIMENSION", Key }));
  return JSON.stringify({ GroupDefinitions, ResultsByTime });
}

/** The console's table: a column for each usage type, a row for each month. */
function consoleCsv(lines: readonly BilledLine[]): string {
  const types = [...new Set(lines.map(({ usageType }) => usageType))];
  const usdOf = (month: string, type: string) =>
    lines.filter((line) => line.month === month && line.usageType === type).reduce((sum, { usd }) => sum + usd, 0);
  const inLines = [...new Set(lines.map(({ month }) => month))];
  const rows = inLines.map((month) => {
    const amounts = types.map((type) => usdOf(month, type));
    return [`${month}-01`, ...amounts, amounts.reduce((sum, usd) => sum + usd, 0)];
  });
  const totals = types.map((type) => inLines.reduce((sum, month) => sum + usdOf(month, type), 0));
  const together = totals.reduce((sum, usd) => sum + usd, 0);
  const header = ["Usage type", ...types.map((type) => `${type}($)`), "Total costs($)"];
  return csv([header, ["Usage type total", ...totals, together], ...rows]);
}

/** One bill as five files in four formats, by their names. */
export function billFiles(random: Random, number: number): ReadonlyMap<string, Buffer> {
  const lines = billedLines(random);
  const texts: readonly (readonly [name: string, text: string])[] = [
    [`bill-${number}-cur-slash.csv`, cur(lines, false)],
    [`bill-${number}-cur-snake.csv`, cur(lines, true)],
    [`bill-${number}-focus.csv`, focus(lines)],
    [`bill-${number}-answer.json`, costExplorer(lines)],
    [`bill-${number}-console.csv`, consoleCsv(lines)],
  ];
  return new Map(texts.map(([name, text]) => [name, Buffer.from(text)]));
}
