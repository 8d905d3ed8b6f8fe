import type { Output } from "@/cli/output";
import { readJson } from "@/cli/readInput";
import { type Line, splitLines } from "@/cli/splitLines";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";

/** About how many characters of answers are written at once: fewer writes, and still little memory. */
const pieceLength = 64 * 1024;

function answerOf(line: Line): string {
  const read = readJson(line);
  if (read === null) return "";
  return `${JSON.stringify(read.ok ? answerJson(estimate(read.value.scenario)) : { errors: read.error })}\n`;
}

/**
 * Answers one scenario for each line, in order and in constant memory, no faster than the output is read. A wrong line
 * is answered by its errors, and a blank line is skipped. Ends early, without an error, where nobody reads the output
 * any more.
 */
export async function answerLines(source: AsyncIterable<Uint8Array>, output: Output): Promise<void> {
  for await (const lines of splitLines(source)) {
    let piece = "";
    for (const line of lines) {
      piece += answerOf(line);
      if (piece.length < pieceLength) continue;
      if (!(await output(piece))) return;
      piece = "";
    }
    if (piece !== "" && !(await output(piece))) return;
  }
}
