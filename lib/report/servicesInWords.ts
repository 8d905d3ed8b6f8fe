import { serviceCountsOf } from "@/lib/model/unnamed";
import { countWithNoun } from "@/lib/units/countWithNoun";

/**
 * `10 services`, `2 services, 1 unnamed endpoint`, `1 unnamed endpoint`. Unnamed endpoints are counted apart from
 * services.
 */
export function servicesInWords(services: readonly { readonly id: string }[]): string {
  const { named, unnamed } = serviceCountsOf(services);
  const parts = [
    ...(named > 0 || unnamed === 0 ? [countWithNoun(named, "service")] : []),
    ...(unnamed > 0 ? [countWithNoun(unnamed, "unnamed endpoint")] : []),
  ];
  return parts.join(", ");
}
