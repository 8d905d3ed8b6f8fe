import * as z from "zod/mini";
import { utcDayOf } from "@/lib/bills/day";
import { totalRequest } from "@/lib/bills/formats/costExplorerJson/request";
import { isAboutAsked, missingPeriods } from "@/lib/costExplorer/server/answer/askedPeriods";
import { forgetSums, type PeriodSums, periodSums, rememberedSums } from "@/lib/costExplorer/server/answer/periodSums";
import type { Surroundings } from "@/lib/costExplorer/server/call/asking";
import { stopError } from "@/lib/costExplorer/server/call/callError";
import { errorFrom } from "@/lib/costExplorer/server/call/failure";
import { failureOf } from "@/lib/costExplorer/server/call/failureWords";
import { singleFlight } from "@/lib/costExplorer/server/call/singleFlight";
import { type Prepared, prepare } from "@/lib/costExplorer/server/prepare";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import { type Checked, callsPerCheck, type SpendApiAnswer, type SpendQuery } from "@/lib/costExplorer/spendApi";
import { isSameTotal } from "@/lib/costExplorer/totalCheck";
import { failure, success } from "@/lib/text/result";

const flights = singleFlight();

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
  const isOne = totals.every(({ amount, currency }) => Number.isFinite(amount) && currency === first?.currency);
  return first !== undefined && isOne ? { currency: first.currency, totals, page: read.data } : null;
}

async function compare(
  query: SpendQuery,
  sums: PeriodSums,
  { client, budget, now }: Prepared,
): Promise<SpendApiAnswer<Checked>> {
  let callCount = 0;
  const request = totalRequest(query);
  const response = await client.send(request, async () => {
    if (callCount === callsPerCheck) throw stopError("TollgateCallLimit");
    if (!(await budget.take())) throw stopError("TollgateDayCap");
    callCount++;
  });
  const read = totalsOf(response);
  if (read === null) return failure(failureOf("upstream-odd"));
  const today = utcDayOf(now());
  const isWhole = isAboutAsked(request, [read.page]) && missingPeriods(request, [read.page], today).length === 0;
  // A total of some of the requested days confirms nothing about the others.
  if (!isWhole) return failure(failureOf("upstream-odd"));
  const totals = new Map(read.totals.map(({ start, amount }) => [start, amount]));
  const starts = [...new Set([...totals.keys(), ...sums.keys()])].sort();
  const periods = starts.map((start) => ({
    start,
    rowsAmount: sums.get(start) ?? 0,
    totalAmount: totals.get(start) ?? 0,
  }));
  return success({ periods, currency: read.currency, callCount });
}

async function checkOnce(query: SpendQuery, around: Surroundings): Promise<SpendApiAnswer<Checked>> {
  const prepared = await prepare({ ...query, withDaily: false }, around, 1);
  if (!prepared.ok) return prepared;
  const { client, questions, kept: keptAnswers } = prepared.value;
  try {
    const [question] = questions;
    if (question === undefined) return failure(refusal("nothing-to-check"));
    const { key, kept } = question;
    const sums = kept === null ? rememberedSums(key) : periodSums(kept.pages);
    if (sums === null) return failure(refusal("nothing-to-check"));
    const checked = await compare(query, sums, prepared.value);
    if (checked.ok && !checked.value.periods.every(isSameTotal)) {
      forgetSums(key);
      await keptAnswers.forget(key);
    }
    return checked;
  } catch (error) {
    return failure(errorFrom(error, "call"));
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
  around: Surroundings = {},
): Promise<SpendApiAnswer<Checked>> =>
  confirmedCalls === callsPerCheck
    ? flights(`check ${JSON.stringify(query)}`, () => checkOnce(query, around))
    : failure(refusal("not-confirmed"));
