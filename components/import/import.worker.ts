import type { FromWorker, ToWorker } from "@/components/import/messages";
import { serveImport } from "@/lib/bills/importMessages";
import type { SpendProblem } from "@/lib/bills/problem";
import type { Spend } from "@/lib/bills/spend";
import { readFetched } from "@/lib/costExplorer/readSpendApi";
import { eachScenario, overviewOf, viewOf } from "@/lib/draft/importView";
import { failure } from "@/lib/text/result";

/* Reads bills beside the page, keeps what they add up to, and answers questions about it. */

let spend: Spend | null = null;

const post = (message: FromWorker): void => self.postMessage(message);

function keep(id: number, read: Spend, readAt: string | null): void {
  spend = read;
  post({ kind: "overview", id, overview: overviewOf(read), readAt });
}

/** What the server answered; the page has looked at its status already. */
function take(id: number, text: string): void {
  const fetched = readFetched(200, JSON.parse(text));
  if (fetched.ok) {
    const { spend: read, readAt, notices } = fetched.value;
    const warnings = [...read.warnings, ...notices.map((message) => ({ code: message, message }))];
    keep(id, { ...read, warnings }, readAt);
    return;
  }
  const { message, whatToDo } = fetched.error;
  const problem: SpendProblem = { code: "damaged", file: null, message: `${message} ${whatToDo}` };
  post({ kind: "done", id, result: failure(problem) });
}

function answer(message: Exclude<ToWorker, { readonly kind: "start" | "cancel" }>, kept: Spend): void {
  const { id } = message;
  if (message.kind === "ask") post({ kind: "view", id, asked: message.asked, view: viewOf(kept, message.question) });
  else if (message.kind === "each") {
    const { month } = message;
    post({ kind: "each", id, month, each: eachScenario(kept, month, message.from) });
  }
}

serveImport(
  (message) => {
    if (message.kind === "done" && message.result.ok) keep(message.id, message.result.value, null);
    else post(message);
  },
  (toReader) =>
    self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
      if (data.kind === "start" || data.kind === "cancel") {
        spend = null;
        toReader(data);
      } else if (data.kind === "take") take(data.id, data.text);
      else if (spend !== null) answer(data, spend);
    }),
);
