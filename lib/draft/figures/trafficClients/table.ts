import { placeInWords, servicesInWords } from "@/lib/draft/figures/trafficClients/points";
import { carriers } from "@/lib/draft/traffic/view/carriers";
import type { ClientTraffic } from "@/lib/draft/traffic/view/clients";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { type FigureCell, type FigureTable, textCell } from "@/lib/text/figureTable";
import { formatGb } from "@/lib/units/gb";

const thousands = new Intl.NumberFormat("en-US");
const gbCell = (gb: number): FigureCell => ({ shown: formatGb(gb), raw: gb });

/** Services of a client that the page's table names; a file has all. */
const maxShownServiceCount = 3;

function moreRow({ clients: { moreCount, moreGb } }: TrafficView, before: number, after: number) {
  if (moreCount === 0) return [];
  const empty = textCell("");
  return [
    [
      textCell(`${thousands.format(moreCount)} more`),
      ...Array.from({ length: before }, () => empty),
      gbCell(moreGb),
      ...Array.from({ length: after }, () => empty),
    ],
  ];
}

/** A row for each of the clients with the most GB, for the page. */
export function clientsTable(view: TrafficView): FigureTable {
  return {
    caption: "Clients with the most GB through NAT, as logged, and with whom",
    columns: [
      { label: "Client", isNumber: false },
      { label: "In the account", isNumber: false },
      { label: "Up", isNumber: true },
      { label: "Down", isNumber: true },
      { label: "Both", isNumber: true },
      { label: "With", isNumber: false },
    ],
    rows: [
      ...view.clients.rows.map((client) => [
        textCell(client.address),
        textCell(placeInWords(client.place) || "–"),
        gbCell(client.upGb),
        gbCell(client.downGb),
        gbCell(client.totalGb),
        textCell(servicesInWords(client, maxShownServiceCount)),
      ]),
      ...moreRow(view, 3, 1),
    ],
  };
}

/** The rows for a file, with addresses and every service. GB unrounded. */
export function clientsCsvTable(view: TrafficView): FigureTable {
  const placeCells = ({ place }: ClientTraffic) =>
    [place.instance, place.interface, place.subnet, place.vpc].map((id) => textCell(id ?? ""));
  return {
    caption: "Clients with the most GB through NAT, as logged",
    columns: [
      ...["Client", "Instance", "Network interface", "Subnet", "VPC"].map((label) => ({ label, isNumber: false })),
      ...["Up, GB", "Down, GB", "Both, GB"].map((label) => ({ label, isNumber: true })),
      ...carriers.map(({ label }) => ({ label: `GB: ${label}`, isNumber: true })),
      { label: "With", isNumber: false },
    ],
    rows: [
      ...view.clients.rows.map((client) => [
        textCell(client.address),
        ...placeCells(client),
        gbCell(client.upGb),
        gbCell(client.downGb),
        gbCell(client.totalGb),
        ...carriers.map(({ id }) => gbCell(client.gb[id])),
        textCell(client.services.map(({ label, gb }) => `${label} ${gb} GB`).join("; ")),
      ]),
      ...moreRow(view, 6, carriers.length + 1),
    ],
  };
}
