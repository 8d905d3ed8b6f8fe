import { z } from "zod";
import type { BilledSnapshot } from "@/lib/pricing/billOnlyRates";
import type { Snapshot } from "@/lib/pricing/regionPrices";
import { failure, success } from "@/lib/text/result";
import { billOnlyRateIds } from "./rateFacts";
import { type Checked, head, rate, ratePlaceProblems, regionCode, sourceProblems } from "./snapshotSchema";

/**
 * The highest rate that is accepted, in USD. The dearest here is an hour of a provisioned Gbps of NAT, which is below
 * it.
 */
const highestUsd = 5;

const one = rate.extend({ usd: z.number().min(0).max(highestUsd) }).exactOptional();

const shape = z.strictObject({
  ...head,
  regions: z.record(
    regionCode,
    z.strictObject({
      rates: z.strictObject(Object.fromEntries(billOnlyRateIds.map((id) => [id, one]))),
    }),
  ),
});

/** Checks that a value is a complete file of the rates that only bills have, for the Regions of a snapshot. */
export function checkBilled(value: unknown, { regions }: Snapshot): Checked<BilledSnapshot> {
  const read = shape.safeParse(value);
  if (!read.success) {
    return failure(read.error.issues.map(({ path, message }) => `billed ${path.join(" ")}: ${message}`));
  }
  const billed = value as BilledSnapshot;
  const problems = [
    ...sourceProblems(billed),
    ...Object.entries(billed.regions).flatMap(([code, { rates }]) => {
      return regions[code] === undefined
        ? [`billed ${code}: the snapshot has no such Region`]
        : Object.entries(rates).flatMap(([id, found]) => ratePlaceProblems(billed, code, id, found));
    }),
  ];
  return problems.length > 0 ? failure(problems) : success(billed);
}
