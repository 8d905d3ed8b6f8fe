import { createReadStream } from "node:fs";
import { type Line, maxInputBytes } from "@/cli/splitLines";
import { type LinkedScenario, readLink } from "@/lib/scenario/link";
import { isTrackingKey, linkKeys } from "@/lib/scenario/linkKeys";
import { linkPartsIn } from "@/lib/scenario/linkParts";
import { readScenario } from "@/lib/scenario/readScenario";
import { parseJson } from "@/lib/text/parseJson";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export type InputRead = Result<LinkedScenario, readonly Problem[]>;

const wrong = (message: string): InputRead => failure([{ path: "", message }]);

const singleKeys = new Set<string>(linkKeys.map(({ key }) => key));

/** Matches the key at the start of an argument, with which the text of a link begins. */
const firstKey = /^([a-zA-Z0-9_-]+)=/;

const beginsAsLink = (text: string): boolean => {
  const [, key = ""] = firstKey.exec(text) ?? [];
  return singleKeys.has(key) || isTrackingKey(key);
};

/** Whether an argument is a link, or the end of one from `?` or `#` on, or its text, and not the name of a file. */
export const isLink = (target: string): boolean =>
  /^(?:https?:\/\/|\?)/i.test(target) || /[?#](?:v|kind)=/.test(target) || beginsAsLink(target);

/** Reads a share link, or its text alone; the rest of the address says nothing about the scenario. */
function readLinkArgument(target: string): InputRead {
  const { text, beside } = beginsAsLink(target) ? { text: target, beside: "" } : linkPartsIn(target);
  if (text === "") {
    return failure([{ path: "link", message: "has no query and no fragment with a scenario in it" }]);
  }
  const read = readLink(text, beside);
  return read.ok ? read : failure(read.error.problems);
}

/** A file's bytes, or those of standard input for `-`. The iteration throws the file's errors. */
export const bytesOf = (target: string, stdin: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> =>
  target === "-" ? stdin : createReadStream(target);

/** Reads one scenario's JSON; null for nothing but blanks. Skips a byte order mark. */
export function readJson(bytes: Line): InputRead | null {
  if (bytes === null) return wrong(`must be at most ${maxInputBytes / 1024 / 1024} MiB`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return wrong("must be text in UTF-8");
  }
  if (text.trim() === "") return null;
  const input = parseJson(text);
  if (input === undefined) return wrong("must be a scenario in JSON");
  const read = readScenario(input);
  return read.ok ? success({ scenario: read.value, prices: null, leftOut: [] }) : read;
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

/**
 * Reads the one scenario that a command is about: a link, a file, or standard input for `-`. Rejects where the file
 * cannot be read.
 */
export async function readInput(target: string, stdin: AsyncIterable<Uint8Array>): Promise<InputRead> {
  if (isLink(target)) return readLinkArgument(target);
  return readJson(await wholeOf(bytesOf(target, stdin))) ?? wrong("is empty: it must be a scenario in JSON");
}
