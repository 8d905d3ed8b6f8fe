import { setTimeout as sleep } from "node:timers/promises";
import type { APIRequestContext, APIResponse, BrowserContext, Request, Response } from "@playwright/test";
import { canariesIn } from "@/tests/e2e/canaries";

const headersAsText = (headers: Readonly<Record<string, string>>): string => JSON.stringify(headers);

/** Whether an address is of a file of the build. searchLeftovers.ts searches those on disk, once. */
const isBuiltFile = (url: string): boolean => url.includes("/_next/static/");

async function textOf(response: Response | APIResponse): Promise<string> {
  const body = isBuiltFile(response.url()) ? Buffer.of() : await response.body().catch(() => Buffer.of());
  return `${response.url()} ${headersAsText(response.headers())} ${body.toString("latin1")}`;
}

/**
 * Calls back with each canary in what a browser sends and gets: addresses, headers and bodies, of all its pages.
 * @returns waits for the bodies that are still on their way, and looks at the addresses where the pages ended
 */
export function watchForCanaries(context: BrowserContext, onLeak: (leak: string) => void): () => Promise<void> {
  const reading: Promise<void>[] = [];
  const search = (text: string, where: string) => {
    for (const leak of canariesIn(text)) onLeak(`${leak} in ${where}`);
  };
  context.on("request", (request: Request) =>
    search(`${request.url()} ${headersAsText(request.headers())} ${request.postData() ?? ""}`, "a request"),
  );
  context.on("response", (response) => {
    reading.push(textOf(response).then((text) => search(text, `the answer to ${response.url()}`)));
  });
  return async () => {
    for (const page of context.pages()) search(page.url(), "an address");
    // A body that its page never reads does not arrive.
    await Promise.race([Promise.all(reading), sleep(1000)]);
  };
}

/** Calls back with each canary in the answers to requests that a test sends without a browser. */
export function watchRequests(request: APIRequestContext, onLeak: (leak: string) => void): void {
  const send = request.fetch.bind(request);
  request.fetch = async (...args) => {
    const response = await send(...args);
    for (const leak of canariesIn(await textOf(response))) onLeak(`${leak} in the answer to ${response.url()}`);
    return response;
  };
}
