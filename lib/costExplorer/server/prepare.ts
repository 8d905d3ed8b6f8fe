import { requestsOf } from "@/lib/costExplorer/server/answer/answerOf";
import { defaultTimeouts, type Surroundings } from "@/lib/costExplorer/server/call/asking";
import { callBudget } from "@/lib/costExplorer/server/call/callBudget";
import { type CostExplorer, costExplorerClient } from "@/lib/costExplorer/server/call/costExplorerClient";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { errorFrom } from "@/lib/costExplorer/server/call/failure";
import { answerKey, keptAnswers } from "@/lib/costExplorer/server/call/keptAnswers";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { stateFolder } from "@/lib/server/stateFolder";
import { failure, success } from "@/lib/text/result";

/**
 * Prepares everything that a query needs before any paid call: the client, the requests and their stored answers. Each
 * call is tried at most `maxAttempts` times. The caller closes the client.
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
    return success({ client, kept, questions, unkept, budget: callBudget(folder, now), now });
  } catch (error) {
    client?.close();
    return failure(errorFrom(error, "credentials"));
  }
}

export type Prepared = Extract<Awaited<ReturnType<typeof prepare>>, { readonly ok: true }>["value"];
export type Question = Prepared["questions"][number];
