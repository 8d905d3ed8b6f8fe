/**
 * Copies a text to the clipboard. `false` where the browser has no clipboard (plain http) or does not allow it: show or
 * select the text then, for copying by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
