import { requestsOf } from "@/lib/costExplorer/server/answer/spendOf";
import { callBudget } from "@/lib/costExplorer/server/call/callBudget";
import { type CallOptions, defaultTimeouts } from "@/lib/costExplorer/server/call/callOptions";
import { type CostExplorer, costExplorerClient } from "@/lib/costExplorer/server/call/costExplorerClient";
import { costExplorerEndpoint } from "@/lib/costExplorer/server/call/costExplorerEndpoint";
import { responseCache, responseKey } from "@/lib/costExplorer/server/call/responseCache";
import { spendApiErrorFrom } from "@/lib/costExplorer/server/call/spendApiErrorFrom";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import { stateFolder } from "@/lib/server/stateFolder";
import { failure, success } from "@/lib/text/result";

/**
 * Prepares everything that a query needs before any paid call: the client, the requests and their stored answers. Each
 * call is tried at most `maxAttempts` times. The caller closes the client.
 */
export async function prepareQuery(
  query: SpendQuery,
  { now = () => new Date(), timeouts = defaultTimeouts }: CallOptions,
  maxAttempts = 3,
) {
  const folder = stateFolder(process.env);
  const cache = responseCache(folder, now);
  const deadline = AbortSignal.timeout(timeouts.overallMs);
  let client: CostExplorer | null = null;
  try {
    client = await costExplorerClient(query.profile, timeouts, deadline, maxAttempts);
    const identity = await client.identity();
    const { url } = costExplorerEndpoint(process.env);
    const questions = await Promise.all(
      requestsOf(query).map(async (request) => {
        const key = responseKey(url, query.profile, identity, request);
        return { request, key, cached: await cache.read(key) };
      }),
    );
    const uncachedCount = questions.filter((question) => question.cached === null).length;
    return success({ client, cache, questions, uncachedCount, budget: callBudget(folder, now), now });
  } catch (error) {
    client?.close();
    return failure(spendApiErrorFrom(error, "credentials"));
  }
}

export type PreparedQuery = Extract<Awaited<ReturnType<typeof prepareQuery>>, { readonly ok: true }>["value"];
export type Question = PreparedQuery["questions"][number];
