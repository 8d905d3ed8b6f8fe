import { besideUnpacker } from "@/lib/files/gzip/besideUnpacker";
import type { GzipUnpacker } from "@/lib/files/gzip/gzipUnpacker";

/** An unpacking on a thread of its own; `stop` ends the thread. */
export type UnpackingWorker = { readonly gzipUnpacker: () => GzipUnpacker; readonly stop: () => void };

/** Resolves once the worker answers; false where it does not start. */
const starts = (worker: Worker): Promise<boolean> =>
  new Promise((resolve) => {
    worker.addEventListener("message", () => resolve(true), { once: true });
    worker.addEventListener("error", () => resolve(false), { once: true });
  });

/**
 * Starts a worker that unpacks gzip for the worker that reads. Null where the browser lets no worker have one, or its
 * script does not load: the reading then unpacks by itself, which takes longer.
 */
export async function unpackingWorker(): Promise<UnpackingWorker | null> {
  if (typeof Worker === "undefined") return null;
  const worker = new Worker(new URL("./unpack.worker.ts", import.meta.url), { type: "module" });
  if (await starts(worker)) return { gzipUnpacker: besideUnpacker(worker), stop: () => worker.terminate() };
  worker.terminate();
  return null;
}
