import { createHash } from "node:crypto";
import { type Browser, chromium, type Page } from "@playwright/test";
import { launchOptions } from "@/scripts/browser.mjs";
import { sessions } from "@/scripts/sameAs/browser/sessions";
import { settledDom } from "@/scripts/sameAs/browser/snapshot";
import { doStep, type SavedFile, type Session, type Step } from "@/scripts/sameAs/browser/steps";
import type { Recording } from "@/scripts/sameAs/difference";
import type { Inputs } from "@/scripts/sameAs/inputs";
import { normaliseIds, normaliseText } from "@/scripts/sameAs/normalise";
import { type Server, startServer } from "@/scripts/sameAs/server";
import type { Tree } from "@/scripts/sameAs/trees";

const now = new Date("2026-11-27T12:00:00Z");
const findTimeoutMs = 20_000;

const inWords = (step: Step): string => step.map(String).join(" ");

const fileIn =
  ({ files, damagedFiles }: Inputs) =>
  (pattern: RegExp): string => {
    const path = [...files, ...damagedFiles].find((each) => pattern.test(each));
    if (path === undefined) throw new Error(`No input is named ${pattern}.`);
    return path;
  };

/** Counts the page's requests that have no answer yet. */
function watchRequests(page: Page): () => number {
  let count = 0;
  page.on("request", () => count++);
  page.on("requestfinished", () => count--);
  page.on("requestfailed", () => count--);
  return () => count;
}

/** Collects messages of the console and uncaught errors. */
function watchComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

/** The line of the report that a saved file counts under. */
const surfaceOf = ({ name }: SavedFile): string =>
  name === "clipboard" ? "Copied texts" : `Saved ${name.slice(name.lastIndexOf(".") + 1).toUpperCase()}`;

const savedInWords = ({ name, bytes }: SavedFile): string =>
  name.endsWith(".png")
    ? `${name}\n${createHash("sha256").update(bytes).digest("hex")}`
    : `${name}\n${bytes.toString("utf8")}`;

async function playSession(browser: Browser, { name, steps }: Session, server: Server, tree: Tree, inputs: Inputs) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(findTimeoutMs);
  await page.clock.install({ time: now });
  const pendingCount = watchRequests(page);
  const complaints = watchComplaints(page);
  const stage = { page, address: server.address, fileOf: fileIn(inputs) };
  const records: Recording[] = [];
  const record = (surface: string, what: string, text: string) =>
    records.push({ surface, id: `${name}: ${what}`, text: normaliseIds(normaliseText(text, server.place)) });
  for (const [number, step] of steps.entries()) {
    const what = `${number + 1}. ${inWords(step)}`;
    try {
      const saved = await doStep(stage, step);
      record("DOM", what, (await settledDom(page, pendingCount)).replace(/></g, ">\n<"));
      for (const file of saved) record(surfaceOf(file), `${what}, ${file.name}`, savedInWords(file));
    } catch (error) {
      // The text names the tree, so that a session which fails in both trees is a difference all the same.
      record("DOM", what, `${tree.name} cannot do this: ${error}`);
      break;
    }
  }
  record("DOM", "console", complaints.join("\n"));
  await context.close();
  return records;
}

/** Plays the sessions, by their names, against a tree's server, and records the page after each step. */
export async function recordBrowser(
  tree: Tree,
  inputs: Inputs,
  names: readonly string[] = sessions.map(({ name }) => name),
): Promise<readonly Recording[]> {
  const server = await startServer(tree);
  const browser = await chromium.launch(launchOptions());
  try {
    const records: Recording[] = [];
    for (const session of sessions.filter(({ name }) => names.includes(name))) {
      records.push(...(await playSession(browser, session, server, tree, inputs)));
    }
    return records;
  } finally {
    await browser.close();
    await server.stop();
  }
}
