import { z } from "zod";
import type { BillOnlySnapshot } from "@/lib/pricing/billOnlyRate";
import type { Snapshot } from "@/lib/pricing/regionPrices";
import { failure, success } from "@/lib/text/result";
import { billOnlyRateIds } from "./rateFacts";
import {
  type CheckResult,
  ratePlaceProblems,
  rateSchema,
  regionCodeSchema,
  snapshotHead,
  sourceProblems,
} from "./snapshotSchema";

/**
 * The highest rate that is accepted, in USD. The dearest here is an hour of a provisioned Gbps of NAT, which is below
 * it.
 */
const highestUsd = 5;

const one = rateSchema.extend({ usd: z.number().min(0).max(highestUsd) }).exactOptional();

const shape = z.strictObject({
  ...snapshotHead,
  regions: z.record(
    regionCodeSchema,
    z.strictObject({
      rates: z.strictObject(Object.fromEntries(billOnlyRateIds.map((id) => [id, one]))),
    }),
  ),
});

/** Checks that a value is a complete file of the rates that only bills have, for the Regions of a snapshot. */
export function checkBilled(value: unknown, { regions }: Snapshot): CheckResult<BillOnlySnapshot> {
  const read = shape.safeParse(value);
  if (!read.success) {
    return failure(read.error.issues.map(({ path, message }) => `billed ${path.join(" ")}: ${message}`));
  }
  const billed = value as BillOnlySnapshot;
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
