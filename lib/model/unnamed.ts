import type { Scenario, ServiceRow, Via } from "@/lib/model/scenario";

/*
 * A row has nothing but its id to say that nobody has named its service, because links, files and requests carry the id
 * alone. This file is the only one that writes such an id and the only one that reads it.
 */
const unnamedEndpointPrefix = "unnamed-endpoint-";
const unnamedEndpointPattern = new RegExp(`^${unnamedEndpointPrefix}\\d+$`);

/** The row id of an endpoint that a bill has without saying which service it is for; `n` counts from 1. */
export const unnamedEndpointId = (n: number): string => `${unnamedEndpointPrefix}${n}`;

/** Whether a row is an endpoint whose service nobody has named: the prefix of `unnamedEndpointId`, then digits alone. */
export const isUnnamedEndpoint = (id: string): boolean => unnamedEndpointPattern.test(id);

/** How many of the rows are services with a name, and how many are endpoints that nobody has named. */
export function serviceCountsOf(services: readonly { readonly id: string }[]): {
  readonly named: number;
  readonly unnamed: number;
} {
  const unnamed = services.filter(({ id }) => isUnnamedEndpoint(id)).length;
  return { named: services.length - unnamed, unnamed };
}

/**
 * The way that a row takes in the plans at any cost: the reader's pin, or today's way where nobody has named the
 * service, since no advice is possible for it. `null` where the calculator chooses.
 */
export function fixedVia({ id, endpoint, today }: ServiceRow): Via | null {
  if (endpoint !== "auto") return endpoint;
  return isUnnamedEndpoint(id) ? today : null;
}

/**
 * Services with a free gateway endpoint that often account for unnamed traffic through NAT, the likelier first. `name`
 * is for use within a sentence.
 */
const likelyServices = [
  { id: "s3", name: "S3" },
  { id: "dynamodb", name: "DynamoDB" },
] as const;

/**
 * The first likely service whose traffic could be among the unnamed and to which the plans would give its free
 * endpoint: it goes through NAT today and is not pinned elsewhere. `null` where there is none.
 */
export function likelyUnnamedService({ services }: Scenario): (typeof likelyServices)[number] | null {
  const isOpen = ({ today, endpoint }: ServiceRow) =>
    today === "nat" && (endpoint === "auto" || endpoint === "gateway");
  return likelyServices.find(({ id }) => services.every((row) => row.id !== id || isOpen(row))) ?? null;
}
