import { describe, expect, it } from "vitest";
import { clientsFinding } from "@/lib/draft/figures/trafficClients/finding";
import { clientsCsvTable, clientsTable } from "@/lib/draft/figures/trafficClients/table";
import type { FigureTable } from "@/lib/text/figureTable";
import { names } from "@/tests/draft/traffic/someTraffic";
import { clientRow, rowOf, trafficWith, viewOf } from "@/tests/draft/traffic/view/someView";

const shownIn = ({ rows }: FigureTable) => rows.map((row) => row.map(({ shown }) => shown));

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
