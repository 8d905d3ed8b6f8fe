import * as z from "zod/mini";
import { isDay, utcDayOf } from "@/lib/bills/day";
import { costExplorerLimits } from "@/lib/costExplorer/costExplorerLimits";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { failure, type Result, success } from "@/lib/text/result";

const dayField = z.string().check(z.refine(isDay));

const querySchema = z.strictObject({
  start: dayField,
  end: dayField,
  withDaily: z.boolean(),
  profile: z.nullable(z.string().check(z.maxLength(100))),
});

type ReadQuery = Result<SpendQuery, string>;

const wrong = (message: string): ReadQuery => failure(message);

/**
 * Checks whether Cost Explorer accepts a query on the day of `today` (UTC). `profile` must be null or one of
 * `profiles`. Messages quote nothing of the query, which may have an account id in the wrong field.
 */
export function readQuery(input: unknown, today: Date, profiles: readonly string[]): ReadQuery {
  const read = querySchema.safeParse(input);
  if (!read.success) {
    const [field] = read.error.issues[0]?.path ?? [];
    return wrong(
      field === "start" || field === "end"
        ? `\`${field}\` must be a day such as 2026-10-01.`
        : "A query has `start`, `end`, `withDaily` and `profile`, and nothing else.",
    );
  }
  const query = read.data;
  const day = utcDayOf(today);
  const { earliestStart, latestEnd } = costExplorerLimits(day);
  if (query.start >= query.end) return wrong("`start` must lie before `end`, which is the day after the last.");
  if (query.start < earliestStart) return wrong(`\`start\` must be ${earliestStart} or later.`);
  if (query.start > day) return wrong("`start` must not lie in the future.");
  if (query.end > latestEnd) return wrong(`\`end\` must be ${latestEnd} or earlier.`);
  if (query.profile !== null && !profiles.includes(query.profile)) {
    return wrong("`profile` must be one of the shared AWS files' profiles, or null.");
  }
  return success(query);
}
