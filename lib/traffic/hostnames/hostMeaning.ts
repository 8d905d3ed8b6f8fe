import type { HostMeaning } from "@/lib/traffic/naming/trafficName";
import { type AccountHosts, shortService } from "./accountHosts";
import { hostForm, layerBucket, plainHost } from "./hostForm";
import { hosts } from "./hostTable";

const noEndpoint: HostMeaning = { kind: "no-endpoint" };

/** Old names of S3 without a Region: the bucket may be anywhere, and the address's prefix says where. */
const legacyS3 = /^(?:.+\.)?s3(?:-external-1)?$/;

/** Endpoints whose own names have no Region. */
const regionless: readonly string[] = ["iam", "route53", "sqs", "billing", "s3-global.accesspoint"];

/**
 * What a host name means to clients in Region `home`: first by the private DNS names of the account's own endpoint
 * services, which AWS lists in `describe-vpc-endpoint-services`, then by the table of AWS's usual hosts. A text that is
 * no host name, whatever its length, means no endpoint.
 */
export function hostMeaning(text: string, home: string | null, account: AccountHosts | null): HostMeaning {
  const host = plainHost(text);
  if (host === null) return noEndpoint;
  const detail = layerBucket.test(host) ? "ecr-layers" : null;
  const known = account?.(host) ?? null;
  if (known !== null) {
    const { service, region } = shortService(known);
    return placed(service, region, home, detail);
  }
  const taken = hostForm(host);
  if (taken === null) return noEndpoint;
  const { form, plain, region, isDualStack } = taken;
  const service = hosts.endpointOf(form, isDualStack);
  if (service !== null && (region !== null || regionless.includes(service)))
    return placed(service, region, home, detail);
  if (legacyS3.test(plain)) return { kind: "endpoint", service: "s3", region: null, detail };
  if (region !== null) return noEndpoint;
  // `sts.amazonaws.com`: a service with an endpoint, by a name that the endpoint's private DNS does not have.
  return hosts.isOwnHost(plain) ? { kind: "global-name", service: plain } : noEndpoint;
}

const placed = (
  service: string,
  region: string | null,
  home: string | null,
  detail: "ecr-layers" | null,
): HostMeaning =>
  region !== null && home !== null && region !== home
    ? { kind: "other-region", service, region }
    : { kind: "endpoint", service, region, detail };
