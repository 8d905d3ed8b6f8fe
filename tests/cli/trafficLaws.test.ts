import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "@/tests/cli/running";
import { codesOf, files, trafficOf } from "@/tests/cli/trafficAnswers";
import { billOf } from "@/tests/cli/trafficFiles";
import { recommendedFields, s3Text } from "@/tests/traffic/generator/containers";
import { natRecords, resolverRecords } from "@/tests/traffic/generator/records";
import { home, trueBytes, truths, vpcCidrs, zonalNat } from "@/tests/traffic/generator/truth";

const fileOf = files();

describe("traffic of any truth", () => {
  const shown = [
    "--client-ranges",
    vpcCidrs.join(","),
    "--nat",
    [zonalNat.interfaceId, zonalNat.primary, zonalNat.secondary].join(","),
  ];
  const settings = { numRuns: 100 };

  /** Bytes in the printed text, which a program reads with all their digits. */
  const printedBytes = (out: string, key: string): readonly bigint[] =>
    [...out.matchAll(/^ {4}"bytes": (?:(\d+)|\{\s+"low": (\d+),\s+"high": (\d+))/gm)].map(([, whole, low, high]) =>
      BigInt((key === "low" ? low : high) ?? whole ?? "0"),
    );

  it("prints its bytes to the last digit, each once", async () => {
    await fc.assert(
      fc.asyncProperty(truths(["zonal"]), async (truth) => {
        const file = fileOf("any.log", s3Text(natRecords(truth), recommendedFields));
        const queries = fileOf(
          "any.jsonl",
          resolverRecords(truth)
            .map((record) => JSON.stringify(record))
            .join("\n"),
        );
        const given = resolverRecords(truth).length > 0 ? [file, queries] : [file];
        const { out, code } = await run(["traffic", ...given, ...shown, "--region", home]);
        expect(code).toBe(0);
        const rowsText = out.slice(out.indexOf('"rows"'), out.indexOf('"clients"')).replaceAll(/^ {2}/gm, "");
        const sharedText = out.slice(out.indexOf('"shared"'), out.indexOf('"controls"')).replaceAll(/^ {4}/gm, "");
        const sum = (amounts: readonly bigint[]) => amounts.reduce((all, bytes) => all + bytes, 0n);
        const printed = sum(printedBytes(rowsText, "low")) + sum(printedBytes(sharedText, "low"));
        expect(printed).toBe([...trueBytes(truth, ["zonal"]).values()].reduce((all, bytes) => all + bytes, 0n));
      }),
      settings,
    );
  }, 120_000);

  it("is the same in any order of files", async () => {
    await fc.assert(
      fc.asyncProperty(truths(["zonal"]), truths(["zonal"]), fc.boolean(), async (one, other, isTwice) => {
        const a = fileOf("order-a.log", s3Text(natRecords(one), recommendedFields));
        const b = fileOf("order-b.log", s3Text(natRecords(other), recommendedFields));
        const told = async (paths: readonly string[]) => {
          const json = await trafficOf(...paths, ...shown, "--region", home);
          return { ...json, sources: [], controls: { ...json.controls, repeatedRecords: 0 } };
        };
        expect(await told(isTwice ? [b, a, b] : [b, a])).toEqual(await told([a, b]));
      }),
      settings,
    );
  }, 120_000);

  it("gives every service that was asked for a range that holds its bytes", async () => {
    await fc.assert(
      fc.asyncProperty(truths(["zonal"]), async (truth) => {
        // A flow whose name nobody asked may share its address with one that somebody did: nothing can tell.
        const flows = truth.flows.filter(({ service }) => service !== null);
        fc.pre(flows.length > 0);
        const named = { ...truth, flows };
        const log = fileOf("named.log", s3Text(natRecords(named), recommendedFields));
        const queries = resolverRecords(named).map((record) => JSON.stringify(record));
        const json = await trafficOf(log, fileOf("named.jsonl", queries.join("\n")), ...shown, "--region", home);
        for (const service of new Set(flows.map((flow) => flow.service))) {
          for (const direction of ["up", "down"] as const) {
            const own = json.rows.filter((row) => row.service === service && row.direction === direction);
            const sum = (of: "low" | "high") => own.reduce((bytes, row) => bytes + row.bytes[of], 0);
            const truly = flows
              .filter((flow) => flow.service === service)
              .reduce((all, flow) => all + flow[direction], 0);
            // Numbers above 2^53 lose their last digits in this test, not in the text.
            expect(sum("low") * (1 - 1e-12) <= truly && truly <= sum("high") * (1 + 1e-12)).toBe(true);
          }
        }
      }),
      settings,
    );
  }, 120_000);

  it("never says that the internet is not needed", async () => {
    await fc.assert(
      fc.asyncProperty(truths(["zonal"]), async (truth) => {
        const file = fileOf("needed.log", s3Text(natRecords(truth), recommendedFields));
        const json = await trafficOf(file, ...shown, "--region", home, "--bill", fileOf("needed.json", billOf(1, 100)));
        const isSeen = json.rows.some(({ field, bytes }) => field === "internet" && bytes.high > 0);
        expect(json.scenario?.internet.needed).toBe(isSeen ? "yes" : "unknown");
        expect(codesOf(json)).not.toContain("not-a-scenario");
      }),
      settings,
    );
  }, 120_000);
});
