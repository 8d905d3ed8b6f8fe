import { utcDayOf } from "@/lib/bills/day";
import type { Spend, SpendResult } from "@/lib/bills/spend";
import { dailySumWarnings, partialAnswerWarningsOf } from "@/lib/costExplorer/server/answer/partialAnswerWarningsOf";
import { rememberSums } from "@/lib/costExplorer/server/answer/periodSums";
import { isWithinRequest, missingPeriods } from "@/lib/costExplorer/server/answer/requestedPeriods";
import { requestsOf, spendOf } from "@/lib/costExplorer/server/answer/spendOf";
import { allPages } from "@/lib/costExplorer/server/call/allPages";
import { stopError } from "@/lib/costExplorer/server/call/callError";
import type { CallOptions, FetchSpend, QuoteSpend } from "@/lib/costExplorer/server/call/callOptions";
import { awsFailure, type FailureCode } from "@/lib/costExplorer/server/call/failureWords";
import type { CachedResponse } from "@/lib/costExplorer/server/call/responseCache";
import { singleFlight } from "@/lib/costExplorer/server/call/singleFlight";
import { spendApiErrorFrom } from "@/lib/costExplorer/server/call/spendApiErrorFrom";
import { type PreparedQuery, prepareQuery, type Question } from "@/lib/costExplorer/server/prepareQuery";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import {
  type FetchedSpend,
  maxPagesPerQuestion,
  type SpendApiAnswer,
  type SpendQuery,
  usdPerCall,
} from "@/lib/costExplorer/spendApi";
import { failure, success } from "@/lib/text/result";

const shareCalls = singleFlight();

type ReadAnswer = {
  readonly readAt: string;
  readonly read: SpendResult;
  readonly callCount: number;
  readonly notices: readonly string[];
};

/** Reads pages into a spend, and adds warnings where they may hold only a part of the bill. */
function readPages({ request }: Question, pages: readonly unknown[], today: string): SpendResult {
  const read = spendOf(pages);
  if (!read.ok) return read;
  const { value: spend } = read;
  return success({ ...spend, warnings: [...spend.warnings, ...partialAnswerWarningsOf(request, pages, spend, today)] });
}

const fromCache = (question: Question, { readAt, pages }: CachedResponse): ReadAnswer => ({
  readAt,
  read: readPages(question, pages, utcDayOf(new Date(readAt))),
  callCount: 0,
  notices: [],
});

/** The code for an answer that cannot be used; null for one that can, even if it has no row of interest. */
function unusableCode(read: SpendResult): FailureCode | null {
  if (read.ok || read.error.code === "nothing-found") return null;
  return read.error.code === "too-many-groups" ? "too-many-pages" : "upstream-odd";
}

/** Calls AWS, unless another request has just stored the answer. Sends at most 10 calls, retries included. */
async function askAws(question: Question, { client, cache, budget, now }: PreparedQuery): Promise<ReadAnswer> {
  const { request, key } = question;
  const found = await cache.read(key);
  if (found !== null) return fromCache(question, found);
  let callCount = 0;
  const onCall = async (): Promise<void> => {
    if (callCount === maxPagesPerQuestion) throw stopError("TollgateCallLimit");
    if (!(await budget.take())) throw stopError("TollgateDayCap");
    callCount++;
  };
  const pages = await allPages((token) =>
    client.send(token === null ? request : { ...request, NextPageToken: token }, onCall),
  );
  const readAt = now().toISOString();
  const read = readPages(question, pages, utcDayOf(now()));
  if (unusableCode(read) === null) {
    const isEmpty = !read.ok && missingPeriods(request, pages, utcDayOf(now())).length > 0;
    if (isEmpty || !isWithinRequest(request, pages)) throw stopError("TollgateOtherDays");
    rememberSums(key, pages);
  }
  // An answer that cannot be read is not stored: it would take the place of a new call for 8 hours.
  const notice = unusableCode(read) === null ? await cache.write(key, { readAt, pages }) : null;
  return { readAt, read, callCount, notices: [budget.notice(), notice].filter((text) => text !== null) };
}

