import { textWidth } from "@/components/charts/plot";

/** Wraps words into lines of at most `widthPx` pixels. A longer word has a line to itself. */
export function wrapText(text: string, widthPx: number, sizePx: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && textWidth(`${line} ${word}`, sizePx) <= widthPx)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to `widthPx` pixels, with an ellipsis where something is cut off. */
export function cutText(text: string, widthPx: number, sizePx: number): string {
  if (textWidth(text, sizePx) <= widthPx) return text;
  const room = Math.max(1, Math.floor(widthPx / textWidth("x", sizePx)) - 1);
  return `${text.slice(0, room).trimEnd()}…`;
}

/** What a sentence takes of the width that `textWidth` gives it: most of its letters are small ones. */
const sentenceShare = 0.86;

/** At most `most` lines of a sentence, the last one cut where there are more. */
export function wrapLines(text: string, widthPx: number, sizePx: number, most: number): readonly string[] {
  const room = widthPx / sentenceShare;
  const lines = wrapText(text, room, sizePx);
  const shown = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
  return shown.map((line) => cutText(line, room, sizePx));
}

/** One line of a sentence. */
export const sentenceLine = (text: string, widthPx: number, sizePx: number): string =>
  cutText(text, widthPx / sentenceShare, sizePx);
