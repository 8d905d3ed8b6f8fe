import { type Bundle, bundleServiceIds } from "@/lib/pricing/services/bundles";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import type { AddedService } from "@/lib/scenario/form/rowEdits";
import { roundedGb } from "@/lib/units/gb";

/** What a bundle adds: its services, with their share of the GB, through their endpoints today where these exist. */
export function servicesOfBundle(bundle: Bundle, gb: number, exist: boolean): readonly AddedService[] {
  const shares = new Map((bundle.split ?? []).map(({ id, share }) => [id, roundedGb(gb * share)]));
  return bundleServiceIds(bundle).map((id) => ({
    id,
    ...(shares.has(id) ? { gb: shares.get(id) ?? 0 } : {}),
    ...(exist ? { today: hasGatewayEndpoint(id) ? ("gateway" as const) : ("interface" as const) } : {}),
  }));
}
