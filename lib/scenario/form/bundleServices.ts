import { type Bundle, bundleServiceIds } from "@/lib/pricing/services/bundles";
import { hasGatewayEndpoint } from "@/lib/pricing/services/catalogue";
import type { AddedService } from "@/lib/scenario/form/rowEdits";
import { roundedGb } from "@/lib/units/gb";

/**
 * The services that a bundle adds, with their share of `gb` (a month). Where their endpoints exist already, their
 * traffic goes through them today.
 */
export function bundleServices(bundle: Bundle, gb: number, hasEndpointsToday: boolean): readonly AddedService[] {
  const shares = new Map((bundle.split ?? []).map(({ id, share }) => [id, roundedGb(gb * share)]));
  return bundleServiceIds(bundle).map((id) => ({
    id,
    ...(shares.has(id) ? { gb: shares.get(id) ?? 0 } : {}),
    ...(hasEndpointsToday ? { today: hasGatewayEndpoint(id) ? ("gateway" as const) : ("interface" as const) } : {}),
  }));
}
