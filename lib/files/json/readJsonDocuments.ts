import { parseJson } from "@/lib/text/parseJson";

/**
 * The JSON documents of a text: one, a list of several, or several in a row, as a shell loop over pages prints them.
 * Null where the text is not JSON.
 */
export function readJsonDocuments(text: string): readonly unknown[] | null {
  const whole = parseJson(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const documents: unknown[] = [];
  for (const piece of topLevelPieces(text)) {
    const document = parseJson(piece);
    if (document === undefined) return null;
    documents.push(document);
  }
  return documents.length > 1 ? documents : null;
}

/** Cuts a text after each `}` that closes a top-level object. Braces within strings do not count. */
function topLevelPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth > 0) continue;
      pieces.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  const rest = text.slice(start).trim();
  return rest === "" ? pieces : [...pieces, rest];
}
