import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { build } from "rolldown";
import type { WorkerAnswer } from "@/scripts/bench/trafficWorker";
import { launchOptions } from "@/scripts/browser.mjs";
import { inProject, root } from "@/scripts/project.mjs";

type Bench = typeof globalThis & { benchFiles: File[]; longestTaskMs: number };

/** A page with a worker that reads, over bundles of its own: what the built page adds is in no figure. */
export type TrafficPage = {
  /** Milliseconds of each way of `hows`, in turn, `roundCount` times. */
  readonly measure: (
    paths: readonly string[],
    hows: readonly string[],
    roundCount: number,
  ) => Promise<ReadonlyMap<string, readonly WorkerAnswer[]>>;
  /** The longest task of the page itself while workers read. */
  readonly longestTaskMs: () => Promise<number>;
  readonly close: () => Promise<void>;
};

const scripts = new Map([
  ["/read.js", "scripts/bench/trafficWorker.ts"],
  ["/unpack.js", "components/import/reading/unpack.worker.ts"],
]);

async function bundleOf(entry: string): Promise<string> {
  const { output } = await build({
    input: inProject(entry),
    cwd: root,
    platform: "browser",
    write: false,
    logLevel: "warn",
    resolve: { alias: { "@": root.replace(/[/\\]$/, "") } },
    output: { format: "esm", codeSplitting: false, minify: true },
  });
  return output[0].code;
}

/** Runs in the page: fetches the files, so that no reading waits for a disk. */
async function keepFiles(names: readonly string[]): Promise<void> {
  const bench = globalThis as Bench;
  bench.benchFiles = [];
  for (const [at, name] of names.entries()) {
    const answer = await fetch(`/files/${at}`);
    bench.benchFiles.push(new File([await answer.blob()], name));
  }
  bench.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longestTaskMs = Math.max(bench.longestTaskMs, duration);
  }).observe({ type: "longtask" });
}

/** Runs in the page: one reading in a worker of its own. */
function readOnce(how: string): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/read.js", { type: "module" });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage({ how, files: (globalThis as Bench).benchFiles });
  });
}

/** Starts a browser, and a server on a free port for its scripts and files. */
export async function trafficPage(): Promise<TrafficPage> {
  const bundles = new Map<string, string>();
  for (const [path, entry] of scripts) bundles.set(path, await bundleOf(entry));
  let given: readonly string[] = [];
  const server = createServer(async ({ url = "/" }, response) => {
    const bundle = bundles.get(url);
    const path = given[Number(url.slice("/files/".length))];
    response.setHeader("Content-Type", bundle === undefined ? "text/html" : "text/javascript");
    response.end(bundle ?? (path === undefined ? "<!doctype html><title>Readings</title>" : await readFile(path)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch(launchOptions());
  const page: Page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    async measure(paths, hows, roundCount) {
      given = paths;
      await page.evaluate(
        keepFiles,
        paths.map((path) => basename(path)),
      );
      const measured = new Map(hows.map((how) => [how, [] as WorkerAnswer[]]));
      for (let round = 0; round < roundCount; round++)
        for (const how of hows) measured.get(how)?.push(await page.evaluate(readOnce, how));
      return measured;
    },
    longestTaskMs: () => page.evaluate(() => (globalThis as Bench).longestTaskMs),
    async close() {
      await browser.close();
      server.close();
    },
  };
}
