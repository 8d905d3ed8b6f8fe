import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";
import { POST } from "@/app/api/spend/route";
import { quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { pageRequest } from "@/tests/costExplorer/pageRequests";
import { query } from "@/tests/costExplorer/query";
import { setUpStage } from "@/tests/costExplorer/stage";

setUpStage();

const sdkModules = (): readonly string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes("client-cost-explorer"));

it("loads the AWS SDK for the first question, and not for a route that is off", async () => {
  vi.stubEnv("TOLLGATE_AWS", undefined);
  const { method, headers, body } = pageRequest("127.0.0.1:3000", { ask: "spend", query });
  const request = new Request("http://127.0.0.1:3000/api/spend", { method, headers, body: JSON.stringify(body) });
  expect((await POST(request)).status).toBe(404);
  expect(sdkModules()).toEqual([]);
  expect((await quoteSpend(query)).ok).toBe(true);
  expect(sdkModules()).not.toEqual([]);
});
