import type { Page } from "@playwright/test";
import { expect } from "./fixtures";

/**
 * Widths of the paper inside the margins of 14 mm that the style sheet asks for: A4 (182 mm), US Letter (188 mm), and
 * the 720 px of some drivers.
 */
const paperWidthsPx = [688, 710, 720] as const;

/** Runs in the page: what is drawn outside the page's width, or outside a frame that clips it, which on paper nobody can scroll. */
function cutParts(): readonly string[] {
  const tolerancePx = 1;
  type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

  const nameOf = (element: Element): string => {
    const label = element.getAttribute("aria-label") ?? element.querySelector("caption, h1, h2, h3")?.textContent ?? "";
    return `<${element.localName}${label && ` "${label.trim().slice(0, 60)}"`}>`;
  };

  /** Boxes of an element's own text and graphics, in pixels of the window. */
  function drawnIn(element: Element): readonly Box[] {
    if (["svg", "img", "canvas", "input", "button", "select", "textarea"].includes(element.localName)) {
      return [element.getBoundingClientRect()];
    }
    return [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === "") return [];
      const range = document.createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
  }

  /** The box that clips an element's content, each side where it does; null where none does. */
  function clipOf(element: Element): Box | null {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element === document.documentElement || element === document.body) return null;
    if (overflowX === "visible" && overflowY === "visible") return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isClippedX = overflowX !== "visible";
    const isClippedY = overflowY !== "visible";
    return {
      left: isClippedX ? left : Number.NEGATIVE_INFINITY,
      right: isClippedX ? right : Number.POSITIVE_INFINITY,
      top: isClippedY ? top : Number.NEGATIVE_INFINITY,
      bottom: isClippedY ? bottom : Number.POSITIVE_INFINITY,
    };
  }

  /** How far the words of a field reach over it: what is typed scrolls there, and a choice is cut. */
  function wordsOverField(element: Element): number {
    if (element instanceof HTMLInputElement) return element.scrollWidth - element.clientWidth;
    if (!(element instanceof HTMLSelectElement)) return 0;
    const { font, paddingLeft, paddingRight } = getComputedStyle(element);
    const context = document.createElement("canvas").getContext("2d");
    if (!context) throw new Error("no canvas");
    context.font = font;
    const words = context.measureText(element.selectedOptions[0]?.text ?? "").width;
    return words + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight) - element.clientWidth;
  }

  /** Text for screen readers alone stands in a box of a pixel. */
  const isForScreenReaders = ({ left, right, top, bottom }: Box): boolean => right - left <= 1 && bottom - top <= 1;

  const paper: Box = {
    left: 0,
    right: document.documentElement.clientWidth,
    top: Number.NEGATIVE_INFINITY,
    bottom: Number.POSITIVE_INFINITY,
  };
  const over = (inner: Box, outer: Box): number =>
    Math.max(outer.left - inner.left, inner.right - outer.right, outer.top - inner.top, inner.bottom - outer.bottom);

  const parts = new Map<string, number>();
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const fieldOverPx = wordsOverField(element);
    if (fieldOverPx > tolerancePx) parts.set(`the words of ${nameOf(element)}`, fieldOverPx);
    const boxes = drawnIn(element).filter(({ left, right }) => right > left);
    if (boxes.length === 0 || isForScreenReaders(element.getBoundingClientRect())) continue;
    const frames: { readonly name: string; readonly box: Box }[] = [{ name: "the page", box: paper }];
    for (let at: Element | null = element.parentElement; at !== null; at = at.parentElement) {
      const box = clipOf(at);
      if (box !== null) frames.push({ name: nameOf(at), box });
    }
    if (frames.some(({ box }) => isForScreenReaders(box))) continue;
    for (const { name, box } of frames) {
      const overPx = Math.max(...boxes.map((drawn) => over(drawn, box)));
      if (overPx <= tolerancePx) continue;
      const text = (element.textContent ?? "").trim().slice(0, 40);
      const part = `${nameOf(element)} "${text}" in ${name}`;
      parts.set(part, Math.max(parts.get(part) ?? 0, overPx));
    }
  }
  return [...parts].map(([part, overPx]) => `${part}: ${Math.ceil(overPx)} px over`);
}

/** Asserts that paper shows all of a page: nothing is wider than the sheet, or than a frame that clips it. */
export async function expectWholeOnPaper(page: Page): Promise<void> {
  const windowSize = page.viewportSize();
  await page.emulateMedia({ media: "print" });
  for (const width of paperWidthsPx) {
    await page.setViewportSize({ width, height: 900 });
    // Charts are drawn anew a frame after the width has changed.
    await expect.poll(() => page.evaluate(cutParts), { message: `cut on paper of ${width} px` }).toEqual([]);
  }
  await page.emulateMedia({ media: null });
  if (windowSize) await page.setViewportSize(windowSize);
}
