import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientsFinding } from "@/lib/draft/figures/trafficClients/finding";
import { clientsCsvTable, clientsTable } from "@/lib/draft/figures/trafficClients/table";
import { hoursFinding } from "@/lib/draft/figures/trafficHours/finding";
import { barHours, hourSlots, totalGbOf } from "@/lib/draft/figures/trafficHours/points";
import { hoursCsvTable, hoursTable } from "@/lib/draft/figures/trafficHours/table";
import { hoursInWords } from "@/lib/draft/figures/trafficHours/timeWords";
import { servicesFinding } from "@/lib/draft/figures/trafficServices/finding";
import { mostBars, serviceAxis, serviceBars } from "@/lib/draft/figures/trafficServices/points";
import { servicesCsvTable, servicesTable } from "@/lib/draft/figures/trafficServices/table";
import type { HourTraffic } from "@/lib/draft/traffic/view/hours";
import type { FigureTable } from "@/lib/text/figureTable";
import { names } from "@/tests/draft/traffic/someTraffic";
import { clientRow, rowOf, trafficWith, viewOf } from "@/tests/draft/traffic/view/someView";

const titleOf = (...rows: readonly ReturnType<typeof rowOf>[]) => servicesFinding(viewOf(trafficWith(rows))).title;
const shownIn = ({ rows }: FigureTable) => rows.map((row) => row.map(({ shown }) => shown));
const rawIn = ({ rows }: FigureTable) => rows.map((row) => row.map(({ raw }) => raw));

describe("the heading of services", () => {
  it("names those whose endpoints pay, and their share of the GB", () => {
    // (8 + 1) ÷ 10.
    const internet = rowOf(names.internet, "down", 1);
    expect(titleOf(rowOf(names.s3, "down", 8), rowOf(names.logs, "up", 1), internet)).toBe(
      "Amazon S3 and Amazon CloudWatch Logs make 90 % of the NAT traffic; endpoints for them pay for themselves",
    );
    expect(titleOf(rowOf(names.s3, "down", 3), internet)).toBe(
      "Amazon S3 makes 75 % of the NAT traffic; its endpoint is free",
    );
    const [s3, dynamodb, logs] = [
      rowOf(names.s3, "down", 4),
      rowOf(names.dynamodb, "down", 3),
      rowOf(names.logs, "up", 2),
    ];
    expect(titleOf(s3, dynamodb, logs, internet)).toBe(
      "Amazon S3 and two other services make 90 % of the NAT traffic; endpoints for them pay for themselves",
    );
    expect(titleOf(s3, dynamodb, rowOf(names.internet, "down", 3))).toBe(
      "Amazon S3 and Amazon DynamoDB make 70 % of the NAT traffic; their endpoints are free",
    );
  });

  it("says so where nothing pays, where nothing has a name, and where nothing went through NAT", () => {
    // 0.125 GiB an hour are 91.25 GB a month; the endpoint in one AZ pays from 730 × 0.01 ÷ 0.035.
    expect(titleOf(rowOf(names.logs, "up", 0.125))).toBe(
      "No endpoint pays for itself: Amazon CloudWatch Logs has 91 GB a month, and its endpoint pays from 209 GB",
    );
    expect(titleOf(rowOf(names.internet, "up", 1))).toBe("The internet makes 100 % of the NAT traffic");
    expect(titleOf(rowOf(names.amazon, "up", 1))).toBe("All of the NAT traffic is unnamed");
    expect(titleOf(rowOf(names.amazon, "up", 3), rowOf(names.internet, "up", 1))).toBe(
      "75 % of the NAT traffic is unnamed",
    );
    expect(titleOf()).toBe("Nothing in these logs went through NAT");
  });
});

