import { type HourSlot, hourSlots } from "@/lib/draft/figures/trafficHours/points";
import { hoursInWords, isoHour } from "@/lib/draft/figures/trafficHours/timeWords";
import { carriers } from "@/lib/draft/traffic/view/carriers";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import type { FigureCell, FigureTable } from "@/lib/text/figureTable";
import { formatGb } from "@/lib/units/gb";

/** Longer samples are shown by day; the CSV has each hour. */
const maxTableRowCount = 200;

const shortLabels = {
  gateway: "Gateway endpoint",
  interface: "Interface endpoint",
  nat: "NAT alone",
  unnamed: "Unnamed",
};

const columns = [
  ...carriers.map(({ id }) => ({ label: shortLabels[id], isNumber: true })),
  { label: "Up", isNumber: true },
  { label: "Down", isNumber: true },
  { label: "All", isNumber: true },
];

const noLog: FigureCell = { shown: "no log", raw: null };

/** GB of a slot's logged hours; a gap has none. */
function cellsOf(slot: HourSlot): readonly FigureCell[] {
  if (slot.kind === "gap") return columns.map(() => noLog);
  const cell = (gbPerHour: number): FigureCell => {
    const gb = gbPerHour * slot.loggedCount;
    return { shown: formatGb(gb), raw: gb };
  };
  return [...carriers.map(({ id }) => cell(slot.gb[id])), cell(slot.upGb), cell(slot.downGb), cell(slot.totalGb)];
}

/** A row for each hour, or each day of a long sample, and one for each gap; columns by what could carry the traffic. */
export function hoursTable({ hours }: TrafficView): FigureTable {
  const isByDay = hours.length > maxTableRowCount;
  return {
    caption: `GB through NAT by ${isByDay ? "day" : "hour"}, UTC, and by what could carry it${isByDay ? ". The CSV has each hour" : ""}`,
    columns: [{ label: isByDay ? "Day" : "Hour", isNumber: false }, ...columns],
    rows: hourSlots(hours, isByDay ? 24 : 1).map((slot) => [
      { shown: hoursInWords(slot.hour, slot.span), raw: isoHour(slot.hour) },
      ...cellsOf(slot),
    ]),
  };
}

/** The rows for a file: each hour, and each gap with its hours. GB unrounded. */
export function hoursCsvTable({ hours }: TrafficView): FigureTable {
  return {
    caption: "GB through NAT by hour, UTC",
    columns: [
      { label: "From, UTC", isNumber: false },
      { label: "Hours", isNumber: true },
      ...columns,
      { label: "Note", isNumber: false },
    ],
    rows: hourSlots(hours, 1).map((slot) => [
      { shown: hoursInWords(slot.hour, slot.span), raw: isoHour(slot.hour) },
      { shown: String(slot.span), raw: slot.span },
      ...cellsOf(slot),
      { shown: "", raw: slot.kind === "gap" ? "no log" : "" },
    ]),
  };
}
