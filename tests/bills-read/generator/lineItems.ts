import { seededRandom } from "@/scripts/seededRandom";
import { split } from "@/tests/bills-read/generator/decimal";
import { type KnownOther, type KnownRow, type KnownSpend, productOf } from "@/tests/bills-read/generator/knownSpend";
import { pick } from "@/tests/bills-read/generator/pick";

/** One line of a bill: what one usage type used in one hour, or a record that is not usage. */
export type LineItem = {
  readonly month: string;
  /** `YYYY-MM-DDTHH:MM:SSZ`; the end exclusive. */
  readonly start: string;
  readonly end: string;
  readonly account: string;
  readonly lineItemType: KnownOther["recordType"] | "Usage" | "DiscountedUsage" | "SavingsPlanCoveredUsage";
  readonly usageType: string;
  readonly product: string;
  readonly region: string;
  readonly description: string;
  readonly resource: string;
  readonly unit: string;
  readonly quantity: string;
  readonly amount: string;
  readonly team: string;
};

export type BillSize = {
  /** Hourly lines for each known row; they add up to it exactly. */
  readonly linesPerRow: number;
  /** Lines of the rest of the bill in each month. */
  readonly noiseLines: number;
  readonly seed: number;
  /** The last day that the bill of a month in progress reaches. */
  readonly lastDay?: number;
};

/** Usage in the same bill that must not be counted: look-alikes, other services' data transfer, the rest. */
const noise = [
  ["BoxUsage:m5.large", "AmazonEC2", "Hrs", "Usage"],
  ["BoxUsage:c6a.xlarge", "AmazonEC2", "Hrs", "DiscountedUsage"],
  ["EU-BoxUsage:t3.micro", "AmazonEC2", "Hrs", "SavingsPlanCoveredUsage"],
  ["EBS:VolumeUsage.gp3", "AmazonEC2", "GB-Mo", "Usage"],
  ["USE1-EUC1-AWS-Out-Bytes", "AmazonEC2", "GB", "Usage"],
  ["USE1-EU-AWS-Out-Bytes", "AmazonS3", "GB", "Usage"],
  ["USW1-EBS-USW2-EBS-AWS-Out-Bytes", "AmazonEC2", "GB", "Usage"],
  ["DataTransfer-Out-OBytes", "AmazonCloudFront", "GB", "Usage"],
  ["DataTransfer-Out-Bytes", "AmazonS3", "GB", "Usage"],
  ["DataTransfer-Regional-Bytes", "AmazonECS", "GB", "Usage"],
  ["EU-DataTransfer-In-Bytes", "AmazonS3", "GB", "Usage"],
  ["USE1-Fargate-vCPU-Hours:perCPU", "AmazonECS", "Hrs", "Usage"],
  ["Requests-Tier1", "AmazonS3", "Requests", "Usage"],
  ["USE1-PublicIPv4:ContiguousBlock", "AmazonVPC", "Hrs", "Usage"],
  ["USE1-IPAddressManager-IP-Hours", "AmazonVPC", "Hrs", "Usage"],
  ["constructor", "AmazonEC2", "Hrs", "Usage"],
  ["__proto__", "AmazonVPC", "Hrs", "Usage"],
] as const;

const descriptions = [
  "$0.045 per unit, first tier",
  'charge for "shared" use',
  "two lines:\nthe second, with a comma",
  "plain",
  "crlf\r\ninside",
  "ünïcødé – 日本語 🚦",
] as const;
const teams = ["platform", "a,b", 'say "hi"', "", "line\nbreak"] as const;

const hourMs = 3_600_000;
const atHour = (month: string, hour: number): string =>
  new Date(Date.parse(`${month}-01T00:00:00Z`) + hour * hourMs).toISOString().replace(".000", "");

/** The hours of a month. */
export function hoursIn(month: string): number {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return (Date.UTC(year, number, 1) - Date.UTC(year, number - 1, 1)) / hourMs;
}

/** The first day of the month after. */
export const monthEnd = (month: string): string => atHour(month, hoursIn(month)).slice(0, 10);

type Usage = Pick<KnownRow, "month" | "account" | "usageType"> & {
  readonly region: string;
  readonly product: string;
  readonly unit: string;
};

