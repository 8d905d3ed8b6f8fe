import { z } from "zod";
import type { SourcedPrices } from "@/lib/pricing/priceSources";
import { type Locations, regionCodeOf } from "./locations";
import {
  type FileReading,
  failedReading,
  type PriceReading,
  readRangeGb,
  readUsd,
  type Tier,
  tiersProblem,
} from "./priceReading";
import type { PricedRateId } from "./rateFacts";

/** AWS's pricing-page feeds that have rates of the snapshot, by their file name. */
export type FeedName = "natgateway" | "vpc" | "datatransfer";

type Ends = { readonly StartingRange?: string; readonly EndingRange?: string };
type Range = readonly [from: string | undefined, to: string | undefined];

const flat =
  (key: string) =>
  (name: string): Range | null =>
    name === key ? ["0", "Inf"] : null;

/** How each rate is recognised: the whole readable key, and where its tier's ends are written. */
const ratesOfFeed: Record<
  FeedName,
  readonly { rateId: PricedRateId; rangeOf: (key: string, ends: Ends) => Range | null }[]
> = {
  natgateway: [
    { rateId: "natGatewayHour", rangeOf: flat("Hourly charge for NAT Gateways") },
    { rateId: "natGatewayGb", rangeOf: flat("Charge for per GB data processed by NatGateways") },
    {
      rateId: "natProvisionedGbpsHour",
      rangeOf: flat("Per hour and per Gbps charge for NAT Gateways with provisioned bandwidth"),
    },
    {
      rateId: "natProvisionedGb",
      rangeOf: flat("Charge for per GB data processed by NAT Gateways with provisioned bandwidth"),
    },
  ],
  vpc: [
    { rateId: "vpceInterfaceHour", rangeOf: flat("Hourly charge for VPC Endpoints per Hrs") },
    { rateId: "publicIpv4InUseHour", rangeOf: flat("Hourly charge for In use Public IPv4 Addresses per Hrs") },
    {
      rateId: "vpceInterfaceGb",
      rangeOf: (key) => {
        const tier = /^Charge for per GB data processed by VPC Endpoints per GB from (\d+) to (\d+|Inf)$/.exec(key);
        return tier && [tier[1], tier[2]];
      },
    },
    { rateId: "publicIpv4IdleHour", rangeOf: flat("Hourly charge for Idle Public IPv4 Addresses per Hrs") },
    { rateId: "vpceGwlbHour", rangeOf: flat("Hourly charge for AWS Gateway Load Balancer VPC Endpoint per Hrs") },
    {
      rateId: "vpceGwlbGb",
      rangeOf: flat("Charge for per GB data processed by AWS Gateway Load Balancer VPC Endpoint per GB"),
    },
    { rateId: "tgwVpcAttachmentHour", rangeOf: flat("Hourly charge for Transit Gateway VPC Attachments per hour") },
    {
      rateId: "tgwVpcAttachmentGb",
      rangeOf: flat("Charge for per GB data processed by AWS Transit Gateways for VPC attachments per GigaBytes"),
    },
  ],
  datatransfer: [
    {
      rateId: "internetOutGb",
      rangeOf: (key, ends) =>
        /^DataTransfer External Outbound (Next \d+ TB|Greater than \d+ TB)$/.test(key)
          ? [ends.StartingRange, ends.EndingRange]
          : null,
    },
  ],
};

/** The names of the feeds as sources of a snapshot: the pricing pages that show them. */
const sourceNames: Record<FeedName, string> = {
  natgateway: "AWS VPC pricing page: NAT gateways",
  vpc: "AWS VPC pricing page: endpoints and addresses",
  datatransfer: "AWS EC2 pricing page: data transfer",
};
const sourcePrefixes: Record<FeedName, string> = { natgateway: "S-NAT", vpc: "S-VPC", datatransfer: "S-DT" };

