import { requestsOf } from "@/lib/costExplorer/answerOf";
import { defaultTimeouts, type Surroundings } from "@/lib/costExplorer/asking";
import { callBudget } from "@/lib/costExplorer/callBudget";
import { type CostExplorer, costExplorerClient } from "@/lib/costExplorer/client";
import { costExplorerEndpoint } from "@/lib/costExplorer/endpoint";
import { errorFrom } from "@/lib/costExplorer/failure";
import { answerKey, keptAnswers } from "@/lib/costExplorer/keptAnswers";
import { stateFolder } from "@/lib/costExplorer/stateFolder";
import type { SpendApiError, SpendQuery } from "@/lib/spend/spendApi";

export type Failed = { readonly ok: false; readonly error: SpendApiError };
export const failed = (error: SpendApiError): Failed => ({ ok: false, error });

/**
 * Everything a query needs, found out before anything is paid for. Each of its calls is tried `maxAttempts` times. The
 * client is the caller's to close.
 */
export async function prepare(
  query: SpendQuery,
  { now = () => new Date(), timeouts = defaultTimeouts }: Surroundings,
  maxAttempts = 3,
) {
  const folder = stateFolder(process.env);
  const kept = keptAnswers(folder, now);
  const deadline = AbortSignal.timeout(timeouts.overallMs);
  let client: CostExplorer | null = null;
  try {
    client = await costExplorerClient(query.profile, timeouts, deadline, maxAttempts);
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

export type Prepared = Extract<Awaited<ReturnType<typeof prepare>>, { readonly ok: true }>;
export type Question = Prepared["questions"][number];
