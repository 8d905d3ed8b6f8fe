/** A file to read, in the browser (a `File`) or on the command line: whole as a stream, or a piece of it. */
export type InputFile = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly stream: () => ReadableStream<Uint8Array>;
  /** The bytes from `fromByte` up to, not including, `toByte`. */
  readonly slice: (fromByte: number, toByte: number) => Promise<ArrayBuffer>;
  /** Whether the system still says of the file what it said at first; absent where it cannot be asked. */
  readonly isUnchanged?: () => Promise<boolean>;
};