const feedShape = z.object({
  manifest: z.object({ hawkFilePublicationDate: z.iso.datetime(), currencyCode: z.string() }),
  regions: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const onDemandTerm = "JRTCKXETXF";
const priceShape = z.object({
  rateCode: z.string().regex(new RegExp(`^[A-Z0-9]{16}\\.${onDemandTerm}\\.[A-Z0-9]{10}$`)),
  price: z.string(),
  StartingRange: z.string().exactOptional(),
  EndingRange: z.string().exactOptional(),
});

/**
 * Reads the rates of `rateIds` from a pricing-page feed. The feed has each price twice: under an opaque key, which no
 * rule here matches, and under a readable one. A Region of the snapshot that the feed lacks is a problem, and so is a
 * rate that the Region has and the feed no longer does; a Region that the snapshot lacks is only named.
 */
export function readFeed(
  feed: FeedName,
  json: unknown,
  locations: Locations,
  regions: { readonly [code: string]: SourcedPrices },
  rateIds: readonly PricedRateId[],
  url: string,
): FileReading {
  const read = feedShape.safeParse(json);
  if (!read.success) {
    const fields = read.error.issues.map(({ path }) => path.slice(0, 2).join(".") || "the whole file");
    return failedReading(`${feed}.json has changed its shape: ${[...new Set(fields)].slice(0, 3).join(", ")}`);
  }
  const { manifest } = read.data;
  if (manifest.currencyCode !== "USD") return failedReading(`${feed}.json is in ${manifest.currencyCode}, not in USD`);

  const publishedAt = manifest.hawkFilePublicationDate;
  const day = publishedAt.slice(0, 10);
  const sourceKey = `${sourcePrefixes[feed]}-${day.replaceAll("-", "")}`;
  const names = new Map(Object.keys(read.data.regions).map((name) => [regionCodeOf(locations, name) ?? name, name]));
  const rows = Object.entries(regions).map(([region, prices]) => {
    const name = names.get(region);
    const keys = name === undefined ? undefined : read.data.regions[name];
    if (keys === undefined)
      return { readings: [], problems: [`${feed}.json no longer has ${prices.name} (${region})`] };
    const found = readRegion(feed, keys, prices, rateIds).map((rate) => ({
      ...rate,
      at: `${feed}.json, ${prices.name}, ${rate.rateId}`,
    }));
    return {
      readings: found.flatMap(({ rateId, tiers, problem }) =>
        problem === null ? [{ region, rateId, tiers, usageType: null, sourceKey, day } satisfies PriceReading] : [],
      ),
      problems: found.flatMap(({ problem, at }) => (problem === null ? [] : [`${at}: ${problem}`])),
    };
  });
  return {
    readings: rows.flatMap(({ readings }) => readings),
    sources: {
      [sourceKey]: {
        name: sourceNames[feed],
        date: day,
        kind: "AWS pricing-page feed",
        where: `${url}, hawkFilePublicationDate ${publishedAt}`,
      },
    },
    otherNames: [...names].filter(([code]) => !Object.hasOwn(regions, code)).map(([, name]) => name),
    problems: rows.flatMap(({ problems }) => problems),
  };
}

function readRegion(
  feed: FeedName,
  keys: { readonly [key: string]: unknown },
  { rates, bands }: SourcedPrices,
  rateIds: readonly PricedRateId[],
) {
  const known = new Set([...Object.keys(rates), ...Object.keys(bands)]);
  const rules = ratesOfFeed[feed].filter(({ rateId }) => rateIds.includes(rateId));
  return rules.flatMap(({ rateId, rangeOf }) => {
    const tiers: Tier[] = [];
    const unreadable: string[] = [];
    for (const [key, value] of Object.entries(keys)) {
      const range = rangeOf(key, typeof value === "object" && value !== null ? value : {});
      if (range === null) continue;
      const price = priceShape.safeParse(value);
      const [fromGb, toGb] = range.map(readRangeGb);
      const usd = price.success ? readUsd(price.data.price) : null;
      if (!price.success || usd === null || fromGb == null || toGb == null) unreadable.push(key);
      else tiers.push({ fromGb, toGb, usd, sku: price.data.rateCode.slice(0, 16) });
    }
    tiers.sort((a, b) => a.fromGb - b.fromGb);
    const problem =
      unreadable.length > 0
        ? `"${unreadable[0]}" has changed its shape`
        : tiers.length === 0
          ? "no key carries it any more"
          : tiersProblem(tiers);
    // AWS does not sell everything in every Region, so a rate that the snapshot never had is not missing.
    const isMissed = tiers.length > 0 || unreadable.length > 0 || known.has(rateId);
    return isMissed ? [{ rateId, tiers, problem }] : [];
  });
}
