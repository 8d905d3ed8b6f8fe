import type { SpendResult } from "@/lib/bills/problem";
import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadOptions, ReadProgress } from "@/lib/files/readOptions";

/**
 * From the page to the worker. `id` tells one import from the next: a new start ends the one that is running, and what
 * comes back carries the id of the import that it is about.
 */
export type ToImportWorker =
  | { readonly kind: "start"; readonly id: number; readonly files: readonly File[] }
  | { readonly kind: "cancel"; readonly id: number };

/** From the worker to the page. Each start is answered by one `done`, at last; a cancelled one by the problem `cancelled`. */
export type FromImportWorker =
  | { readonly kind: "progress"; readonly id: number; readonly progress: ReadProgress }
  | { readonly kind: "done"; readonly id: number; readonly result: SpendResult };

/** Where a browser hears of it: a worker's `error` event tells what is thrown, and no promise that fails by itself. */
function raise(error: unknown): void {
  setTimeout(() => {
    throw error;
  }, 0);
}

/**
 * What the import worker does: `serveImport(postMessage, (take) => { onmessage = ({ data }) => take(data) }, readImport)`. A mistake of
 * its own, or memory that ends, is raised for the page's `error` event, so that nobody waits for an answer; a pasted answer comes as a `File` of its text.
 */
export function serveImport(
  post: (message: FromImportWorker) => void,
  onMessage: (take: (message: ToImportWorker) => void) => void,
  readImport: (files: readonly InputFile[], options: ReadOptions) => Promise<SpendResult>,
): void {
  let running: { readonly id: number; readonly cancel: () => void } | null = null;

  async function start(id: number, files: readonly File[]): Promise<void> {
    running?.cancel();
    const abort = new AbortController();
    running = { id, cancel: () => abort.abort() };
    const result = await readImport(
      files.map((file) => blobFile(file.name, file)),
      { signal: abort.signal, onProgress: (progress) => post({ kind: "progress", id, progress }) },
    );
    if (running?.id === id) running = null;
    post({ kind: "done", id, result });
  }

  onMessage((message) => {
    if (message.kind === "start") start(message.id, message.files).catch(raise);
    else if (running?.id === message.id) running.cancel();
  });
}
