import { blobFile } from "@/lib/files/blobFile";
import { fileBytes } from "@/lib/files/byteSource";
import { besideUnpacker } from "@/lib/files/gzip/besideUnpacker";
import { gunzip } from "@/lib/files/gzip/gunzip";
import { createReadTask } from "@/lib/files/readTask";
import { trafficWords } from "@/lib/traffic/read/trafficWords";
import { readTraffic } from "@/lib/traffic/readTraffic";
import { linesIn, trafficOptions } from "@/scripts/bench/trafficOptions";

/* One reading in a worker of a browser, as the import page has it: alone, or with a worker that unpacks for it. */

export type WorkerQuestion = { readonly how: string; readonly files: readonly File[] };

/** `counted` is bytes through NAT, or lines. */
export type WorkerAnswer = { readonly ms: number; readonly counted: number };

async function countLines(files: readonly File[]): Promise<number> {
  const inputs = files.map((file) => blobFile(file.name, file));
  const task = createReadTask(inputs, {}, () => 0);
  let count = 0;
  for (const file of inputs)
    for await (const bytes of gunzip(fileBytes(file, task), task, trafficWords).pieces()) count += linesIn(bytes);
  return count;
}

async function read(files: readonly File[], how: string): Promise<number> {
  const beside = how.startsWith("beside") ? new Worker("unpack.js", { type: "module" }) : null;
  const result = await readTraffic(
    files.map((file) => blobFile(file.name, file)),
    {
      ...trafficOptions,
      ...(beside && { gzipUnpacker: besideUnpacker(beside) }),
      dropsRepeats: !how.endsWith("keeps-repeats"),
    },
  );
  if (!result.ok) throw new Error(result.error.message);
  return Number(result.value.settled.controls.clientLegBytes);
}

self.addEventListener("message", async ({ data: { how, files } }: MessageEvent<WorkerQuestion>) => {
  const startedMs = performance.now();
  const counted = how === "floor" ? await countLines(files) : await read(files, how);
  const answer: WorkerAnswer = { ms: performance.now() - startedMs, counted };
  self.postMessage(answer);
});
