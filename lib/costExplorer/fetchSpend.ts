import { requestsOf, spendOf } from "@/lib/costExplorer/answerOf";
import { defaultTimeouts, type FetchSpend, type QuoteSpend, type Surroundings } from "@/lib/costExplorer/asking";
import { callBudget } from "@/lib/costExplorer/callBudget";
import { stopError } from "@/lib/costExplorer/callError";
import { type CostExplorer, costExplorerClient } from "@/lib/costExplorer/client";
import { costExplorerEndpoint } from "@/lib/costExplorer/endpoint";
import { errorFrom } from "@/lib/costExplorer/failure";
import { type FailureCode, failureOf } from "@/lib/costExplorer/failureWords";
import { answerKey, type KeptAnswer, keptAnswers } from "@/lib/costExplorer/keptAnswers";
import { allPages } from "@/lib/costExplorer/pages";
import { refusal } from "@/lib/costExplorer/refusalWords";
import { singleFlight } from "@/lib/costExplorer/singleFlight";
import { stateFolder } from "@/lib/costExplorer/stateFolder";
import type { SpendResult } from "@/lib/spend/problem";
import type { Spend } from "@/lib/spend/spend";
import {
  type Fetched,
  maxPagesPerQuestion,
  type SpendApiAnswer,
  type SpendApiError,
  type SpendQuery,
  usdPerCall,
} from "@/lib/spend/spendApi";

const flights = singleFlight();

type Failed = { readonly ok: false; readonly error: SpendApiError };
const failed = (error: SpendApiError): Failed => ({ ok: false, error });

/** Everything a query needs, found out before anything is paid for. */
async function prepare(query: SpendQuery, { now = () => new Date(), timeouts = defaultTimeouts }: Surroundings) {
  const folder = stateFolder(process.env);
  const kept = keptAnswers(folder, now);
  const deadline = AbortSignal.timeout(timeouts.overallMs);
  let client: CostExplorer | null = null;
  try {
    client = await costExplorerClient(query.profile, timeouts, deadline);
    const identity = await client.identity();
    const { url } = costExplorerEndpoint(process.env);
    const questions = await Promise.all(
      requestsOf(query).map(async (request) => {
        const key = answerKey(url, query.profile, identity, request);
        return { request, key, kept: await kept.read(key) };
      }),
    );
    const unkept = questions.filter((question) => question.kept === null).length;
    return { ok: true, client, kept, questions, unkept, budget: callBudget(folder, now), now } as const;
  } catch (error) {
    client?.close();
    return failed(errorFrom(error, "credentials"));
  }
}

type Prepared = Extract<Awaited<ReturnType<typeof prepare>>, { readonly ok: true }>;
type Question = Prepared["questions"][number];
type Read = {
  readonly readAt: string;
  readonly read: SpendResult;
  readonly callCount: number;
  readonly notices: readonly string[];
};

const fromKept = ({ readAt, pages }: KeptAnswer): Read => ({ readAt, read: spendOf(pages), callCount: 0, notices: [] });

/** What is wrong with an answer for good; an answer about nothing is an answer. */
function unusable(read: SpendResult): FailureCode | null {
  if (read.ok || read.problem.code === "nothing-found") return null;
  return read.problem.code === "too-many-groups" ? "too-many-pages" : "upstream-odd";
}

/** Asks AWS, unless another request has just done so. No more than 10 calls leave, retries included. */
async function ask({ request, key }: Question, { client, kept, budget, now }: Prepared): Promise<Read> {
  const found = await kept.read(key);
  if (found !== null) return fromKept(found);
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
  const read = spendOf(pages);
  // What cannot be read is not kept: it would be of no use for 8 hours.
  const notice = unusable(read) === null ? await kept.write(key, { readAt, pages }) : null;
  return { readAt, read, callCount, notices: [budget.notice(), notice].filter((text) => text !== null) };
}

/** The months of one answer with the days of another. */
function together([monthly, daily]: readonly Spend[]): Spend | null {
  if (monthly === undefined) return null;
  return daily === undefined ? monthly : { ...monthly, daily: daily.daily };
}

function fetchedFrom(reads: readonly Read[]): SpendApiAnswer<Fetched> {
  const spends: Spend[] = [];
  for (const { read } of reads) {
    if (!read.ok) return failed(failureOf(unusable(read) ?? "nothing-found"));
    spends.push(read.spend);
  }
  const spend = together(spends);
  const [readAt] = reads.map((read) => read.readAt).sort();
  if (spend === null || readAt === undefined) return failed(failureOf("upstream-odd"));
  const notices = [...new Set(reads.flatMap((read) => read.notices))];
  return {
    ok: true,
    answer: { spend, readAt, notices, callCount: reads.reduce((sum, read) => sum + read.callCount, 0) },
  };
}

async function fetchOnce(query: SpendQuery, confirmed: number, around: Surroundings): Promise<SpendApiAnswer<Fetched>> {
  const prepared = await prepare(query, around);
  if (!prepared.ok) return prepared;
  const { questions, unkept, client } = prepared;
  try {
    if (confirmed < unkept * maxPagesPerQuestion) return failed(refusal("not-confirmed"));
    const reads: Read[] = [];
    for (const question of questions) {
      reads.push(
        question.kept === null
          ? await flights(`ask ${question.key}`, () => ask(question, prepared))
          : fromKept(question.kept),
      );
    }
    return fetchedFrom(reads);
  } catch (error) {
    return failed(errorFrom(error, "call"));
  } finally {
    client.close();
  }
}

/** A number of calls that some quote of this query may have had: 10 for each question, or none for kept answers. */
const isAQuote = (query: SpendQuery, calls: number): boolean =>
  Number.isInteger(calls / maxPagesPerQuestion) &&
  calls >= 0 &&
  calls <= requestsOf(query).length * maxPagesPerQuestion;

/** What the query costs now, and what of it is kept. */
export const quoteSpend: QuoteSpend = (query, around = {}) =>
  flights(`quote ${JSON.stringify(query)}`, async () => {
    const prepared = await prepare(query, around);
    if (!prepared.ok) return prepared;
    const { client, questions, unkept, budget } = prepared;
    client.close();
    const callsAtMost = unkept * maxPagesPerQuestion;
    const [keptFrom = null] = questions.flatMap(({ kept }) => (kept === null ? [] : [kept.readAt])).sort();
    const callsLeftToday = await budget.left();
    return {
      ok: true,
      answer: {
        callsAtLeast: unkept,
        callsAtMost,
        usdPerCall,
        usdAtMost: callsAtMost * usdPerCall,
        callsLeftToday,
        keptFrom,
      },
    };
  });

/** Asks Cost Explorer, once for all who ask the same at the same time. All pages, or an error. */
export const fetchSpend: FetchSpend = async (query, confirmedCalls, around = {}) =>
  isAQuote(query, confirmedCalls)
    ? flights(`fetch ${confirmedCalls} ${JSON.stringify(query)}`, () => fetchOnce(query, confirmedCalls, around))
    : failed(refusal("not-confirmed"));
