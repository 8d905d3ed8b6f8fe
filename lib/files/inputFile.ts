/** A file to read, in the browser (a `File`) or on the command line: as a stream, or a slice of its bytes. */
export type InputFile = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly stream: () => ReadableStream<Uint8Array>;
  /** The bytes from `fromByte` up to, not including, `toByte`. */
  readonly slice: (fromByte: number, toByte: number) => Promise<ArrayBuffer>;
  /**
   * Whether the system's facts about the file, such as its time of change, are those of the beginning. Absent in
   * browsers.
   */
  readonly isUnchanged?: () => Promise<boolean>;
};

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
