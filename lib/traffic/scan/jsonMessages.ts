import { longestLine } from "./lineFeeder";

/**
 * What is wrong with JSON whose messages are read: it ends too soon, or a message is longer than any record. Whether it
 * is JSON in all else is not looked at.
 */
export type MessagesProblem = "cut-off" | "line-too-long";

export type JsonMessages = {
  readonly take: (piece: Uint8Array) => MessagesProblem | null;
  readonly end: () => MessagesProblem | null;
  /** Whether the answer says that there are more pages. */
  readonly hasMore: () => boolean;
};

const [quote, backslash, colon] = [34, 92, 58];
const [openBrace, closeBrace, openBracket, closeBracket] = [123, 125, 91, 93];
const [b, f, n, r, t, u] = [98, 102, 110, 114, 116, 117];

const encoder = new TextEncoder();
const messageKey = encoder.encode("message");
const tokenKeys = ["nextToken", "NextToken"].map((key) => encoder.encode(key));

const unescaped = new Map([
  [b, 8],
  [f, 12],
  [n, 10],
  [r, 13],
  [t, 9],
]);

/**
 * Finds each `"message"` in JSON, in any nesting and any number of documents, in pieces: events of CloudWatch Logs as the
 * CLI prints them, subscriptions, and Firehose's records all have it. A text is handed on as it stands between its
 * quotes, without escapes; an object as JSON. The bytes are used again for the next one. Memory does not grow with the file.
 */
export function jsonMessages(message: (bytes: Uint8Array, length: number) => void): JsonMessages {
  let text = new Uint8Array(1024);
  let length = 0;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  /** Hex digits of `\uXXXX` that are still to come, and their number so far. */
  let hexLeft = 0;
  let hex = 0;
  /** The high half of a surrogate pair. */
  let highHalf = 0;
  let key: "message" | "token" | null = null;
  /** The depth in which an object that is a message began; -1 outside of one. */
  let objectDepth = -1;
  let hasMore = false;

  function put(byte: number): void {
    if (length === text.length) {
      const larger = new Uint8Array(2 * text.length);
      larger.set(text);
      text = larger;
    }
    text[length++] = byte;
  }

  function putCharacter(code: number): void {
    if (code >= 0xd800 && code < 0xdc00) {
      highHalf = code;
      return;
    }
    const isLow = code >= 0xdc00 && code < 0xe000 && highHalf > 0;
    const whole = isLow ? 0x10000 + ((highHalf - 0xd800) << 10) + (code - 0xdc00) : code;
    highHalf = 0;
    for (const byte of encoder.encode(String.fromCodePoint(whole))) put(byte);
  }

  /** A line feed closes it, as it closes a line. */
  function handOn(): void {
    put(10);
    message(text, length);
  }

  const isText = (word: Uint8Array): boolean => word.length === length && word.every((byte, at) => text[at] === byte);

  function endString(): void {
    if (key === "message") handOn();
    else if (key === "token") hasMore = true;
    key = null;
  }

  /** Within a string: what it says goes into `text`, or as it stands where it is part of an object. */
  function inString(byte: number): void {
    if (objectDepth >= 0) {
      put(byte);
      if (isEscaped) isEscaped = false;
      else if (byte === backslash) isEscaped = true;
      else if (byte === quote) isInString = false;
      return;
    }
    if (hexLeft > 0) {
      hex = 16 * hex + (Number.parseInt(String.fromCharCode(byte), 16) || 0);
      hexLeft -= 1;
      if (hexLeft === 0) putCharacter(hex);
    } else if (isEscaped) {
      isEscaped = false;
      if (byte === u) [hexLeft, hex] = [4, 0];
      else put(unescaped.get(byte) ?? byte);
    } else if (byte === backslash) isEscaped = true;
    else if (byte === quote) {
      isInString = false;
      endString();
    } else put(byte);
  }

  function outside(byte: number): void {
    if (byte === quote) {
      isInString = true;
      if (objectDepth >= 0) put(byte);
      else length = 0;
      return;
    }
    if (byte === openBrace || byte === openBracket) {
      if (key === "message" && byte === openBrace && objectDepth < 0) {
        objectDepth = depth;
        length = 0;
      }
      depth += 1;
      key = null;
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
    if (objectDepth >= 0) {
      put(byte);
      if (depth === objectDepth) {
        handOn();
        objectDepth = -1;
        length = 0;
      }
      return;
    }
    if (byte === colon) key = isText(messageKey) ? "message" : tokenKeys.some(isText) ? "token" : null;
    else if (byte > 32 && byte !== openBrace && byte !== openBracket) key = null;
  }

  return {
    hasMore: () => hasMore,
    take(piece) {
      for (let at = 0; at < piece.length; at++) {
        const byte = piece[at] as number;
        if (isInString) inString(byte);
        else outside(byte);
      }
      return length > longestLine ? "line-too-long" : null;
    },
    end: () => (depth !== 0 || isInString ? "cut-off" : null),
  };
}
