import { type Description, networkWords, pricedDescriptions, usageTypeDescriptions } from "@/lib/meters/descriptions";
import { meterOf } from "@/lib/meters/meterOf";
import type { Meter, MeterId } from "@/lib/meters/meters";
import { networkServices } from "@/lib/meters/networkServices";
import type { UsageTypeMatch } from "@/lib/meters/readUsageType";
import { regexOf } from "@/lib/meters/sentence";
import { unitNames } from "@/lib/meters/unitNames";

type Wording = { readonly services: readonly string[]; readonly pattern: RegExp; readonly meter: MeterId };

const wordingAfter =
  (price: string) =>
  ({ meter, services, sentence }: Description): Wording => ({
    meter,
    services: services.map((service) => networkServices[service].name.toLowerCase()),
    pattern: new RegExp(`^${price}${regexOf(sentence)}$`, "i"),
  });

const wordings: readonly Wording[] = [
  ...pricedDescriptions.map(wordingAfter(String.raw`\$[\d.]+ `)),
  ...usageTypeDescriptions.map(wordingAfter("")),
];

const networkPattern = new RegExp(networkWords.map(([first, second]) => `${first} ?${second}`).join("|"), "i");
const regionCode = /^[a-z]{2,4}(?:-[a-z]+)+-\d$/;

/**
 * The meter of a FOCUS row without a usage type. It is found only where service and description are exactly AWS's and
 * the row names its Region. Any other row about NAT gateways, endpoints or transit gateways is unrecognised.
 */
function matchDescription(service: string, description: string, region: string): UsageTypeMatch {
  const name = service.trim().toLowerCase();
  const text = description.trim();
  const found = wordings.find(({ services, pattern }) => services.includes(name) && pattern.test(text));
  if (found !== undefined && regionCode.test(region)) {
    return { kind: "meter", meter: meterOf(found.meter), region };
  }
  return found !== undefined || networkPattern.test(text) ? { kind: "unrecognised" } : { kind: "other" };
}

/**
 * The meter of a row by its operation's meters and its unit. Besides the usage type, only `x_Operation` distinguishes a
 * regional NAT gateway from a zonal one.
 */
export function matchOperation(ofOperation: readonly Meter[], unit: string, region: string): UsageTypeMatch {
  const meter = ofOperation.find((one) => unitNames[one.unit].onOperations.includes(unit.toLowerCase()));
  return meter !== undefined && regionCode.test(region) ? { kind: "meter", meter, region } : { kind: "unrecognised" };
}

const maxRemembered = 20_000;

/** `matchDescription` with a cache: a bill has a few hundred descriptions in millions of rows. */
export function descriptionReader(): typeof matchDescription {
  const matches = new Map<string, UsageTypeMatch>();
  return (service, description, region) => {
    const key = `${service}\n${region}\n${description}`;
    const known = matches.get(key);
    if (known !== undefined) return known;
    const match = matchDescription(service, description, region);
    if (matches.size < maxRemembered) matches.set(key, match);
    return match;
  };
}
