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
