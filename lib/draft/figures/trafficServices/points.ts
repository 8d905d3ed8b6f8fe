import type { CarrierId } from "@/lib/draft/traffic/view/carriers";
import type { TrafficService } from "@/lib/draft/traffic/view/services";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import type { MonthGb } from "@/lib/traffic/settle/month";
import { type Domain, linearGbTicks } from "@/lib/units/axis";
import { formatGbShort } from "@/lib/units/gb";

/** A part of a bar, in GB. The direction of what no log has is not known. */
export type ServicePart = { readonly direction: "up" | "down" | "unknown"; readonly gb: number };

/** One bar: a service, or the services with the least GB together. */
export type ServiceBar = {
  readonly key: string;
  readonly verb: string | null;
  readonly name: string;
  readonly why: string;
  /** Null where the bar is of several services. */
  readonly carrier: CarrierId | null;
  readonly parts: readonly ServicePart[];
  readonly totalGb: MonthGb;
  /** Null where its endpoint is free, never pays, or does not exist. */
  readonly breakEvenGb: number | null;
  /** GB by direction and the break-even, in words. */
  readonly amounts: string;
};

/** What the figure draws. All GB are of `unit`. */
export type ServiceBars = {
  readonly unit: "month" | "sample";
  readonly bars: readonly ServiceBar[];
  /** Services that have a bar of their own where all are shown. */
  readonly count: number;
  readonly hasPlan: boolean;
};

/** So many services have a bar of their own on a screen; one more than that is no reason to fold. */
export const maxBarCount = 12;
/** On paper, where the drawing stands on the first page below what was found. The table below it has every service. */
export const maxPaperBarCount = 5;

/** `Amazon S3 in eu-west-1`: the Region is named where it is not the clients'. */
export const serviceInWords = ({ label, region, carrier }: TrafficService, home: string | null): string =>
  region === null || region === home || (carrier === "unnamed" && region === "GLOBAL")
    ? label
    : `${label} in ${region}`;

function partsOf({ gb, totalGb }: TrafficService): readonly ServicePart[] {
  const known = (["up", "down"] as const).map((direction) => ({ direction, gb: gb[direction].likely }));
  if (known.some((part) => part.gb > 0)) return known.filter((part) => part.gb > 0);
  return totalGb.likely > 0 ? [{ direction: "unknown", gb: totalGb.likely }] : [];
}

const directionWords = (parts: readonly ServicePart[]): string =>
  parts
    .map(({ direction, gb }) => (direction === "unknown" ? "direction not known" : `${direction} ${formatGbShort(gb)}`))
    .join(", ");

function amountsOf(service: TrafficService): string {
  const { breakEven } = service;
  const directions = directionWords(partsOf(service));
  switch (breakEven.kind) {
    case "from":
      return `${directions}; pays from ${formatGbShort(breakEven.gb)}`;
    case "free":
    case "never":
    case "none":
    case "unknown":
      return directions;
  }
}

function barOf(service: TrafficService, home: string | null): ServiceBar {
  const { key, advice, carrier, totalGb, breakEven } = service;
  return {
    key,
    verb: advice?.verb ?? null,
    name: serviceInWords(service, home),
    why: advice?.why ?? "",
    carrier,
    parts: partsOf(service),
    totalGb,
    breakEvenGb: breakEven.kind === "from" ? breakEven.gb : null,
    amounts: amountsOf(service),
  };
}

function restBar(rest: readonly TrafficService[]): ServiceBar {
  const sum = (of: (service: TrafficService) => number) => rest.reduce((gb, service) => gb + of(service), 0);
  const parts = (["up", "down", "unknown"] as const)
    .map((direction) => ({
      direction,
      gb: sum((service) => partsOf(service).find((part) => part.direction === direction)?.gb ?? 0),
    }))
    .filter(({ gb }) => gb > 0);
  return {
    key: "rest",
    verb: null,
    name: `${rest.length} more`,
    why: "The table has each of them, with what to do.",
    carrier: null,
    parts,
    totalGb: {
      low: sum(({ totalGb }) => totalGb.low),
      likely: sum(({ totalGb }) => totalGb.likely),
      high: sum(({ totalGb }) => totalGb.high),
    },
    breakEvenGb: null,
    amounts: directionWords(parts),
  };
}

/** The bars, the most GB first: `most` services each have one, and the others one together. */
export function serviceBars({ services, sample }: TrafficView, most: number): ServiceBars {
  const isFolded = services.length > most + 1;
  const own = isFolded ? services.slice(0, most) : services;
  const rest = isFolded ? services.slice(most) : [];
  return {
    unit: sample.unit,
    bars: [...own.map((service) => barOf(service, sample.region)), ...(rest.length > 0 ? [restBar(rest)] : [])],
    count: services.length,
    hasPlan: services.some(({ advice }) => advice !== null),
  };
}

/** A break-even that would make the longest bar shorter than a third of the axis lies beyond its end. */
const maxStretch = 3;

/** The linear axis from 0 in GB, with round ticks. It holds each bar and its range, and break-evens that are not far off. */
export function serviceAxis(bars: readonly ServiceBar[], tickCount: number) {
  const widest = Math.max(...bars.map(({ totalGb }) => totalGb.likely), 0);
  const ranges = bars.map(({ totalGb }) => totalGb.high).filter((gb) => gb <= maxStretch * widest);
  const marks = bars.flatMap(({ breakEvenGb }) => breakEvenGb ?? []).filter((gb) => gb <= maxStretch * widest);
  const toGb = Math.max(widest, ...ranges, ...marks) || 1;
  const domain: Domain = [0, toGb];
  return { domain, ticks: linearGbTicks(toGb, tickCount).filter((gb) => gb <= toGb * 1.001) };
}
