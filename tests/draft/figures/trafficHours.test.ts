import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursFinding } from "@/lib/draft/figures/trafficHours/finding";
import { barHours, hourSlots, totalGbOf } from "@/lib/draft/figures/trafficHours/points";
import { hoursCsvTable, hoursTable } from "@/lib/draft/figures/trafficHours/table";
import { hoursInWords } from "@/lib/draft/figures/trafficHours/timeWords";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import type { FigureTable } from "@/lib/text/figureTable";
import { names } from "@/tests/draft/traffic/someTraffic";
import { rowOf, trafficWith, viewOf } from "@/tests/draft/traffic/view/someView";

const shownIn = ({ rows }: FigureTable) => rows.map((row) => row.map(({ shown }) => shown));
const rawIn = ({ rows }: FigureTable) => rows.map((row) => row.map(({ raw }) => raw));

const hourOf = (hour: number, gb: number): HourTraffic => ({
  hour,
  gb: { gateway: gb, interface: 0, nat: 0, unnamed: 0 },
  upGb: 0,
  downGb: gb,
  isPart: false,
});

/** Hours since 1970 of 2026-11-01, 00:00 UTC. */
const november = Date.UTC(2026, 10, 1) / 3_600_000;

describe("hours of a sample", () => {
  const base = viewOf(trafficWith([rowOf(names.s3, "down", 1)]));
  const hours = [0, 1, 2, 5, 6].map((at) => hourOf(november + at, at + 1));
  const view = { ...base, hours };

  it("stand in bars with gaps between them, and a bar is the mean of its logged hours", () => {
    expect(hourSlots(hours, 1).map(({ kind, span }) => `${kind} ${span}`)).toEqual([
      "bar 1",
      "bar 1",
      "bar 1",
      "gap 2",
      "bar 1",
      "bar 1",
    ]);
    const means = hourSlots(hours, 3).map((slot) => (slot.kind === "bar" ? [slot.loggedCount, slot.totalGb] : null));
    // (1 + 2 + 3) ÷ 3; 6 GB in the only one of 03:00 to 06:00; 7 GB in the only one from 06:00 on.
    expect(means).toEqual([
      [3, 2],
      [1, 6],
      [1, 7],
    ]);
  });

  it("have no bar of sums, which do not say in which hour their bytes were", () => {
    const logged = trafficWith([rowOf(names.s3, "down", 1), { ...rowOf(names.s3, "up", 2), nat: "nat-0b" }]);
    const [first, ...others] = logged.nats;
    if (first === undefined) expect.fail("no gateway");
    const summed = { ...first, nat: "nat-0b", hasSums: true };
    const both = viewOf({ ...logged, nats: [first, ...others.filter(({ nat }) => nat !== "nat-0b"), summed] });
    expect(both.hours.length).toBe(24);
    expect(both.hours.map(totalGbOf)).toEqual(Array.from({ length: 24 }, () => expect.closeTo(1, 9)));
    expect(hoursFinding(both).note).toContain("sums are not known by hour");
    expect(hoursFinding(base).note).not.toContain("sums");
    const all = viewOf({ ...logged, nats: [{ ...first, hasSums: true }, summed] });
    expect(all.hours).toEqual([]);
  });

  it("keep their GB however many stand in a bar, and no gap has GB", () => {
    const someHours = fc
      .uniqueArray(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 80 })
      .map((at) => at.toSorted((a, b) => a - b).map((hour) => hourOf(november + hour, (hour % 7) + 1)));
    fc.assert(
      fc.property(someHours, fc.constantFrom(...barHours), (some, hoursPerBar) => {
        const slots = hourSlots(some, hoursPerBar);
        const sum = slots.reduce((gb, slot) => gb + (slot.kind === "bar" ? slot.totalGb * slot.loggedCount : 0), 0);
        expect(sum).toBeCloseTo(
          some.reduce((gb, one) => gb + totalGbOf(one), 0),
          6,
        );
        // Each slot begins where the one before it ends.
        for (const [i, slot] of slots.slice(1).entries())
          expect(slot.hour).toBe((slots[i]?.hour ?? 0) + (slots[i]?.span ?? 0));
      }),
    );
  });

  it("are named in UTC", () => {
    expect(hoursInWords(november + 2, 1)).toBe("Nov 1, 02:00 to 03:00");
    expect(hoursInWords(november + 22, 4)).toBe("Nov 1, 22:00 to Nov 2, 02:00");
    expect(hoursInWords(november, 24)).toBe("Nov 1");
    expect(hoursInWords(november, 48)).toBe("Nov 1 to Nov 2");
  });

  it("have a row each in the table, and a gap has no amount", () => {
    const rows = shownIn(hoursTable(view));
    expect(rows.map(([time = "", , , , , , , all = ""]) => [time, all])).toEqual([
      ["Nov 1, 00:00 to 01:00", "1 GB"],
      ["Nov 1, 01:00 to 02:00", "2 GB"],
      ["Nov 1, 02:00 to 03:00", "3 GB"],
      ["Nov 1, 03:00 to 05:00", "no log"],
      ["Nov 1, 05:00 to 06:00", "6 GB"],
      ["Nov 1, 06:00 to 07:00", "7 GB"],
    ]);
    expect(rawIn(hoursCsvTable(view))[3]).toEqual([
      "2026-11-01T03:00Z",
      2,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "no log",
    ]);
  });

  it("are shown by day where they are many, and the file has each", () => {
    const month = { ...base, hours: Array.from({ length: 720 }, (_, at) => hourOf(november + at, 1)) };
    expect(hoursTable(month).rows).toHaveLength(30);
    expect(shownIn(hoursTable(month))[0]?.at(-1)).toBe("24 GB");
    expect(hoursCsvTable(month).rows).toHaveLength(720);
  });

  it("say the busiest hour and what is missing", () => {
    const { title, note } = hoursFinding(view);
    // 7 ÷ ((1 + 2 + 3 + 6 + 7) ÷ 5) = 1.84.
    expect(title).toBe("At most 7 GB in an hour, 1.8 times the mean, on Nov 1, 06:00 to 07:00 UTC");
    expect(note).toContain("2 hours between them have no log.");
    expect(hoursFinding({ ...base, hours: [hourOf(november, 3)] }).title).toBe("3 GB in the one hour that was logged");
    // 40 minutes of log stand in one hour or across two, and are neither.
    const short = { ...base.sample, hourCount: 0 };
    const parts = [0, 1].map((at) => hourOf(november + at, 2 + at));
    expect(hoursFinding({ ...base, sample: short, hours: parts })).toMatchObject({
      title: "5 GB in less than an hour of logs",
      note: expect.stringContaining("as logged in less than an hour."),
    });
    expect(hoursFinding({ ...base, hours: [0, 1].map((at) => hourOf(november + at, 4 + at)) }).title).toBe(
      "About 4.5 GB in each hour, at most 5 GB",
    );
    expect(hoursFinding({ ...base, hours: [0, 1].map((at) => hourOf(november + at, 4)) }).title).toBe(
      "4 GB in each hour",
    );
  });
});
