/** Bytes and parts of JSON that may still be read, over all files that are read together. */
export type JsonRoom = { bytesLeft: number; partsLeft: number };

/**
 * The limits of one reading: 32 MiB and two million parts. An API's answer of 13 months with 5,000 sums each prints as
 * some 10 MiB. Brackets and commas count as parts, each of at most 75 bytes in memory: without that limit, `{},{},…`
 * would fill fifty times its own size.
 */
export const jsonRoom = (): JsonRoom => ({ bytesLeft: 32 * 1024 ** 2, partsLeft: 2_000_000 });
