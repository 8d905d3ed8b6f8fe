import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import { heightOfLegend } from "@/components/charts/traffic/legend";
import { cutText } from "@/components/charts/wrapText";
import { placeInWords, servicesInWords } from "@/lib/draft/figures/trafficClients/points";
import { type CarrierId, carriers } from "@/lib/draft/traffic/view/carriers";
import type { ClientTraffic } from "@/lib/draft/traffic/view/clients";
import type { Domain } from "@/lib/units/axis";
import { formatGbShort } from "@/lib/units/gb";

/** Positions of the bars, in pixels of the drawing. */
export type ClientsLayout = {
  readonly plot: Plot;
  readonly rows: readonly {
    readonly client: ClientTraffic;
    readonly y: number;
    readonly place: string;
    readonly services: string;
    readonly parts: readonly { readonly carrier: CarrierId; readonly x: number; readonly width: number }[];
    readonly total: { readonly x: number; readonly text: string };
  }[];
};

export const clientRowHeight = 62;
export const clientBarHeight = 14;
const minHeightPx = 140;

const topAt = (clients: readonly ClientTraffic[], widthPx: number): number =>
  heightOfLegend(
    carriers.filter(({ id }) => clients.some(({ gb }) => gb[id] > 0)).map(({ label }) => label),
    widthPx,
  );

/** The height of the drawing in pixels, in a width in pixels. */
export const clientsHeight = (clients: readonly ClientTraffic[], widthPx: number): number =>
  Math.max(minHeightPx, topAt(clients, widthPx) + clients.length * clientRowHeight + 4);

/** Services that are named below a bar, as far as there is room. */
const maxShownServiceCount = 4;

/** Lays out a row for each client: address and place, its bar from 0, and with whom it is. */
export function clientsLayout(clients: readonly ClientTraffic[], width: number, height: number): ClientsLayout {
  const top = topAt(clients, width);
  const totals = clients.map(({ totalGb }) => formatGbShort(totalGb));
  const right = width - Math.max(...totals.map((text) => textWidth(text, 13)), 40) - 12;
  const plot: Plot = { left: 0, right, top, bottom: height };
  const domain: Domain = [0, Math.max(...clients.map(({ totalGb }) => totalGb), 0) || 1];
  const x = (gb: number) => xAt(plot, domain, "linear", gb);
  return {
    plot,
    rows: clients.map((client, i) => {
      let from = 0;
      const addressWidth = textWidth(client.address, 13) + 10;
      return {
        client,
        y: top + i * clientRowHeight,
        place: cutText(placeInWords(client.place), width - addressWidth, 12),
        services: cutText(servicesInWords(client, maxShownServiceCount), width, 12),
        parts: carriers.flatMap(({ id }) => {
          const gb = client.gb[id];
          if (gb === 0) return [];
          const start = x(from);
          from += gb;
          return [{ carrier: id, x: start, width: Math.max(1, x(from) - start) }];
        }),
        total: { x: x(client.totalGb) + 8, text: totals[i] ?? "" },
      };
    }),
  };
}
