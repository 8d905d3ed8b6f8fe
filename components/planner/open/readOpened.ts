import { importSentence } from "@/components/planner/open/importSentence";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { hasScenario, readLink, writeLink } from "@/lib/scenario/link";
import { type LinkParts, linkPartsIn } from "@/lib/scenario/linkParts";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { readScenario } from "@/lib/scenario/readScenario";
import { parseJson } from "@/lib/text/parseJson";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

/** Why nothing opens. `isForImport` marks what the import page reads: a bill, a log, an account's network. */
export type NotOpened = { readonly problems: readonly Problem[]; readonly isForImport?: true };

/** A link's text and its carrier: those of the link itself, or of one made from the JSON. */
export type Opened = Result<Pick<LinkParts, "carrier" | "text">, NotOpened>;

const forImport = (message: string): Opened => failure({ problems: [{ path: "", message }], isForImport: true });

const refused = (message: string): Opened => failure({ problems: [{ path: "", message }] });

const tooLarge = refused(`A scenario is at most ${maxBodyBytes / 1024} KiB long; this is not one.`);

/** How many bytes of a file, or characters of a text, are enough to recognise what the import page reads. */
const beginningLength = 65_536;

/** Matches the text of a link without its `?` or `#`: it begins with one of the link's own keys. */
const bareLink = /^(?:v|kind)=/;

function readLinkText(address: string): Opened {
  const { carrier, text } = bareLink.test(address) ? ({ carrier: "?", text: address } as const) : linkPartsIn(address);
  if (!hasScenario(text)) return refused("This link carries no scenario: nothing of one stands after its ? or #.");
  const read = readLink(text);
  return read.ok ? success({ carrier, text }) : failure({ problems: read.error.problems });
}

function readJson(text: string): Opened {
  const input = parseJson(text);
  if (input === undefined) return refused("This is neither a link nor a scenario saved as JSON.");
  const read = readScenario(input);
  if (!read.ok) return failure({ problems: read.error });
  const link = writeLink(read.value);
  return link.length > maxLinkLength
    ? refused("This scenario is too long for a link, and so for this page. The command line answers it.")
    : success({ carrier: "?", text: link });
}

/** Reads what a reader opens: a scenario's JSON, a link, or a link's text from `?`, `#` or `v=` on. Never throws. */
export function readOpened(given: string): Opened {
  const text = given.trim();
  const sentence = importSentence(text.slice(0, beginningLength));
  if (sentence !== null) return forImport(sentence);
  if (text.length > maxBodyBytes) return tooLarge;
  return /^(?:https?:\/\/|[?#]|(?:v|kind)=)/i.test(text) ? readLinkText(text) : readJson(text);
}

/** Reads a file as `readOpened` reads text. Of a file that is too long for a scenario, only the beginning is read. */
export async function readOpenedFile(file: File): Promise<Opened> {
  try {
    const beginning = await file.slice(0, beginningLength).arrayBuffer();
    const sentence = importSentence(new TextDecoder("latin1").decode(beginning));
    if (sentence !== null) return forImport(sentence);
    if (file.size > maxBodyBytes) return tooLarge;
    return readOpened(await file.text());
  } catch {
    return refused("This file cannot be read: it has changed or moved since it was chosen.");
  }
}