const descriptionOf = (usageType: string, random: () => number): string => {
  // These descriptions are AWS's own. In a bill without usage types, only they show which lines are of NAT gateways.
  if (/(^|-)NatGateway-Hours$/.test(usageType)) return "$0.045 per NAT Gateway Hour";
  if (/(^|-)NatGateway-Bytes$/.test(usageType)) return "$0.045 per GB Data Processed by NAT Gateways";
  return pick(descriptions, random);
};

function lineAt(usage: Usage, hour: number, random: () => number): Omit<LineItem, "quantity" | "amount"> {
  const { month, account, usageType, product, region, unit } = usage;
  return {
    month,
    start: atHour(month, hour),
    end: atHour(month, hour + 1),
    account,
    lineItemType: "Usage",
    usageType,
    product,
    region,
    description: descriptionOf(usageType, random),
    resource: `arn:aws:ec2:${region}:${account}:natgateway/nat-${Math.floor(random() * 1e9).toString(16)}`,
    unit,
    team: pick(teams, random),
  };
}

/** A row in lines over the month, the last of them in its last hour. */
function* rowLines(known: KnownRow, lineCount: number, hourCount: number, random: () => number): Generator<LineItem> {
  const quantities = split(known.quantity, lineCount, random);
  const amounts = split(known.amount, lineCount, random);
  const usage = { ...known, region: known.region ?? "us-east-2", product: productOf(known.usageType) };
  for (let n = 0; n < lineCount; n += 1) {
    const hour = n === lineCount - 1 ? hourCount - 1 : Math.floor((n * hourCount) / lineCount);
    yield { ...lineAt(usage, hour, random), quantity: quantities[n] ?? "0", amount: amounts[n] ?? "0" };
  }
}

function* noiseLines(
  month: string,
  account: string,
  lineCount: number,
  hourCount: number,
  random: () => number,
): Generator<LineItem> {
  for (let n = 0; n < lineCount; n += 1) {
    const [usageType, product, unit, lineItemType] = pick(noise, random);
    const usage = { month, account, usageType, product, unit, region: pick(["us-east-1", "eu-west-1"], random) };
    // Other usage reaches the month's end too, even where nothing else does.
    const hour = n === lineCount - 1 ? hourCount - 1 : Math.floor(random() * hourCount);
    const line = lineAt(usage, hour, random);
    yield { ...line, lineItemType, quantity: (random() * 100).toFixed(10), amount: (random() * 10).toFixed(10) };
  }
}

function otherLine(known: KnownOther): LineItem {
  const { month, account, recordType, usageType, amount } = known;
  return {
    month,
    // Tax and fees are lines about the whole month.
    start: atHour(month, 0),
    end: atHour(month, hoursIn(month)),
    account,
    lineItemType: recordType,
    usageType: usageType ?? "",
    product: usageType === null ? "" : productOf(usageType),
    region: "",
    description: `${recordType} of the month, as agreed`,
    resource: "",
    unit: "",
    quantity: recordType === "Tax" ? "1.0000000000" : "0",
    amount,
    team: "",
  };
}

/** A month's bill line by line, its sources taking turns, so that no usage type's lines stand together. */
export function* lineItems(spend: KnownSpend, { linesPerRow, noiseLines: noiseCount, seed, lastDay = 31 }: BillSize) {
  const random = seededRandom(seed);
  const months = [...new Set([...spend.rows, ...spend.others].map(({ month }) => month))].sort();
  for (const month of months) {
    const hourCount = Math.min(hoursIn(month), 24 * lastDay);
    const account = spend.rows[0]?.account ?? "012345678901";
    let sources: Generator<LineItem>[] = [
      noiseLines(month, account, noiseCount, hourCount, random),
      ...spend.rows
        .filter((known) => known.month === month)
        .map((known) => rowLines(known, linesPerRow, hourCount, random)),
    ];
    yield* spend.others.filter((known) => known.month === month).map(otherLine);
    while (sources.length > 0) {
      const still: Generator<LineItem>[] = [];
      for (const source of sources) {
        const { value, done } = source.next();
        if (done !== true) {
          yield value;
          still.push(source);
        }
      }
      sources = still;
    }
  }
}
