import type { ReadProgress } from "@/lib/files/readOptions";

/** Clears what an earlier, longer line of progress left behind the cursor. */
export const clearRest = "\u001b[K";

/** How much of the files is read, at the start of the terminal's line, so that it overwrites the line before. */
export const percentRead = ({ bytesRead, bytesTotal }: ReadProgress): string =>
  `\r${bytesTotal > 0 ? Math.floor((100 * bytesRead) / bytesTotal) : 100} % read`;
