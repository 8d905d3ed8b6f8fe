import { isAccountText } from "@/lib/imports/sort/isAccountText";
import { isTrafficText } from "@/lib/traffic/read/isTrafficFile";

/** The first bytes of gzip, Parquet and zip files, as text of one byte a character. No scenario begins with them. */
const packedBeginnings = ["\u001f", "PAR1", "PK\u0003\u0004"];

/** Keys that only an answer of Cost Explorer has. */
const costExplorerKey = /"(?:ResultsByTime|GroupDefinitions|DimensionValueAttributes)"/;

/** A header of at least three columns. */
const tableHeader = /^[^\r\n{[]*?(?:,[^\r\n]*,|\t[^\r\n]*\t|;[^\r\n]*;)/;

const link = /^(?:https?:|[?#]|(?:v|kind)=)/i;

const isBillText = (text: string): boolean =>
  /^[{[]/.test(text) ? costExplorerKey.test(text) : tableHeader.test(text);

/**
 * What a text looks like that the import page reads, by its beginning, in a sentence; null for a link, a scenario, and
 * anything that nobody knows.
 */
export function importSentence(beginning: string): string | null {
  const text = beginning.replace(/^(?:\ufeff|ï»¿)/, "").trimStart();
  if (packedBeginnings.some((start) => text.startsWith(start)))
    return "This looks like a packed bill or log, not a scenario.";
  if (link.test(text)) return null;
  if (isAccountText(text)) return "This looks like a description of an account’s network, not a scenario.";
  if (isTrafficText(text)) return "This looks like a log of traffic or of DNS queries, not a scenario.";
  return isBillText(text) ? "This looks like a bill, not a scenario." : null;
}
