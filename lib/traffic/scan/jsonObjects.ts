import type { MessagesProblem } from "./jsonMessages";
import { longestLine } from "./lineFeeder";

const [quote, backslash] = [34, 92];
const [openBrace, closeBrace] = [123, 125];

/**
 * Cuts JSON into the objects that stand in no other object, in pieces: one a line, pretty-printed, one behind another, or
 * in a list. What is between them is passed over. Memory does not grow with the file.
 */
export function jsonObjects(object: (text: string) => void) {
  const decoder = new TextDecoder();
  let held = new Uint8Array(0);
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  return {
    take(piece: Uint8Array): MessagesProblem | null {
      let start = 0;
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] as number;
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (byte === backslash) isEscaped = true;
          else if (byte === quote) isInString = false;
        } else if (byte === quote) isInString = depth > 0;
        else if (byte === openBrace) {
          if (depth === 0) start = at;
          depth += 1;
        } else if (byte === closeBrace && depth > 0) {
          depth -= 1;
          if (depth > 0) continue;
          const rest = piece.subarray(start, at + 1);
          object(decoder.decode(held.length === 0 ? rest : joined(held, rest)));
          held = new Uint8Array(0);
          start = at + 1;
        }
      }
      held = depth > 0 ? joined(held, piece.subarray(start)) : new Uint8Array(0);
      return held.length > longestLine ? "line-too-long" : null;
    },
    end: (): MessagesProblem | null => (depth > 0 ? "cut-off" : null),
  };
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(before.length + after.length);
  bytes.set(before);
  bytes.set(after, before.length);
  return bytes;
}
