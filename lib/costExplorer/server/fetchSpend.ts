import { utcDayOf } from "@/lib/bills/day";
import type { SpendResult } from "@/lib/bills/problem";
import type { Spend } from "@/lib/bills/spend";
import { requestsOf, spendOf } from "@/lib/costExplorer/server/answer/answerOf";
import { isAboutAsked, missingPeriods } from "@/lib/costExplorer/server/answer/askedPeriods";
import { daysAgainstMonths, doubtsOf } from "@/lib/costExplorer/server/answer/doubts";
import { rememberSums } from "@/lib/costExplorer/server/answer/periodSums";
import { allPages } from "@/lib/costExplorer/server/call/allPages";
import type { FetchSpend, QuoteSpend, Surroundings } from "@/lib/costExplorer/server/call/asking";
import { stopError } from "@/lib/costExplorer/server/call/callError";
import { errorFrom } from "@/lib/costExplorer/server/call/failure";
import { type FailureCode, failureOf } from "@/lib/costExplorer/server/call/failureWords";
import type { KeptAnswer } from "@/lib/costExplorer/server/call/keptAnswers";
import { singleFlight } from "@/lib/costExplorer/server/call/singleFlight";
import { type Prepared, prepare, type Question } from "@/lib/costExplorer/server/prepare";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import {
  type Fetched,
  maxPagesPerQuestion,
  type SpendApiAnswer,
  type SpendQuery,
  usdPerCall,
} from "@/lib/costExplorer/spendApi";
import { failure, success } from "@/lib/text/result";

const flights = singleFlight();

type Read = {
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
  return success({ ...spend, warnings: [...spend.warnings, ...doubtsOf(request, pages, spend, today)] });
}

const fromKept = (question: Question, { readAt, pages }: KeptAnswer): Read => ({
  readAt,
  read: readPages(question, pages, utcDayOf(new Date(readAt))),
  callCount: 0,
  notices: [],
});

/** The code for an answer that cannot be used; null for one that can, even if it has no row of interest. */
function unusable(read: SpendResult): FailureCode | null {
  if (read.ok || read.error.code === "nothing-found") return null;
  return read.error.code === "too-many-groups" ? "too-many-pages" : "upstream-odd";
}

/** Calls AWS, unless another request has just stored the answer. Sends at most 10 calls, retries included. */
async function ask(question: Question, { client, kept, budget, now }: Prepared): Promise<Read> {
  const { request, key } = question;
  const found = await kept.read(key);
  if (found !== null) return fromKept(question, found);
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
  if (unusable(read) === null) {
    const isEmpty = !read.ok && missingPeriods(request, pages, utcDayOf(now())).length > 0;
    if (isEmpty || !isAboutAsked(request, pages)) throw stopError("TollgateOtherDays");
    rememberSums(key, pages);
  }
  // An answer that cannot be read is not stored: it would take the place of a new call for 8 hours.
  const notice = unusable(read) === null ? await kept.write(key, { readAt, pages }) : null;
  return { readAt, read, callCount, notices: [budget.notice(), notice].filter((text) => text !== null) };
}

/** Joins the months of one answer and, where there is one, the days of another. */
function together([monthly, daily]: readonly Spend[]): Spend | null {
  if (monthly === undefined) return null;
  if (daily === undefined) return monthly;
  const others = daily.warnings.filter(({ code }) => !monthly.warnings.some((warning) => warning.code === code));
  const warnings = [...monthly.warnings, ...others, ...daysAgainstMonths(monthly, daily)];
  return { ...monthly, daily: daily.daily, warnings };
}

function fetchedFrom(reads: readonly Read[]): SpendApiAnswer<Fetched> {
  const spends: Spend[] = [];
  for (const { read } of reads) {
    if (!read.ok) return failure(failureOf(unusable(read) ?? "nothing-found"));
    spends.push(read.value);
  }
  const spend = together(spends);
  const [readAt] = reads.map((read) => read.readAt).sort();
  if (spend === null || readAt === undefined) return failure(failureOf("upstream-odd"));
  const notices = [...new Set(reads.flatMap((read) => read.notices))];
  return success({ spend, readAt, notices, callCount: reads.reduce((sum, read) => sum + read.callCount, 0) });
}

async function fetchOnce(query: SpendQuery, confirmed: number, around: Surroundings): Promise<SpendApiAnswer<Fetched>> {
  const prepared = await prepare(query, around);
  if (!prepared.ok) return prepared;
  const { questions, unkept, client } = prepared.value;
  try {
    if (confirmed < unkept * maxPagesPerQuestion) return failure(refusal("not-confirmed"));
    const reads: Read[] = [];
    for (const question of questions) {
      reads.push(
        question.kept === null
          ? await flights(`ask ${question.key}`, () => ask(question, prepared.value))
          : fromKept(question, question.kept),
      );
    }
    return fetchedFrom(reads);
  } catch (error) {
    return failure(errorFrom(error, "call"));
  } finally {
    client.close();
  }
}

/**
 * Whether some quote of this query may have had this number of calls: 10 for each request, none for a stored answer.
 */
const isAQuote = (query: SpendQuery, calls: number): boolean =>
  Number.isInteger(calls / maxPagesPerQuestion) &&
  calls >= 0 &&
  calls <= requestsOf(query).length * maxPagesPerQuestion;

/** Works out what the query costs now, and how much of it is stored already. */
export const quoteSpend: QuoteSpend = (query, around = {}) =>
  flights(`quote ${JSON.stringify(query)}`, async () => {
    const prepared = await prepare(query, around);
    if (!prepared.ok) return prepared;
    const { client, questions, unkept, budget } = prepared.value;
    client.close();
    const callsAtMost = unkept * maxPagesPerQuestion;
    const [keptFrom = null] = questions.flatMap(({ kept }) => (kept === null ? [] : [kept.readAt])).sort();
    const callsLeftToday = await budget.left();
    return success({
      callsAtLeast: unkept,
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
export const fetchSpend: FetchSpend = async (query, confirmedCalls, around = {}) =>
  isAQuote(query, confirmedCalls)
    ? flights(`fetch ${confirmedCalls} ${JSON.stringify(query)}`, () => fetchOnce(query, confirmedCalls, around))
    : failure(refusal("not-confirmed"));
