import {
  type Domain,
  decadeAtOrAbove,
  decadeAtOrBelow,
  gbDecades,
  gbTickLabel,
  thinned,
} from "@/components/charts/axis";
import { serviceAxisHeight, serviceRowHeight } from "@/components/charts/figureHeight";
import { type FigureTable, textCell } from "@/components/charts/figureTable";
import { type Plot, textWidth, xAt } from "@/components/charts/plot";
import type { ServiceFigureRow, ServiceState } from "@/components/charts/serviceRows";
import { formatGb, formatGbExact } from "@/lib/units/gb";

const factor = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3 });

const percent = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 });

/** How far a service is: `5.75× break-even`, `86 % of break-even`. */
function timesInWords(row: ServiceFigureRow, isShort: boolean): string {
  if (row.state === "free") return isShort ? "free" : "free endpoint";
  if (row.state === "never") return isShort ? "never" : "never pays";
  if (row.times === Number.POSITIVE_INFINITY) return isShort ? "at once" : "pays at once";
  const times = row.times ?? 0;
  if (times < 1) return `${percent.format(100 * times)} %${isShort ? "" : " of break-even"}`;
  return `${factor.format(times)}×${isShort ? "" : " break-even"}`;
}

/** Where each service's GB and break-even stand, in pixels of the drawing. */
export type ServicesLayout = {
  readonly plot: Plot;
  readonly height: number;
  readonly gbTicks: readonly number[];
  readonly gbDomain: Domain;
  readonly rows: readonly {
    readonly service: string;
    readonly label: string;
    readonly y: number;
    readonly state: ServiceState;
    readonly dotX: number;
    /** Where the dot stands on the axis: its GB, or the axis' start where that is less. */
    readonly dotGb: number;
    /** On the axis' edge because the row has no GB. */
    readonly isEmpty: boolean;
    readonly tickX: number | null;
    readonly words: string;
    readonly wordsX: number;
    readonly text: string;
  }[];
};

function domainOf(rows: readonly ServiceFigureRow[]): Domain {
  const sizes = rows.flatMap(({ gb, natKeptGb }) => [gb, natKeptGb ?? 0]).filter((gb) => gb > 0);
  const from = decadeAtOrBelow(Math.min(1, ...sizes));
  return [from, Math.max(decadeAtOrAbove(Math.max(1, ...sizes)), 1000 * from)];
}

const cut = (text: string, maxWidth: number): string => {
  if (textWidth(text) <= maxWidth) return text;
  const kept = Math.max(4, Math.floor(maxWidth / textWidth("x")) - 1);
  const end = Math.floor(kept / 3);
  return `${text.slice(0, kept - end)}…${text.slice(text.length - end)}`;
};

/** A row in words, for people who do not see it. */
const rowText = (row: ServiceFigureRow): string => {
  const against = row.natKeptGb !== null && row.state !== "free" ? `, break-even ${formatGb(row.natKeptGb)}` : "";
  return `${row.service}: ${formatGb(row.gb)}${against}, ${timesInWords(row, false)}${row.pinned ? ", pinned" : ""}`;
};

/** Lays the rows out in `width` pixels; long names lose their middle, the table has them whole. */
export function servicesLayout(rows: readonly ServiceFigureRow[], width: number): ServicesLayout {
  const isNarrow = width < 560;
  const wordsWidth = isNarrow ? 52 : 124;
  const longest = Math.max(...rows.map(({ service }) => textWidth(service))) + 16;
  const left = Math.min(longest, isNarrow ? 112 : 240);
  const height = rows.length * serviceRowHeight + 2 * serviceAxisHeight;
  const plot: Plot = {
    left: Math.max(left, 72),
    right: width - wordsWidth - 12,
    top: serviceAxisHeight,
    bottom: height - serviceAxisHeight,
  };
  const gbDomain = domainOf(rows);
  const ticks = gbDecades(gbDomain);
  const widestTick = Math.max(...ticks.map((gb) => textWidth(gbTickLabel(gb)) + 10));
  const x = (gb: number) => xAt(plot, gbDomain, "log", Math.max(gb, gbDomain[0]));
  return {
    plot,
    height,
    gbDomain,
    gbTicks: thinned(ticks, Math.floor((plot.right - plot.left) / widestTick) + 1),
    rows: rows.map((row, i) => ({
      service: row.service,
      label: cut(row.service, plot.left - 12),
      y: plot.top + (i + 0.5) * serviceRowHeight,
      state: row.state,
      dotX: x(row.gb),
      dotGb: Math.max(row.gb, gbDomain[0]),
      isEmpty: row.gb === 0,
      tickX: row.natKeptGb === null || row.state === "free" ? null : x(row.natKeptGb),
      words: timesInWords(row, isNarrow),
      wordsX: width,
      text: rowText(row),
    })),
  };
}

const stateWords: Record<ServiceState, string> = {
  above: "Above its break-even",
  below: "Not above its break-even",
  never: "NAT is always cheaper",
  free: "Its endpoint is free",
};

/** The same rows in the same order. */
export function servicesTable(rows: readonly ServiceFigureRow[]): FigureTable {
  return {
    caption: "GB a month of each service and of its own break-even, first-tier rates, NAT kept",
    columns: [
      { label: "Service", isNumber: false },
      { label: "GB a month", isNumber: true },
      { label: "Break-even GB", isNumber: true },
      { label: "Times break-even", isNumber: true },
      { label: "Verdict", isNumber: false },
    ],
    rows: rows.map((row) => {
      const finite = row.times !== null && Number.isFinite(row.times) ? row.times : null;
      return [
        textCell(row.service),
        { shown: formatGbExact(row.gb), raw: row.gb },
        { shown: row.natKeptGb === null ? "never" : formatGbExact(row.natKeptGb), raw: row.natKeptGb ?? "never" },
        { shown: finite === null ? "–" : factor.format(finite), raw: finite },
        textCell(row.pinned ? `${stateWords[row.state]}; pinned` : stateWords[row.state]),
      ];
    }),
  };
}
