import { createReadStream } from "node:fs";
import { type Line, maxInputBytes } from "@/cli/lines";
import type { Scenario } from "@/lib/model/scenario";
import { readLink } from "@/lib/scenario/link";
import { linkKeys } from "@/lib/scenario/linkKeys";
import type { Problem } from "@/lib/scenario/problem";
import { readScenario } from "@/lib/scenario/readScenario";

export type InputRead =
  | { readonly ok: true; readonly scenario: Scenario; readonly prices: string | null }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const wrong = (message: string): InputRead => ({ ok: false, problems: [{ path: "", message }] });

const singleKeys = new Set<string>(linkKeys.map(({ key }) => key));

/** Whether an argument is a link, or the query of one, and not the name of a file. */
export const isLink = (target: string): boolean =>
  /^(?:https?:\/\/|\?)/i.test(target) ||
  target.includes("?v=") ||
  singleKeys.has(/^([a-z0-9-]+)=/.exec(target)?.[1] ?? "");

/** Reads a share link, or its query alone; the rest of the address says nothing about the scenario. */
function readLinkArgument(target: string): InputRead {
  const [, query = isLink(target) && !/^https?:/i.test(target) ? target : ""] = /\?([^#]*)/.exec(target) ?? [];
  if (query === "") return { ok: false, problems: [{ path: "link", message: "has no query, so no scenario in it" }] };
  return readLink(query);
}

/** A file's bytes, or those of standard input for `-`. Errors of the file come from the iteration. */
export const bytesOf = (target: string, stdin: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  target === "-" ? stdin : createReadStream(target);

/** Reads one scenario's JSON; null for nothing but blanks. A byte order mark is passed over. */
export function readJson(bytes: Line): InputRead | null {
  if (bytes === null) return wrong(`must be at most ${maxInputBytes / 1024 / 1024} MiB`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wrong("must be text in UTF-8");
  }
  if (text.trim() === "") return null;
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return wrong("must be a scenario in JSON");
  }
  const read = readScenario(input);
  return read.ok ? { ...read, prices: null } : read;
}

async function wholeOf(source: AsyncIterable<Uint8Array>): Promise<Line> {
  const parts: Uint8Array[] = [];
  let byteCount = 0;
  for await (const part of source) {
    byteCount += part.byteLength;
    if (byteCount > maxInputBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Reads the one scenario that a command is about: a link, a file, or standard input for `-`. Rejects where it cannot. */
export async function readInput(target: string, stdin: AsyncIterable<Uint8Array>): Promise<InputRead> {
  if (isLink(target)) return readLinkArgument(target);
  return readJson(await wholeOf(bytesOf(target, stdin))) ?? wrong("is empty: it must be a scenario in JSON");
}
