/** What JSON may still take, over all files that are read together. */
export type JsonRoom = { bytesLeft: number; partsLeft: number };

/**
 * A Cost Explorer answer of 13 months and 5,000 usage types has some 10 MiB as it is printed. Its parts, each 75 bytes in
 * memory at the most, are brackets and commas: `{},{},…` would otherwise take a tab fifty times its own size.
 */
export const jsonRoom = (): JsonRoom => ({ bytesLeft: 32 * 1024 ** 2, partsLeft: 2_000_000 });
