/** Files that were dropped, a text that was pasted, or null for neither. */
export type Incoming = readonly File[] | string | null;

const looksLikeScenario = /^\s*(?:\{|https?:|[?#]?(?:v|kind)=)/;

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, dialog") !== null;

/**
 * Calls `bring` for files dropped on the page and for links and scenarios pasted outside its fields, and marks the page
 * while a file is over it. A file that is dropped outside a drop zone would otherwise take the browser away from the
 * page.
 * @returns a function that stops it
 */
export function listenForIncoming(onIncoming: (brought: readonly File[] | string) => void): () => void {
  const html = document.documentElement;
  const onDrag = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    if (event.type === "dragover") html.dataset.drop = "";
    else delete html.dataset.drop;
    const { files } = event.dataTransfer;
    if (event.type === "drop" && files.length > 0) onIncoming([...files]);
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (relatedTarget === null) delete html.dataset.drop;
  };
  const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
    const text = clipboardData?.getData("text") ?? "";
    if (!isField(target) && looksLikeScenario.test(text)) onIncoming(text);
  };
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener("dragover", onDrag, { signal });
  window.addEventListener("drop", onDrag, { signal });
  window.addEventListener("dragleave", onLeave, { signal });
  window.addEventListener("paste", onPaste, { signal });
  return () => end.abort();
}
