import { type Plot, textWidth, yAt } from "@/components/charts/plot";
import { heightOfLegend } from "@/components/charts/traffic/legend";
import { barHours, type HourSlot, hourSlots } from "@/lib/draft/figures/trafficHours/points";
import { clockOfHour, dayOfHour } from "@/lib/draft/figures/trafficHours/timeWords";
import { type CarrierId, carriers } from "@/lib/draft/traffic/view/carriers";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import { type Domain, linearGbLabels, linearGbTicks } from "@/lib/units/axis";

/** Positions of the bars, in pixels of the drawing. */
export type HoursLayout = {
  readonly plot: Plot;
  readonly hoursPerBar: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly slots: readonly {
    readonly slot: HourSlot;
    readonly x: number;
    readonly width: number;
    readonly parts: readonly { readonly carrier: CarrierId; readonly y: number; readonly height: number }[];
  }[];
};

/** The height of the drawing in pixels. */
export const hoursHeight = 300;

const minBarPx = 5;
const maxBarPx = 72;
/** A longer gap is drawn as this many bars: two samples of two months stand side by side. */
const maxGapBars = 8;
const axisHeight = 28;
export const noLogLabel = "no log";

const barsOf = (slot: HourSlot, hoursPerBar: number): number =>
  slot.kind === "bar" ? 1 : Math.min(maxGapBars, slot.span / hoursPerBar);

const countOf = (slots: readonly HourSlot[], hoursPerBar: number): number =>
  slots.reduce((count, slot) => count + barsOf(slot, hoursPerBar), 0);

/** Fewest hours in a bar so that all bars fit. */
function fittingSlots(hours: readonly HourTraffic[], room: number) {
  const choices = barHours.map((hoursPerBar) => ({ hoursPerBar, slots: hourSlots(hours, hoursPerBar) }));
  const fits = ({ hoursPerBar, slots }: (typeof choices)[number]) => countOf(slots, hoursPerBar) * minBarPx <= room;
  return choices.find(fits) ?? { hoursPerBar: 24, slots: hourSlots(hours, 24) };
}

/** Hours between labels, each of which begins a day or a part of it. */
const labelHours = [1, 2, 3, 6, 12, 24, 48, 168, 336, 720] as const;

function xTicksOf(slots: HoursLayout["slots"], hoursPerBar: number, barPx: number): HoursLayout["xTicks"] {
  const bars = slots.filter(({ slot }) => slot.kind === "bar");
  const step = labelHours.find((hours) => hours >= hoursPerBar && (hours / hoursPerBar) * barPx >= 58) ?? 720;
  let end = Number.NEGATIVE_INFINITY;
  return bars.flatMap(({ slot, x }, i) => {
    const isFirst = i === 0;
    if (!isFirst && slot.hour % step !== 0) return [];
    const label = slot.hour % 24 === 0 || isFirst ? dayOfHour(slot.hour) : clockOfHour(slot.hour);
    if (x < end) return [];
    end = x + textWidth(label) + 10;
    return [{ x, label }];
  });
}

/** Lays out a bar for each hour, or for several where they do not fit, with a space for hours without a log. */
export function hoursLayout(hours: readonly HourTraffic[], width: number, height: number): HoursLayout {
  const yMax = (of: readonly HourSlot[]) => Math.max(...of.map((slot) => (slot.kind === "bar" ? slot.totalGb : 0)), 0);
  const room = width - 64;
  const { hoursPerBar, slots } = fittingSlots(hours, room);
  const ticks = linearGbTicks(yMax(slots) || 1, 5);
  const labels = linearGbLabels(ticks);
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + 8;
  const labelsShown = [
    ...carriers
      .filter(({ id }) => slots.some((slot) => slot.kind === "bar" && slot.gb[id] > 0))
      .map(({ label }) => label),
    ...(slots.some(({ kind }) => kind === "gap") ? [noLogLabel] : []),
  ];
  const plot: Plot = { left, right: width, top: heightOfLegend(labelsShown, width) + 14, bottom: height - axisHeight };
  const domain: Domain = [0, ticks.at(-1) ?? 1];
  const y = (gb: number) => yAt(plot, domain, "linear", gb);
  const barPx = Math.min(maxBarPx, (plot.right - plot.left) / Math.max(1, countOf(slots, hoursPerBar)));
  let x = plot.left;
  const laid = slots.map((slot) => {
    const at = { slot, x, width: barsOf(slot, hoursPerBar) * barPx };
    x += at.width;
    if (slot.kind === "gap") return { ...at, parts: [] };
    let from = 0;
    const parts = carriers.flatMap(({ id }) => {
      const gb = slot.gb[id];
      if (gb === 0) return [];
      const bottom = y(from);
      from += gb;
      return [{ carrier: id, y: y(from), height: bottom - y(from) }];
    });
    return { ...at, parts };
  });
  return {
    plot,
    hoursPerBar,
    yTicks: ticks.map((gb, i) => ({ y: y(gb), label: labels[i] ?? "" })),
    xTicks: xTicksOf(laid, hoursPerBar, barPx),
    slots: laid,
  };
}
