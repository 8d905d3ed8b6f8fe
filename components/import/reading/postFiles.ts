import type { BesideFiles, ImportExchange } from "@/components/import/reading/messages";
import type { ExchangeRequest } from "@/lib/files/exchange/exchange";

/** Chromium takes some 0.1 ms to hand a file of the disk over, and the page waits: so many take some 12 ms, and under 50 on a busy machine. */
const filesAtOnce = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Hands files to the worker and has them read. Thousands go in parts, between which the page answers the reader.
 * `isWanted` turns false once the worker was ended.
 */
export async function postFiles(
  worker: Worker,
  id: number,
  { files, beside }: { readonly files: readonly File[]; readonly beside: BesideFiles },
  isWanted: () => boolean,
): Promise<void> {
  const post = (request: ExchangeRequest<ImportExchange, "add" | "start">) => worker.postMessage(request);
  let from = 0;
  for (; from + filesAtOnce < files.length; from += filesAtOnce) {
    post({ kind: "add", id, files: files.slice(from, from + filesAtOnce) });
    await pause();
    if (!isWanted()) return;
  }
  post({ kind: "start", id, files: files.slice(from), beside });
}
