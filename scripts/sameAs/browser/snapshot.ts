import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";

/** The page as it stands: its address and title, the attributes of `html`, and its body with what fields hold. */
const domOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const [originals, copies] = [document.body, copy].map((root) => [...root.querySelectorAll("*")]);
    for (const [i, node] of (originals ?? []).entries()) {
      const twin = copies?.[i];
      if (
        node instanceof HTMLInputElement ||
        node instanceof HTMLTextAreaElement ||
        node instanceof HTMLSelectElement
      ) {
        twin?.setAttribute("data-holds", node.value);
      }
      if (node instanceof HTMLInputElement && node.checked) twin?.setAttribute("data-is-checked", "");
      if (node === document.activeElement) twin?.setAttribute("data-has-focus", "");
    }
    for (const script of copy.querySelectorAll("script")) script.remove();
    const shell = [...document.documentElement.attributes].map(({ name, value }) => `${name}="${value}"`).join(" ");
    return `${location.href}\n${document.title}\n<html ${shell}>\n${copy.outerHTML}`;
  });

const calmRounds = 3;
/** The longest wait, in milliseconds. A busy machine needs far less to read the largest input. */
const msAtMost = 30_000;
/** How far one round runs the page's timers ahead, in milliseconds: further than any timer of a page. */
const msPerRound = 5000;

/**
 * The page once nothing changes it any more. Runs its timers ahead until it stays the same for three rounds, without an
 * open request and without a progress bar; after 30 seconds it takes the page as it is.
 */
export async function settledDom(page: Page, pendingCount: () => number): Promise<string> {
  let before = "";
  let calm = 0;
  for (const end = performance.now() + msAtMost; calm < calmRounds && performance.now() < end; ) {
    await page.clock.runFor(msPerRound);
    await pause(50);
    const now = await domOf(page);
    const isBusy = pendingCount() > 0 || (await page.getByRole("progressbar").count()) > 0;
    calm = now === before && !isBusy ? calm + 1 : 0;
    before = now;
  }
  return before;
}
