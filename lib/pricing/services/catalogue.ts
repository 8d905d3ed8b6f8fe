import rows from "./catalogue.json";

export type EndpointType = "Gateway" | "Interface";

/**
 * A service with a VPC endpoint. Rows come from the endpoint constants of aws-cdk-lib 2.276.0 and AWS's pages; the list
 * is not exhaustive, so an id that is missing here is still a valid interface endpoint.
 */
export type CatalogueService = {
  readonly id: string;
  readonly name: string;
  /** Absent where it has an interface endpoint alone. */
  readonly types?: readonly EndpointType[];
  /** Template of the full name; absent where that is `com.amazonaws.{region}.<id>`. */
  readonly serviceName?: string;
  readonly fipsSuffix?: string;
  /** Its interface endpoint costs nothing per hour and per GB (guardduty-data, by AWS's GuardDuty user guide). */
  readonly free?: boolean;
};

/** The shipped list of services with a VPC endpoint. */
export const catalogue = rows as readonly CatalogueService[];

const byId = new Map(catalogue.map((service) => [service.id, service]));
const fipsIds = new Map(
  catalogue.flatMap((service) => (service.fipsSuffix ? [[service.fipsSuffix, service] as const] : [])),
);
const templates = catalogue.flatMap((service) =>
  service.serviceName ? [[service.serviceName, service] as const] : [],
);

/** The catalogue's row for an endpoint name, its FIPS variant or an irregular full name in `region`; else `undefined`. */
export function findService(id: string, region: string): CatalogueService | undefined {
  return (
    byId.get(id) ?? fipsIds.get(id) ?? templates.find(([template]) => template.replace("{region}", region) === id)?.[1]
  );
}

/** Whether the service has a gateway endpoint (s3, dynamodb, s3express). It is free, so it is always worth adding. */
export const hasGatewayEndpoint = (id: string): boolean => byId.get(id)?.types?.includes("Gateway") ?? false;

/** Whether the service can have an interface endpoint: every service, known or not, but s3express. */
export const hasInterfaceEndpoint = (id: string): boolean => byId.get(id)?.types?.includes("Interface") ?? true;

/** Whether its interface endpoint is free of charge. */
export const isFreeInterfaceEndpoint = (id: string): boolean => byId.get(id)?.free ?? false;

/** The service's name for people: `Amazon ECR (Docker registry)`; the id itself for a service that is not listed. */
export const serviceName = (id: string, region: string): string => findService(id, region)?.name ?? id;
