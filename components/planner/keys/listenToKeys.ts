import { isKeyOff } from "@/components/planner/keys/keySetting";
import { keepFocus } from "@/components/site/keepFocus";

const textFields = "select,textarea,input:not([type=range],[type=radio],[type=checkbox])";

/**
 * Keeps the focus on the page, and calls `onList` at the key `?` while the reader does not type. Returns a function
 * that stops both.
 */
export function listenToKeys(onList: () => void): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target instanceof Element && event.target.closest(textFields) !== null;
    if (isTyping || isKeyOff() || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    onList();
  };
  const stopKeeping = keepFocus();
  window.addEventListener("keydown", onKey);
  return () => {
    stopKeeping();
    window.removeEventListener("keydown", onKey);
  };
}