describe("bars of services", () => {
  const ids = [
    "logs",
    "kms",
    "sqs",
    "sns",
    "sts",
    "ssm",
    "ec2",
    "ecs",
    "eks",
    "events",
    "lambda",
    "xray",
    "athena",
    "glue",
    "states",
  ];
  const named = (service: string) =>
    ({ ...names.logs, meanings: [{ kind: "endpoint", service, region: "us-east-1", detail: null }] }) as const;
  const view = viewOf(trafficWith(ids.map((id, i) => rowOf(named(id) as typeof names.logs, "up", 16 - i))));

  it("fold those with the least GB into one, whose GB are theirs", () => {
    const { bars, count } = serviceBars(view, mostBars);
    expect(count).toBe(15);
    expect(bars).toHaveLength(mostBars + 1);
    const rest = bars.at(-1);
    // The last three: 4, 3 and 2 GiB an hour.
    expect([rest?.name, rest?.totalGb.likely, rest?.carrier]).toEqual(["3 more", (4 + 3 + 2) * 730, null]);
    expect(serviceBars(view, 15).bars).toHaveLength(15);
    expect(serviceBars(view, 14).bars.map(({ key }) => key)).not.toContain("rest");
  });

  it("have an axis from 0 with the break-evens in it, unless these would leave the bars no room", () => {
    const near = serviceBars(viewOf(trafficWith([rowOf(names.logs, "up", 0.125)])), mostBars).bars;
    expect(serviceAxis(near, 5).domain).toEqual([0, expect.closeTo((730 * 0.01) / 0.035, 9)]);
    const far = serviceBars(viewOf(trafficWith([rowOf(names.logs, "up", 1 / 1024)])), mostBars).bars;
    expect(serviceAxis(far, 5).domain).toEqual([0, 730 / 1024]);
  });
});

describe("tables of services", () => {
  const view = viewOf(
    trafficWith([rowOf(names.s3, "down", 2), rowOf(names.logs, "up", 1), rowOf(names.logsOrKms, "down", 0.5)]),
  );

  it("say what to do, from where an endpoint pays, and what the row rests on", () => {
    expect(shownIn(servicesTable(view, 640))).toEqual([
      ["Amazon S3", "Add", "0 GB", "1,460 GB", "1,460 GB", "free", "Measured"],
      ["Amazon CloudWatch Logs", "Add", "730 GB", "0 GB", "730 GB", "209 GB", "Named by DNS"],
      [
        "AWS KMS or Amazon CloudWatch Logs",
        "Find out",
        "0 GB",
        "365 GB",
        "365 GB",
        "no endpoint",
        "Unnamed: several names",
      ],
    ]);
    expect(servicesTable(view, 1200).columns.map(({ label }) => label)).toContain("Why");
  });

  it("have every end of a range in a file, unrounded", () => {
    const table = servicesCsvTable(view);
    const column = (label: string) =>
      rawIn(table).map((row) => row[table.columns.findIndex((one) => one.label === label)]);
    expect(column("Endpoint")).toEqual(["s3", "logs", ""]);
    expect(column("Both, GB a month")).toEqual([1460, 730, 365]);
    expect(column("Both, at least")).toEqual([1460, 730, 365]);
    expect(column("Hours of logs")).toEqual([24, 24, 24]);
    expect(column("Goes to")).toEqual(["a service’s own row", "a service’s own row", "unnamed traffic"]);
  });
});

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
    expect(hoursFinding({ ...base, hours: [0, 1].map((at) => hourOf(november + at, 4 + at)) }).title).toBe(
      "About 4.5 GB in each hour, at most 5 GB",
    );
  });
});

describe("clients with the most GB", () => {
  const rows = [rowOf(names.s3, "down", 1)];
  const of = (...gbs: readonly number[]) =>
    viewOf(
      trafficWith(
        rows,
        gbs.map((gb, i) => clientRow(`10.0.${Math.floor(i / 250)}.${i % 250}`, names.s3, "down", gb)),
      ),
    );

  it("are as few as make half of the GB", () => {
    expect(clientsFinding(of(5, 3, 1, 1)).title).toBe("One of 4 clients makes 50 % of the traffic");
    expect(clientsFinding(of(3, 3, 2, 2)).title).toBe("2 of 4 clients make 60 % of the traffic");
    expect(clientsFinding(of(7)).title).toBe("One client makes all of it");
    expect(clientsFinding(of()).title).toBe("This log does not say which clients the traffic is of");
    // 100 of 1,000 that have 1 GB each.
    expect(clientsFinding(of(...Array.from({ length: 1_000 }, () => 1))).title).toBe(
      "No few clients make most of it: the largest 100 of 1,000 clients make 10 %",
    );
  });

  it("have a row each in the table, and the others one together", () => {
    const view = of(...Array.from({ length: 101 }, (_, i) => 200 - i));
    const shown = shownIn(clientsTable(view));
    expect(shown).toHaveLength(101);
    expect(shown[0]).toEqual(["10.0.0.0", "–", "0 GB", "200 GB", "200 GB", "Amazon S3 200 GB"]);
    expect(shown[100]?.[0]).toBe("1 more");
    expect(shown[100]?.[4]).toBe("100 GB");
    const table = clientsCsvTable(view);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });
});
