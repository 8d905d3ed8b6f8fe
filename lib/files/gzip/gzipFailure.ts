/** Node.js's error code for data that ends too early. Names and messages differ between versions; the code does not. */
const endWithinData = "Z_BUF_ERROR";

/** An unpacking's failure as Node.js has it: data that ends too early, or wrong bytes. */
export const gzipFailure = (isTooEarly: boolean): Error =>
  Object.assign(new Error("not unpacked"), { code: isTooEarly ? endWithinData : "Z_DATA_ERROR" });

/** The code of a Node.js error; null in browsers, whose errors have no code that is text. */
const nodeErrorCode = (error: unknown): string | null =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;

/**
 * Whether an unpacking failed because its data ends too early. Browsers fail at wrong bytes on write, and at a missing
 * end on close (`isClosing`). Their messages differ and are not read.
 */
export function endsTooEarly(error: unknown, isClosing: boolean): boolean {
  const code = nodeErrorCode(error);
  return code === null ? isClosing : code === endWithinData;
}
