import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursAndAddressesInWords, ratesInWords, regionsInWords } from "@/components/inputs/foldWords";
import { withRowsChanged } from "@/lib/scenario/form/changeRows";
import { layersGb } from "@/lib/scenario/form/ecrLayers";
import { adjacentGb, gbAtStep, lastStep } from "@/lib/scenario/form/gbSteps";
import { withLayersOnS3 } from "@/lib/scenario/form/layersOnS3";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";
import { withServices } from "@/lib/scenario/form/rowEdits";
import { rowAt, rowsOf, withAzCount } from "@/lib/scenario/form/rows";
import { choicesInWords } from "@/lib/scenario/form/rowWords";

const row = (id: string, gb: unknown, given: object = {}) => ({
  id,
  gb,
  today: "nat",
  endpoint: "auto",
  azCount: 3,
  ...given,
});
const input = (...services: readonly unknown[]) => ({ azCount: 3, services });
const azsOf = (given: object) => rowsOf({ ...given }).map((each) => (each as { azCount?: unknown }).azCount);

describe("the AZs of the scenario", () => {
  it("take along the endpoints that were in all of them, and cut the others to what there is", () => {
    const rows = input(row("logs", 1), row("sqs", 1, { azCount: 2 }), row("sts", 1, { azCount: undefined }));
    expect(azsOf(withAzCount(rows, 5, 3))).toEqual([5, 2, 5]);
    expect(azsOf(withAzCount(rows, 1, 3))).toEqual([1, 1, 1]);
  });

  it.each([9, 0, 2.7])("of which there cannot be %s change no row", (azs) => {
    expect(azsOf(withAzCount(input(row("logs", 1)), azs, 3))).toEqual([3]);
  });

  it("take endpoints along over an empty or a wrong field: 3, nothing, 9, then 4", () => {
    const emptied = { ...input(row("logs", 1), row("sqs", 1, { azCount: 2 })), azCount: "" };
    expect(azsOf(withAzCount(withAzCount(emptied, 9, 3), 4, 3))).toEqual([4, 2]);
  });
});

describe("services added", () => {
  it("keep what a row has, and get more GB and today's way where they are given", () => {
    const before = input(row("s3", 10_000), row("logs", 7));
    const added = withServices(before, [{ id: "s3", gb: 198 }, { id: "logs", today: "interface" }, { id: "sts" }]);
    expect(rowsOf(added)).toEqual([
      row("s3", 10_198),
      row("logs", 7, { today: "interface" }),
      { id: "sts", gb: 0, today: "nat", endpoint: "auto", azCount: 3 },
    ]);
  });
});

describe("the GB of image pulls", () => {
  it("are layers for 99 %, which belong on s3, on top of what s3 has", () => {
    const moved = withLayersOnS3(input(row("ecr.dkr", 200), row("s3", 50)), 0);
    expect(rowsOf(moved)).toEqual([row("ecr.dkr", 2), row("s3", 248)]);
  });

  it("are split once, whatever their number", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (gb) => {
        const moved = withLayersOnS3(input(row("ecr.dkr", gb)), 0);
        expect(layersGb(moved, 0)).toBe(0);
        expect(withLayersOnS3(moved, 0)).toBe(moved);
      }),
    );
  });

  it("are not offered again where a bundle split them, nor where s3 has a hundred times as much", () => {
    const split = withServices(input(), [
      { id: "s3", gb: 198 },
      { id: "ecr.dkr", gb: 2 },
    ]);
    expect(layersGb(split, 1)).toBe(0);
    expect(layersGb(input(row("ecr.dkr", 60), row("s3", 10_000)), 0)).toBe(0);
  });

  it("that cannot be read are none", () => {
    expect(layersGb(input(row("ecr.dkr", "12abc")), 0)).toBe(0);
  });
});

