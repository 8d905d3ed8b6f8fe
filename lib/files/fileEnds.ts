/** Two files, or one file at two times, are compared by this many bytes at either end: reading all would take too long. */
const comparedBytes = 64 * 1024;

type Sliced = {
  readonly sizeBytes: number;
  readonly slice: (fromByte: number, toByte: number) => Promise<ArrayBuffer>;
};

/** The first 64 KiB of a file, or all of a smaller one. */
export const headOf = ({ sizeBytes, slice }: Sliced): Promise<ArrayBuffer> =>
  slice(0, Math.min(comparedBytes, sizeBytes));

/** The last 64 KiB of a file, or all of a smaller one. */
export const tailOf = ({ sizeBytes, slice }: Sliced): Promise<ArrayBuffer> =>
  slice(Math.max(0, sizeBytes - comparedBytes), sizeBytes);
