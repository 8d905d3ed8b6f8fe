/*
 * Files handed from the calculator to an import page that it opened in another tab. They go from window to window of the
 * same origin, in memory: nothing is stored, and nothing leaves the browser.
 */

const question = "tollgate: which files?";

type Handed = { readonly handed: readonly File[] };

const isHanded = (data: unknown): data is Handed =>
  typeof data === "object" &&
  data !== null &&
  "handed" in data &&
  Array.isArray(data.handed) &&
  data.handed.length > 0 &&
  data.handed.every((file) => file instanceof File);

/** Answers every import page of this origin that asks with these files. Returns the way to stop. */
export function handOver(files: readonly File[]): () => void {
  const answer = ({ origin, data, source }: MessageEvent) => {
    if (origin !== window.location.origin || data !== question || !source) return;
    source.postMessage({ handed: files } satisfies Handed, { targetOrigin: origin });
  };
  window.addEventListener("message", answer);
  return () => window.removeEventListener("message", answer);
}

/** Asks the page that opened this one, if one did, for the files it has for it. Returns the way to stop. */
export function askForFiles(onFiles: (files: readonly File[]) => void): () => void {
  const opener: Window | null = window.opener;
  if (opener === null || opener === window) return () => {};
  const take = ({ origin, data, source }: MessageEvent) => {
    if (origin !== window.location.origin || source !== opener || !isHanded(data)) return;
    window.removeEventListener("message", take);
    onFiles(data.handed);
  };
  window.addEventListener("message", take);
  // Another origin never hears it: the question is for this one alone.
  opener.postMessage(question, window.location.origin);
  return () => window.removeEventListener("message", take);
}