describe("rows changed together", () => {
  const rows = input(row("s3", 1), row("logs", 2), row("s3express", 3), row("sts", 4));

  it("get their endpoint: the free gateway where there is one, an interface endpoint elsewhere", () => {
    const ids = new Set(["s3", "logs", "s3express"]);
    const changed = withRowsChanged(rows, ids, { today: "endpoint", plan: null, azCount: 2 });
    const todays = rowsOf(changed).map((_, at) => [rowAt(changed, at)?.today, rowAt(changed, at)?.azCount]);
    expect(todays).toEqual([
      ["gateway", 2],
      ["interface", 2],
      ["gateway", 2],
      ["nat", 3],
    ]);
  });

  it("keep what nobody changes, GB above all", () => {
    const ids = new Set(["s3", "logs", "s3express", "sts"]);
    expect(withRowsChanged(rows, ids, { today: null, plan: null, azCount: null })).toEqual(rows);
    const pinned = withRowsChanged(rows, ids, { today: null, plan: "nat", azCount: null });
    expect(rowsOf(pinned).map((_, at) => [rowAt(pinned, at)?.gb, rowAt(pinned, at)?.endpoint])).toEqual([
      [1, "nat"],
      [2, "nat"],
      [3, "nat"],
      [4, "nat"],
    ]);
  });
});

describe("a row's choices in words", () => {
  it("are today's way, the plan, and the AZs", () => {
    expect(choicesInWords("logs", "nat", "auto", 3)).toBe("Today: NAT · Plan: cheapest · 3 AZs");
    expect(choicesInWords("logs", "interface", "nat", 1)).toBe("Today: interface endpoint · Plan: NAT · 1 AZ");
    expect(choicesInWords("logs", "gateway", "auto", undefined)).toBe(
      "Today: gateway endpoint · Plan: cheapest · all AZs",
    );
    expect(choicesInWords("logs", "x", "auto", "2.7")).toBe("Today: unreadable · Plan: cheapest · AZs unreadable");
  });

  it("are today's for an endpoint that nobody has named, unless it is pinned", () => {
    expect(choicesInWords("unnamed-endpoint-2", "interface", "auto", 3)).toBe(
      "Today: interface endpoint · Plan: as today · 3 AZs",
    );
    expect(choicesInWords("unnamed-endpoint-2", "interface", "nat", 3)).toBe(
      "Today: interface endpoint · Plan: NAT · 3 AZs",
    );
  });
});

describe("what stands in folded fields", () => {
  it("is said on the fold, readable or not", () => {
    const given = {
      hoursPerMonth: 730,
      nat: { publicIpv4PerGateway: 1 },
      otherRegion: { gbOut: 1500, gbIn: "" },
      discountPercent: 7.5,
      rates: { natGatewayHour: 0.03, natGatewayGb: 0.02 },
    };
    expect(hoursAndAddressesInWords(given)).toBe("730 h, 1 address");
    expect(regionsInWords(given)).toBe("1,500 GB out, ? GB in");
    expect(ratesInWords(given)).toBe("7.5 % off, 2 own");
    expect(ratesInWords({ discountPercent: 0, rates: {} })).toBe("list prices");
  });
});

describe("the next step of GB", () => {
  it("is the slider's own above and below, also from between its steps", () => {
    expect([adjacentGb(1000, 1), adjacentGb(1000, -1)]).toEqual([1100, 890]);
    expect([adjacentGb(1040, 1), adjacentGb(1040, -1)]).toEqual([1100, 1000]);
    expect([adjacentGb(0, 1), adjacentGb(0, -1), adjacentGb(1, -1)]).toEqual([1, 0, 0]);
  });

  it("always leads up or down, and ends at the ends of the scale", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (gb) => {
        expect(adjacentGb(gb, 1)).toBeGreaterThan(gb);
        expect(adjacentGb(gb, -1)).toBeLessThan(gb);
      }),
    );
    expect(adjacentGb(gbAtStep(lastStep), 1)).toBe(gbAtStep(lastStep));
  });
});

describe("a number in its field", () => {
  it("is shown so that it never reads as nothing, and as it was typed where it cannot be read", () => {
    expect([1234.5, 0, 1e-7, "1,5", undefined].map(shownNumber)).toEqual(["1,234.5", "0", "1e-7", "1,5", ""]);
  });

  it("is read with its unit, never a thousand times too large", () => {
    expect([
      readNumberInUnit("5 TB", "GB/month"),
      readNumberInUnit("10 %", "%"),
      readNumberInUnit("1,500", "hours"),
    ]).toEqual([5120, 10, 1500]);
    expect([readNumberInUnit("0,045", "USD per GB"), readNumberInUnit("1,5", "VPCs")]).toEqual(["0,045", "1,5"]);
  });
});
