import type { FileHandoverExchange } from "@/components/import/reading/messages";
import { type ExchangeAnswer, type ExchangeRequest, serve } from "@/lib/files/exchange/exchange";
import { type Check, isExactly, isNumber, isObjectOf } from "@/lib/text/checks";

/*
 * Files handed from the calculator to an import page that it opened in another tab. They go from window to window of the
 * same origin, in memory: nothing is stored, and nothing leaves the browser.
 */

const isFiles: Check<readonly File[]> = (value): value is readonly File[] =>
  Array.isArray(value) && value.length > 0 && value.every((file) => file instanceof File);

const isAsked = isObjectOf<ExchangeRequest<FileHandoverExchange>>({ kind: isExactly("which-files"), id: isNumber });
const isAnswered = isObjectOf<ExchangeAnswer<FileHandoverExchange>>({
  kind: isExactly("files"),
  id: isNumber,
  files: isFiles,
});

/** Answers every import page of this origin that asks for files with these. Returns a function that stops it. */
export function offerFiles(files: readonly File[]): () => void {
  const onMessage = ({ origin, data, source }: MessageEvent) => {
    if (origin !== window.location.origin || !isAsked(data) || !source) return;
    const post = (message: ExchangeAnswer<FileHandoverExchange>) =>
      source.postMessage(message, { targetOrigin: origin });
    serve<FileHandoverExchange>(post, { "which-files": (_, answer) => answer("files", { files }) })(data);
  };
  window.addEventListener("message", onMessage);
  return () => window.removeEventListener("message", onMessage);
}

/** Asks the page that opened this one, if there is one, for its files. Returns a function that stops waiting. */
export function requestFiles(onFiles: (files: readonly File[]) => void): () => void {
  const opener: Window | null = window.opener;
  if (opener === null || opener === window) return () => {};
  // A reloaded page asks again under a new id, so that it ignores an answer to its earlier question.
  const question = { kind: "which-files", id: Date.now() } as const satisfies ExchangeRequest<FileHandoverExchange>;
  const onMessage = ({ origin, data, source }: MessageEvent) => {
    if (origin !== window.location.origin || source !== opener || !isAnswered(data) || data.id !== question.id) return;
    window.removeEventListener("message", onMessage);
    onFiles(data.files);
  };
  window.addEventListener("message", onMessage);
  // With this target origin, the browser delivers the question to no other site.
  opener.postMessage(question, window.location.origin);
  return () => window.removeEventListener("message", onMessage);
}
