import { describe, expect, it } from "vitest";
import { textWidth } from "@/components/charts/plot";
import { clientsHeight, clientsLayout } from "@/components/charts/trafficClients/layout";
import { hoursHeight, hoursLayout } from "@/components/charts/trafficHours/layout";
import { servicesHeight, servicesLayout } from "@/components/charts/trafficServices/layout";
import { wrapLines } from "@/components/charts/wrapText";
import { maxBarCount, serviceBars } from "@/lib/draft/figures/trafficServices/points";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import { names } from "@/tests/draft/traffic/someTraffic";
import { clientRow, rowOf, trafficWith, viewOf } from "@/tests/draft/traffic/view/someView";

const widths = [342, 640, 1232, 1700] as const;

describe("the drawing of services", () => {
  const bars = serviceBars(
    viewOf(trafficWith([rowOf(names.s3, "down", 3), rowOf(names.s3, "up", 1), rowOf(names.logs, "up", 1)])),
    maxBarCount,
  );

  it.each(widths)("has bars as long as their GB, from 0, at %i px", (width) => {
    const { rows, plot } = servicesLayout(bars, width, servicesHeight(bars, width));
    const lengths = rows.map(({ parts }) => parts.reduce((px, part) => px + part.width, 0));
    // S3 has 4 GiB an hour, CloudWatch Logs 1.
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(4, 6);
    expect(rows[0]?.parts[0]?.x).toBe(plot.left);
    // Up is 1 GiB of S3's 4, and the mark of Logs is on the same scale: its bar is 730 GB, the mark 730 × 0.01 ÷ 0.035.
    expect((rows[0]?.parts[0]?.width ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(1 / 4, 6);
    const mark = rows[1]?.mark?.x ?? 0;
    expect((mark - plot.left) / (lengths[1] ?? 1)).toBeCloseTo(0.01 / 0.035, 6);
  });

  it.each(widths)("keeps every row within its height, and totals within its width, at %i px", (width) => {
    const height = servicesHeight(bars, width);
    const { rows } = servicesLayout(bars, width, height);
    for (const { y, height: rowHeight, total, amounts } of rows) {
      expect(y + rowHeight).toBeLessThanOrEqual(height);
      expect(total.x).toBeLessThan(width);
      expect(amounts.y).toBeLessThan(y + rowHeight);
    }
  });

  it.each(widths)("writes no total across the mark of its break-even, at %i px", (width) => {
    let movedCount = 0;
    // Logs up to a quarter of a GiB an hour beside S3: its mark lies before, in and behind the text of its total.
    for (let gib = 1; gib <= 30; gib++) {
      const some = serviceBars(
        viewOf(trafficWith([rowOf(names.s3, "up", 4), rowOf(names.logs, "up", gib / 128)])),
        maxBarCount,
      );
      const { rows } = servicesLayout(some, width, servicesHeight(some, width));
      for (const { mark, total, parts } of rows) {
        if (mark === null || mark.isBeyond) continue;
        const barEnd = Math.max(...parts.map((part) => part.x + part.width));
        if (total.x > barEnd + 8) movedCount++;
        expect(mark.x < total.x || mark.x > total.x + textWidth(total.text, 13)).toBe(true);
        expect(total.x + textWidth(total.text, 13)).toBeLessThanOrEqual(width);
      }
    }
    expect(movedCount).toBeGreaterThan(0);
  });

  it("points beyond the axis to a break-even that lies far off, and says where", () => {
    const few = serviceBars(
      viewOf(trafficWith([rowOf(names.s3, "up", 1 / 64), rowOf(names.logs, "up", 1 / 1024)])),
      maxBarCount,
    );
    const { rows, plot } = servicesLayout(few, 1232, servicesHeight(few, 1232));
    expect(rows[1]?.mark).toEqual({ x: plot.right, isBeyond: true, label: "pays from 209 GB" });
  });
});

describe("the drawing of hours", () => {
  const hourOf = (hour: number): HourTraffic => ({
    hour,
    gb: { gateway: 1, interface: 1, nat: 0, unnamed: 0 },
    upGb: 0,
    downGb: 2,
    isPart: false,
  });
  const range = (from: number, count: number) => Array.from({ length: count }, (_, at) => hourOf(from + at));

  it.each([
    ["1 hour", range(0, 1)],
    ["30 days", range(0, 720)],
    ["a year", range(0, 8_760)],
    ["two days a year apart", [...range(0, 24), ...range(8_760, 24)]],
  ])("has room for %s, at any width", (_, hours) => {
    for (const width of widths) {
      const { slots, plot } = hoursLayout(hours, width, hoursHeight);
      const last = slots.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(plot.right + 1e-6);
      for (const { parts } of slots)
        for (const { y, height } of parts) expect(y + height).toBeLessThanOrEqual(plot.bottom + 1e-6);
    }
  });

  it("draws a gap to scale where it is short, and of eight bars where it is long", () => {
    const widthsOf = (hours: readonly HourTraffic[]) => {
      const { slots } = hoursLayout(hours, 1232, hoursHeight);
      const bar = slots[0]?.width ?? 1;
      return slots.filter(({ slot }) => slot.kind === "gap").map(({ width }) => width / bar);
    };
    expect(widthsOf([...range(0, 6), ...range(9, 6)])).toEqual([expect.closeTo(3, 9)]);
    expect(widthsOf([...range(0, 6), ...range(5_000, 6)])).toEqual([expect.closeTo(8, 9)]);
    expect(widthsOf(range(0, 6))).toEqual([]);
  });
});

describe("the drawing of clients", () => {
  it("has bars as long as their GB, in parts by what could carry them", () => {
    const { clients } = viewOf(
      trafficWith(
        [rowOf(names.s3, "down", 1)],
        [
          clientRow("10.0.1.5", names.s3, "down", 6),
          clientRow("10.0.1.5", names.internet, "up", 2),
          clientRow("10.0.1.6", names.amazon, "up", 4),
        ],
      ),
    );
    const { rows } = clientsLayout(clients.rows, 640, clientsHeight(clients.rows, 640));
    expect(rows.map(({ parts }) => parts.map(({ carrier }) => carrier))).toEqual([["gateway", "nat"], ["unnamed"]]);
    const lengths = rows.map(({ parts }) => parts.reduce((px, { width }) => px + width, 0));
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(2, 6);
  });
});

describe("sentences in lines", () => {
  it("lose no word where there is room, and end in an ellipsis where there is none", () => {
    const text = "Many services have these addresses. Resolver query logs say which.";
    expect(wrapLines(text, 240, 12, 9).join(" ")).toBe(text);
    const cut = wrapLines(text, 120, 12, 2);
    expect(cut).toHaveLength(2);
    expect(cut[1]?.endsWith("…")).toBe(true);
  });
});
