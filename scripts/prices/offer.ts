import { inferSchema, initParser } from "udsv";
import type { RateId } from "@/lib/meters/rates";
import { type FileReading, failedReading, readRangeGb, readUsd, type Tier, tiersProblem } from "./priceReading";
import { usageTypesOf } from "./rateFacts";

/** The Price List Bulk API's offers that have the rates which the pricing-page feeds lack. */
export const offers = {
  AmazonEC2: [
    { rateId: "regionalNatGatewayHour", column: "operation", is: "RegionalNatGateway" },
    { rateId: "regionalNatGatewayGb", column: "operation", is: "RegionalNatGateway" },
  ],
  AWSDataTransfer: [
    { rateId: "crossAzGbEachDirection", column: "Transfer Type", is: "IntraRegion" },
    { rateId: "internetOutGb", column: "Transfer Type", is: "AWS Outbound" },
  ],
} as const satisfies Record<string, readonly { rateId: RateId; column: string; is: string }[]>;
export type OfferCode = keyof typeof offers;
/** The names of the offers, as a snapshot's sources show them. */
const offerNames: Record<OfferCode, string> = { AmazonEC2: "EC2", AWSDataTransfer: "data transfer" };
export const offerCodes = Object.keys(offers) as readonly OfferCode[];

const metadataRowCount = 5;
const columns = ["SKU", "TermType", "StartingRange", "EndingRange", "PricePerUnit", "Currency", "usageType"] as const;

type Row = { readonly rateId: RateId; readonly usageType: string; readonly tier: Tier | null };

/**
 * Reads a Region's file of an offer (`index.csv`: five rows of metadata, the header, the prices) as it arrives;
 * AmazonEC2 alone is hundreds of MB. A rate that the file lacks is no problem: AWS does not list each in each Region.
 */
export async function readOffer(
  offer: OfferCode,
  region: string,
  chunks: AsyncIterable<string>,
  url: string,
): Promise<FileReading> {
  const file = `${offer} of ${region}`;
  const usageTypes = new Map(
    offers[offer].flatMap((rule) => usageTypesOf(rule.rateId, region).map((type) => [type, rule] as const)),
  );
  const rows: Row[] = [];
  let columnProblem: string | null = null;
  let columnCount = 0;

  const start = (header: string) => {
    const parser = initParser(inferSchema(header, { col: ",", encl: '"' }));
    const names = parser.schema.cols.map(({ name }) => name);
    columnCount = names.length;
    const missing = columns.find((column) => !names.includes(column));
    if (missing) columnProblem = `${file} has no column ${missing}`;
    const at = new Map(names.map((name, i) => [name, i]));
    const onRow = (cells: string[]) => {
      const cell = (column: string) => cells[at.get(column) ?? -1] ?? "";
      const usageType = cell("usageType");
      const rule = usageTypes.get(usageType);
      // Local Zones and Wavelength Zones share these families, and Reserved or FlatRate terms are no on-demand price.
      const place = cell("Location Type") || cell("From Location Type");
      if (cells.length !== columnCount)
        columnProblem = `${file} has a row of ${cells.length} cells under ${columnCount} columns`;
      if (!rule || cell("TermType") !== "OnDemand" || place !== "AWS Region" || cell(rule.column) !== rule.is) return;
      const usd = cell("Currency") === "USD" ? readUsd(cell("PricePerUnit")) : null;
      const [fromGb, toGb] = [readRangeGb(cell("StartingRange")), readRangeGb(cell("EndingRange"))];
      const readable = usd !== null && fromGb !== null && toGb !== null;
      rows.push({ rateId: rule.rateId, usageType, tier: readable ? { fromGb, toGb, usd, sku: cell("SKU") } : null });
    };
    return (text: string) => parser.chunk<string[]>(text, undefined, onRow);
  };

  let metadata: ReadonlyMap<string, string> | null = null;
  let feed: ((text: string) => void) | null = null;
  let waiting = "";
  for await (const chunk of chunks) {
    waiting += chunk;
    if (metadata === null || feed === null) {
      const lines = waiting.split("\n", metadataRowCount + 2);
      if (lines.length < metadataRowCount + 2) continue;
      metadata = readMetadata(lines.slice(0, metadataRowCount));
      if (metadata.get("OfferCode") !== offer) return failedReading(`${file} is no price file of ${offer}`);
      waiting = waiting.slice(lines.slice(0, metadataRowCount).join("\n").length + 1);
      feed = start(`${lines[metadataRowCount]}\n`);
    }
    const end = waiting.lastIndexOf("\n") + 1;
    if (end > 0) feed(waiting.slice(0, end));
    waiting = waiting.slice(end);
  }
  const publishedAt = metadata?.get("Publication Date") ?? "";
  const day = /^\d{4}-\d{2}-\d{2}(?=T)/.exec(publishedAt)?.[0];
  if (!feed || !day) return failedReading(`${file} is no price file: the rows of metadata are missing`);
  if (waiting !== "") return failedReading(`${file} is cut off in the middle of a row`);
  if (columnProblem !== null) return failedReading(columnProblem);
  return fileReadingOf(
    file,
    region,
    offer,
    rows,
    day,
    `${url}, version ${metadata?.get("Version")}, published ${publishedAt}`,
  );
}

const readMetadata = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.map((line) => /^"(.*?)","(.*)"\r?$/.exec(line)).flatMap((row) => (row ? [[row[1] ?? "", row[2] ?? ""]] : [])),
  );

function fileReadingOf(
  file: string,
  region: string,
  offer: OfferCode,
  rows: readonly Row[],
  day: string,
  where: string,
): FileReading {
  const sourceKey = `S-${offer}-${region}-${day.replaceAll("-", "")}`;
  const rates = offers[offer].flatMap(({ rateId }) => {
    const own = rows.filter((row) => row.rateId === rateId);
    const tiers = distinctTiers(own.flatMap(({ tier }) => (tier ? [tier] : [])));
    const unreadable = own.some(({ tier }) => tier === null);
    const problem = unreadable ? "a row has no readable price in USD" : tiersProblem(tiers);
    const usageType = own[0]?.usageType;
    return usageType === undefined ? [] : [{ rateId, tiers, problem, usageType }];
  });
  return {
    readings: rates.map(({ rateId, tiers, usageType }) => ({ region, rateId, tiers, usageType, sourceKey, day })),
    sources: {
      [sourceKey]: {
        name: `AWS price list for ${offerNames[offer]} in ${region}`,
        date: day,
        kind: "AWS Price List Bulk API, CSV",
        where,
      },
    },
    otherNames: [],
    problems: rates.flatMap(({ rateId, problem }) => (problem === null ? [] : [`${file}, ${rateId}: ${problem}`])),
  };
}

/**
 * Tiers in GB order. Equal rows of several operations count once. Unequal ones stay, and `tiersProblem` then finds that
 * they overlap.
 */
function distinctTiers(tiers: readonly Tier[]): readonly Tier[] {
  const byText = new Map(tiers.map((tier) => [`${tier.fromGb} ${tier.toGb} ${tier.usd}`, tier]));
  return [...byText.values()].sort((a, b) => a.fromGb - b.fromGb);
}
