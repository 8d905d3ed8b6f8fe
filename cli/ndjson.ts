import { type Line, linesOf } from "@/cli/lines";
import type { Output } from "@/cli/output";
import { readJson } from "@/cli/readInput";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";

/** Answers are handed on in pieces of about this many characters: fewer writes, still little memory. */
const pieceLength = 64 * 1024;

function answerOf(line: Line): string {
  const read = readJson(line);
  if (read === null) return "";
  return `${JSON.stringify(read.ok ? answerJson(estimate(read.value.scenario)) : { errors: read.error })}\n`;
}

/**
 * Answers a scenario a line, in order, no faster than the answers are read and in constant memory. A wrong line has its
 * errors in its place; a blank one is passed over. Ends early, and quietly, where nobody reads on.
 */
export async function answerLines(source: AsyncIterable<Uint8Array>, output: Output): Promise<void> {
  for await (const lines of linesOf(source)) {
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
