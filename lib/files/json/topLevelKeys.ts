/**
 * The keys of the first JSON object in a text, as far as the text goes: a file's beginning tells what it holds before
 * the file is parsed. Of an array the keys of its first object; empty for a text without one.
 */
export function topLevelKeys(text: string): readonly string[] {
  const from = /^\s*(?:\[\s*)*\{/.exec(text)?.[0].length;
  if (from === undefined) return [];
  const keys: string[] = [];
  let depth = 1;
  let isKey = true;
  for (let at = from; at < text.length && depth > 0; at++) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end === null) break;
      if (depth === 1 && isKey) keys.push(text.slice(at + 1, end));
      at = end;
    } else if (char === "{" || char === "[") depth += 1;
    else if (char === "}" || char === "]") depth -= 1;
    else if (depth === 1 && char === ":") isKey = false;
    else if (depth === 1 && char === ",") isKey = true;
  }
  return keys;
}

/** Where the string that begins at `from` has its closing quote; null where the text ends before. */
function endOfString(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at;
  }
  return null;
}
