import { type Answer, compare } from "@/lib/model/compare";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";
import { type PriceBook, priceBook } from "@/lib/pricing/priceBook";

export function bookOf(region: string): PriceBook {
  const book = priceBook(region);
  if (!book) throw new Error(`no prices for ${region}`);
  return book;
}

export const row = (id: string, gb: number, more: Partial<ServiceRow> = {}): ServiceRow => ({
  id,
  gb,
  today: "nat",
  endpoint: "auto",
  azCount: 3,
  ...more,
});

/** Three AZs with a NAT gateway in each, in us-east-1; nothing leaves for the internet unless a test says so. */
export const scenarioOf = (services: readonly ServiceRow[], more: Partial<Scenario> = {}): Scenario => ({
  v: 1,
  region: "us-east-1",
  hoursPerMonth: 730,
  vpcCount: 1,
  azCount: 3,
  nat: { mode: "per-az", publicIpv4PerGateway: 1 },
  internet: { gbOut: 0, gbIn: 100, freeGbOut: 0 },
  otherRegion: { gbOut: 0, gbIn: 0, usdPerGb: 0.02 },
  services,
  discountPercent: 0,
  rates: {},
  ...more,
});

export const answerOf = (scenario: Scenario): Answer => compare(scenario, bookOf(scenario.region));
