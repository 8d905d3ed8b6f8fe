import * as z from "zod/mini";
import { utcDayOf } from "@/lib/bills/day";
import { totalRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { forgetSums, type PeriodSums, periodSums, rememberedSums } from "@/lib/costExplorer/server/answer/periodSums";
import { isWithinRequest, missingPeriods } from "@/lib/costExplorer/server/answer/requestedPeriods";
import { stopError } from "@/lib/costExplorer/server/call/callError";
import type { CallOptions } from "@/lib/costExplorer/server/call/callOptions";
import { awsFailure } from "@/lib/costExplorer/server/call/failureWords";
import { singleFlight } from "@/lib/costExplorer/server/call/singleFlight";
import { spendApiErrorFrom } from "@/lib/costExplorer/server/call/spendApiErrorFrom";
import { type PreparedQuery, prepareQuery } from "@/lib/costExplorer/server/prepareQuery";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import { type CheckedTotal, callsPerCheck, type SpendApiAnswer, type SpendQuery } from "@/lib/costExplorer/spendApi";
import { isSameTotal } from "@/lib/costExplorer/totalCheck";
import { failure, success } from "@/lib/text/result";

const shareCalls = singleFlight();

const totalsSchema = z.object({
  ResultsByTime: z.array(
    z.object({
      TimePeriod: z.object({ Start: z.string(), End: z.string() }),
      Total: z.object({ UnblendedCost: z.object({ Amount: z.string(), Unit: z.string() }) }),
    }),
  ),
  NextPageToken: z.optional(z.null()),
});

/** Reads AWS's totals. Null for an answer of another shape, without periods or with several currencies. */
function totalsOf(response: unknown) {
  const read = totalsSchema.safeParse(response);
  if (!read.success) return null;
  const totals = read.data.ResultsByTime.map(({ TimePeriod, Total: { UnblendedCost } }) => ({
    start: TimePeriod.Start.slice(0, 10),
    amount: Number(UnblendedCost.Amount),
    currency: UnblendedCost.Unit,
  }));
  const [first] = totals;
  const isConsistent = totals.every(({ amount, currency }) => Number.isFinite(amount) && currency === first?.currency);
  return first !== undefined && isConsistent ? { currency: first.currency, totals, page: read.data } : null;
}

async function compare(
  query: SpendQuery,
  sums: PeriodSums,
  { client, budget, now }: PreparedQuery,
): Promise<SpendApiAnswer<CheckedTotal>> {
  let callCount = 0;
  const request = totalRequest(query);
  const response = await client.send(request, async () => {
    if (callCount === callsPerCheck) throw stopError("TollgateCallLimit");
    if (!(await budget.take())) throw stopError("TollgateDayCap");
    callCount++;
  });
  const read = totalsOf(response);
  if (read === null) return failure(awsFailure("upstream-odd"));
  const today = utcDayOf(now());
  const isWhole = isWithinRequest(request, [read.page]) && missingPeriods(request, [read.page], today).length === 0;
  // A total of some of the requested days confirms nothing about the others.
  if (!isWhole) return failure(awsFailure("upstream-odd"));
  const totals = new Map(read.totals.map(({ start, amount }) => [start, amount]));
  const starts = [...new Set([...totals.keys(), ...sums.keys()])].sort();
  const periods = starts.map((start) => ({
    start,
    rowsAmount: sums.get(start) ?? 0,
    totalAmount: totals.get(start) ?? 0,
  }));
  return success({ periods, currency: read.currency, callCount });
}

async function checkOnce(query: SpendQuery, options: CallOptions): Promise<SpendApiAnswer<CheckedTotal>> {
  const prepared = await prepareQuery({ ...query, withDaily: false }, options, 1);
  if (!prepared.ok) return prepared;
  const { client, questions, cache } = prepared.value;
  try {
    const [question] = questions;
    if (question === undefined) return failure(refusal("nothing-to-check"));
    const { key, cached } = question;
    const sums = cached === null ? rememberedSums(key) : periodSums(cached.pages);
    if (sums === null) return failure(refusal("nothing-to-check"));
    const checked = await compare(query, sums, prepared.value);
    if (checked.ok && !checked.value.periods.every(isSameTotal)) {
      forgetSums(key);
      await cache.forget(key);
    }
    return checked;
  } catch (error) {
    return failure(spendApiErrorFrom(error, "call"));
  } finally {
    client.close();
  }
}

/**
 * Compares the rows of an earlier answer with AWS's own total for the same request, which costs one call. A stored
 * answer that does not add up to it is deleted. `confirmedCalls` is the number of calls that the reader agreed to; any
 * other than 1 is refused.
 */
export const checkTotal = async (
  query: SpendQuery,
  confirmedCalls: number,
  options: CallOptions = {},
): Promise<SpendApiAnswer<CheckedTotal>> =>
  confirmedCalls === callsPerCheck
    ? shareCalls(`check ${JSON.stringify(query)}`, () => checkOnce(query, options))
    : failure(refusal("not-confirmed"));
