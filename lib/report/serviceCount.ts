import { countsOf } from "@/lib/model/unnamed";
import { counted } from "@/lib/units/counted";

/**
 * `10 services`, `2 services, 1 unnamed endpoint`, `1 unnamed endpoint`. Unnamed endpoints are counted apart from
 * services.
 */
export function servicesInWords(services: readonly { readonly id: string }[]): string {
  const { named, unnamed } = countsOf(services);
  const parts = [
    ...(named > 0 || unnamed === 0 ? [counted(named, "service")] : []),
    ...(unnamed > 0 ? [counted(unnamed, "unnamed endpoint")] : []),
  ];
  return parts.join(", ");
}
