/** 12 digits that no digit extends: an account's id, as S3's keys and exports' names hold it. */
const accountId = /(?<!\d)\d{12}(?!\d)/g;

// Control and format characters and lone surrogates, as in `shownText`.
const unprintable = /\p{C}/gu;

const longestName = 60;
const startLength = 29;
const endLength = 30;

/** Longer names are cut before they are cleaned: file systems have none of this length. */
const longestRead = 4_096;

/**
 * A file's name for a message: without unprintable characters, with `…` for each account id. A name of more than 60
 * characters keeps its first 29 and its last 30: names of flow log files differ in their last part alone, the time and
 * the hash.
 */
export function shownFileName(name: string): string {
  const characters = [...name.slice(-longestRead).replace(unprintable, "").replace(accountId, "…")];
  if (characters.length <= longestName) return characters.join("");
  const cut = `${characters.slice(0, startLength).join("")}…${characters.slice(-endLength).join("")}`;
  // A cut through a longer number may leave 12 digits of it.
  return cut.replace(accountId, "…");
}
