import { maxClientBarCount } from "@/lib/draft/figures/trafficClients/points";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { formatShare } from "@/lib/units/share";

const thousands = new Intl.NumberFormat("en-US");

/** The fewest clients, the most GB first, that have this share of all GB make a heading. */
const worthNaming = 0.5;

function titleOf({ clients: { rows, moreCount, totalGb } }: TrafficView): string {
  const count = rows.length + moreCount;
  if (count === 0 || totalGb === 0) return "This log does not say which clients the traffic is of";
  if (count === 1) return "One client makes all of it";
  let gb = 0;
  let few = 0;
  for (const client of rows) {
    if (gb >= worthNaming * totalGb) break;
    gb += client.totalGb;
    few += 1;
  }
  const all = `${thousands.format(count)} clients`;
  if (gb < worthNaming * totalGb)
    return `No few clients make most of it: the largest ${few} of ${all} make ${formatShare(gb / totalGb)}`;
  return `${few === 1 ? "One" : few} of ${all} ${few === 1 ? "makes" : "make"} ${formatShare(gb / totalGb)} of the traffic`;
}

/** The figure's heading and note. */
export function clientsFinding(view: TrafficView): { readonly title: string; readonly note: string } {
  const { rows, moreCount } = view.clients;
  const more = rows.length + moreCount - Math.min(rows.length, maxClientBarCount);
  const isNamed = rows.some(({ place }) => place.interface !== null || place.subnet !== null);
  return {
    title: titleOf(view),
    note: [
      "GB through NAT by client, as logged.",
      isNamed ? "" : " An account’s file adds the instance, network interface or subnet of each address.",
      more > 0 ? ` ${thousands.format(more)} more ${more === 1 ? "client has" : "clients have"} no bar.` : "",
    ].join(""),
  };
}
