import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text on a page, in points; `y` counts from the page's top to the piece's baseline. */
export type PdfText = { readonly text: string; readonly y: number; readonly sizePt: number };

export type PdfPage = {
  readonly heightPt: number;
  readonly texts: readonly PdfText[];
  /**
   * All words of the page, without any space: a PDF places letters one by one, and often has no spaces between words.
   */
  readonly letters: string;
};

export const lettersOf = (text: string): string => text.replace(/\s/g, "");

/** Reads the text of a PDF, page by page. */
export async function readPdf(pdf: Buffer): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const heightPt = page.getViewport({ scale: 1 }).height;
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item): readonly PdfText[] => {
        if (!("str" in item) || item.str.trim() === "") return [];
        const [, , c = 0, d = 0, , y = 0] = item.transform.map(Number);
        return [{ text: item.str, y: heightPt - y, sizePt: Math.hypot(c, d) }];
      });
      pages.push({ heightPt, texts, letters: lettersOf(texts.map(({ text }) => text).join("")) });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** How far down a page its words reach, and its widest gap between two lines, as parts of the page's height. */
export function pageFill({ heightPt, texts }: PdfPage): { readonly lowest: number; readonly widestGap: number } {
  const ys = texts.map(({ y }) => y / heightPt).sort((a, b) => a - b);
  const gaps = ys.map((y, i) => y - (ys[i - 1] ?? 0));
  return { lowest: ys.at(-1) ?? 0, widestGap: Math.max(0, ...gaps) };
}