/** Joins the months of one answer and, where there is one, the days of another. */
function joinMonthsAndDays([monthly, daily]: readonly Spend[]): Spend | null {
  if (monthly === undefined) return null;
  if (daily === undefined) return monthly;
  const others = daily.warnings.filter(({ code }) => !monthly.warnings.some((warning) => warning.code === code));
  const warnings = [...monthly.warnings, ...others, ...dailySumWarnings(monthly, daily)];
  return { ...monthly, daily: daily.daily, warnings };
}

function fetchedFrom(reads: readonly ReadAnswer[]): SpendApiAnswer<FetchedSpend> {
  const spends: Spend[] = [];
  for (const { read } of reads) {
    if (!read.ok) return failure(awsFailure(unusableCode(read) ?? "nothing-found"));
    spends.push(read.value);
  }
  const spend = joinMonthsAndDays(spends);
  const [readAt] = reads.map((read) => read.readAt).sort();
  if (spend === null || readAt === undefined) return failure(awsFailure("upstream-odd"));
  const notices = [...new Set(reads.flatMap((read) => read.notices))];
  return success({ spend, readAt, notices, callCount: reads.reduce((sum, read) => sum + read.callCount, 0) });
}

async function fetchOnce(
  query: SpendQuery,
  confirmed: number,
  options: CallOptions,
): Promise<SpendApiAnswer<FetchedSpend>> {
  const prepared = await prepareQuery(query, options);
  if (!prepared.ok) return prepared;
  const { questions, uncachedCount, client } = prepared.value;
  try {
    if (confirmed < uncachedCount * maxPagesPerQuestion) return failure(refusal("not-confirmed"));
    const reads: ReadAnswer[] = [];
    for (const question of questions) {
      reads.push(
        question.cached === null
          ? await shareCalls(`ask ${question.key}`, () => askAws(question, prepared.value))
          : fromCache(question, question.cached),
      );
    }
    return fetchedFrom(reads);
  } catch (error) {
    return failure(spendApiErrorFrom(error, "call"));
  } finally {
    client.close();
  }
}

/**
 * Whether some quote of this query may have had this number of calls: 10 for each request, none for a stored answer.
 */
const isPossibleQuote = (query: SpendQuery, calls: number): boolean =>
  Number.isInteger(calls / maxPagesPerQuestion) &&
  calls >= 0 &&
  calls <= requestsOf(query).length * maxPagesPerQuestion;

/** Works out what the query costs now, and how much of it is stored already. */
export const quoteSpend: QuoteSpend = (query, options = {}) =>
  shareCalls(`quote ${JSON.stringify(query)}`, async () => {
    const prepared = await prepareQuery(query, options);
    if (!prepared.ok) return prepared;
    const { client, questions, uncachedCount, budget } = prepared.value;
    client.close();
    const callsAtMost = uncachedCount * maxPagesPerQuestion;
    const [keptFrom = null] = questions.flatMap(({ cached }) => (cached === null ? [] : [cached.readAt])).sort();
    const callsLeftToday = await budget.left();
    return success({
      callsAtLeast: uncachedCount,
      callsAtMost,
      usdPerCall,
      usdAtMost: callsAtMost * usdPerCall,
      callsLeftToday,
      keptFrom,
    });
  });

/**
 * Gets the spend from Cost Explorer or from stored answers. Callers with the same query at the same time share one
 * request. Gives all pages, or an error.
 */
export const fetchSpend: FetchSpend = async (query, confirmedCalls, options = {}) =>
  isPossibleQuote(query, confirmedCalls)
    ? shareCalls(`fetch ${confirmedCalls} ${JSON.stringify(query)}`, () => fetchOnce(query, confirmedCalls, options))
    : failure(refusal("not-confirmed"));
