import { serviceInWords } from "@/lib/draft/figures/trafficServices/points";
import type { Basis } from "@/lib/draft/traffic/measuredFields";
import { breakEvenInWords } from "@/lib/draft/traffic/view/advice";
import type { TrafficService } from "@/lib/draft/traffic/view/services";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { type FigureCell, type FigureTable, textCell } from "@/lib/text/figureTable";
import type { MonthGb } from "@/lib/traffic/settle/month";
import { formatGb } from "@/lib/units/gb";

const basisWords: Record<Basis, string> = {
  measured: "Measured",
  "named-by-dns": "Named by DNS",
  unnamed: "Unnamed",
  entered: "Entered",
};

const reasonWords: Record<NonNullable<TrafficService["unnamedReason"]>, string> = {
  "address-of-many": "the address is of many services",
  "several-endpoints": "the service has several endpoints",
  "no-region": "the address is in no Region",
  "no-address": "the query left the address out",
  "global-name": "the name has no Region",
  "several-names": "several names",
  "home-unknown": "your Region is not known",
  private: "a private address",
  "not-logged": "in no log",
};

/** `Unnamed: several names`. */
function basisOf({ basis, unnamedReason }: TrafficService): string {
  return unnamedReason === null ? basisWords[basis] : `${basisWords[basis]}: ${reasonWords[unnamedReason]}`;
}

const gbCell = (gb: number): FigureCell => ({ shown: formatGb(gb), raw: gb });
const rangeInWords = ({ low, high }: MonthGb): string =>
  low === high ? "none" : `${formatGb(low)} to ${formatGb(high)}`;
const directionCell = ({ gb, unnamedReason }: TrafficService, direction: "up" | "down"): FigureCell =>
  unnamedReason === "not-logged" ? { shown: "not known", raw: null } : gbCell(gb[direction].likely);

const unitOf = ({ sample }: TrafficView): string => (sample.unit === "month" ? "GB a month" : "GB as logged");

const caption = (view: TrafficView): string => `With whom the traffic through NAT is, in ${unitOf(view)}`;

/** From this width on, in pixels, the page's table has all of its columns. */
const wideTablePx = 900;

type Column = {
  readonly label: string;
  readonly isNumber: boolean;
  readonly cell: (service: TrafficService) => FigureCell;
};

const text = (label: string, of: (service: TrafficService) => string): Column => ({
  label,
  isNumber: false,
  cell: (service) => textCell(of(service)),
});
const number = (label: string, cell: Column["cell"]): Column => ({ label, isNumber: true, cell });

function tableOf(view: TrafficView, columns: readonly Column[], title: string): FigureTable {
  return {
    caption: title,
    columns: columns.map(({ label, isNumber }) => ({ label, isNumber })),
    rows: view.services.map((service) => columns.map(({ cell }) => cell(service))),
  };
}

const breakEvenCell = ({ breakEven }: TrafficService): FigureCell => ({
  shown: breakEvenInWords(breakEven),
  raw: breakEven.kind === "from" ? breakEven.gb : breakEvenInWords(breakEven),
});

/** The figure's rows for the page, in a width in pixels. */
export function servicesTable(view: TrafficView, widthPx: number): FigureTable {
  const { region } = view.sample;
  const isWide = widthPx >= wideTablePx;
  return tableOf(
    view,
    [
      text("With", (service) => serviceInWords(service, region)),
      text("Do", ({ advice }) => advice?.verb ?? "–"),
      number("Up", (service) => directionCell(service, "up")),
      number("Down", (service) => directionCell(service, "down")),
      number("Both", ({ totalGb }) => gbCell(totalGb.likely)),
      ...(isWide ? [number("Range", ({ totalGb }) => ({ shown: rangeInWords(totalGb), raw: null }))] : []),
      number("Endpoint pays from", breakEvenCell),
      text("Rests on", basisOf),
      ...(isWide
        ? [
            number("Hours of logs", ({ hours }) => ({ shown: String(hours), raw: hours })),
            text("Why", ({ advice }) => advice?.why ?? ""),
          ]
        : []),
    ],
    `${caption(view)}${isWide ? "" : ". The CSV has ranges and reasons"}`,
  );
}

/** The rows for a file: ranges end by end, amounts unrounded. */
export function servicesCsvTable(view: TrafficView): FigureTable {
  const unit = unitOf(view);
  const bound = (label: string, of: (service: TrafficService) => number) =>
    number(label, (service) => gbCell(of(service)));
  return tableOf(
    view,
    [
      text("Do", ({ advice }) => advice?.verb ?? ""),
      text("With", ({ label }) => label),
      text("Endpoint", ({ endpoint }) => endpoint ?? ""),
      text("Region", ({ region }) => region ?? ""),
      text("Goes to", ({ field }) => field),
      number(`Up, ${unit}`, (service) => directionCell(service, "up")),
      number(`Down, ${unit}`, (service) => directionCell(service, "down")),
      bound(`Both, ${unit}`, ({ totalGb }) => totalGb.likely),
      bound("Both, at least", ({ totalGb }) => totalGb.low),
      bound("Both, at most", ({ totalGb }) => totalGb.high),
      number("Endpoint pays from GB a month", breakEvenCell),
      text("Rests on", basisOf),
      number("Hours of logs", ({ hours }) => ({ shown: String(hours), raw: hours })),
      bound("Of it ECR image layers", ({ ecrLayersGb }) => ecrLayersGb),
      text("Why", ({ advice }) => advice?.why ?? ""),
    ],
    caption(view),
  );
}
