import { describe, expect, it } from "vitest";
import { servicesFinding } from "@/lib/draft/figures/trafficServices/finding";
import { maxBarCount, serviceAxis, serviceBars } from "@/lib/draft/figures/trafficServices/points";
import { servicesCsvTable, servicesTable } from "@/lib/draft/figures/trafficServices/table";
import type { FigureTable } from "@/lib/text/figureTable";
import { names } from "@/tests/draft/traffic/someTraffic";
import { rowOf, trafficWith, viewOf } from "@/tests/draft/traffic/view/someView";

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
    const { bars, count } = serviceBars(view, maxBarCount);
    expect(count).toBe(15);
    expect(bars).toHaveLength(maxBarCount + 1);
    const rest = bars.at(-1);
    // The last three: 4, 3 and 2 GiB an hour.
    expect([rest?.name, rest?.totalGb.likely, rest?.carrier]).toEqual(["3 more", (4 + 3 + 2) * 730, null]);
    expect(serviceBars(view, 15).bars).toHaveLength(15);
    expect(serviceBars(view, 14).bars.map(({ key }) => key)).not.toContain("rest");
  });

  it("have an axis from 0 with the break-evens in it, unless these would leave the bars no room", () => {
    const near = serviceBars(viewOf(trafficWith([rowOf(names.logs, "up", 0.125)])), maxBarCount).bars;
    expect(serviceAxis(near, 5).domain).toEqual([0, expect.closeTo((730 * 0.01) / 0.035, 9)]);
    const far = serviceBars(viewOf(trafficWith([rowOf(names.logs, "up", 1 / 1024)])), maxBarCount).bars;
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
