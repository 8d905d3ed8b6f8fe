import type { ClientPlace } from "@/lib/draft/traffic/view/clientPlace";
import type { ClientTraffic } from "@/lib/draft/traffic/view/clients";
import { formatGbShort } from "@/lib/units/gb";

/** So many clients have a bar; the table has more. */
export const maxClientBarCount = 10;

/** The surest that an account calls an address: `i-… in subnet-…`; empty where it names nothing. */
export function placeInWords({ instance, interface: networkInterface, subnet, vpc }: ClientPlace): string {
  const what = instance ?? networkInterface;
  const where = subnet ?? vpc;
  if (what === null) return where ?? "";
  return where === null ? what : `${what} in ${where}`;
}

/** `Amazon S3 12 GB, The internet 3 GB and 2 more`. */
export function servicesInWords({ services }: ClientTraffic, most: number): string {
  const shown = services.slice(0, most).map(({ label, gb }) => `${label} ${formatGbShort(gb)}`);
  const more = services.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}
