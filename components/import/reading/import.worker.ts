import type { ImportExchange } from "@/components/import/reading/messages";
import type { Spend } from "@/lib/bills/spend";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { readFetchedSpend } from "@/lib/costExplorer/readSpendApi";
import { overviewOf, scenarioPage, viewOf } from "@/lib/draft/importView";
import { type ExchangeRequest, serve } from "@/lib/files/exchange/exchange";
import { exclusiveReader } from "@/lib/files/exchange/exclusiveReader";
import { readBill } from "@/lib/imports/readBill";

/* The worker reads bills, keeps their spend, and answers the page's questions about it. */

let spend: Spend | null = null;

const read = exclusiveReader(readBill);

const handleMessage = serve<ImportExchange>((message) => self.postMessage(message), {
  async start({ files }, answer) {
    spend = null;
    const result = await read(files, (progress) => answer("progress", { progress }));
    if (result.ok) {
      spend = result.value;
      answer("overview", { overview: overviewOf(spend), readAt: null });
    } else answer("problem", { problem: result.error });
  },
  // The page has checked the HTTP status already, so the text is that of a 200.
  take({ text }, answer) {
    const fetched = readFetchedSpend(200, JSON.parse(text));
    if (fetched.ok) {
      const { readAt, notices } = fetched.value;
      const { warnings } = fetched.value.spend;
      spend = {
        ...fetched.value.spend,
        warnings: [...warnings, ...notices.map((notice) => spendWarning("server-notice", notice))],
      };
      answer("overview", { overview: overviewOf(spend), readAt });
      return;
    }
    const { message, whatToDo } = fetched.error;
    const problem: SpendProblem = { code: "damaged", file: null, message: `${message} ${whatToDo}` };
    answer("problem", { problem });
  },
  ask({ asked, question }, answer) {
    if (spend !== null) answer("view", { asked, view: viewOf(spend, question) });
  },
  each({ month, from }, answer) {
    if (spend !== null) answer("each", { month, each: scenarioPage(spend, month, from) });
  },
});

self.addEventListener("message", ({ data }: MessageEvent<ExchangeRequest<ImportExchange>>) => handleMessage(data));
