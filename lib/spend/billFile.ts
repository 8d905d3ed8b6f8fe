/** A file to read, in the browser (a `File`) or on the command line: whole as a stream, or a piece of it. */
export type BillFile = {
  readonly name: string;
  readonly sizeBytes: number;
  readonly stream: () => ReadableStream<Uint8Array>;
  /** The bytes from `fromByte` up to, not including, `toByte`. */
  readonly slice: (fromByte: number, toByte: number) => Promise<ArrayBuffer>;
  /** Whether the system still says of the file what it said at first; absent where it cannot be asked. */
  readonly isUnchanged?: () => Promise<boolean>;
};

export type ReadProgress = {
  readonly fileIndex: number;
  readonly fileCount: number;
  /** Of all files together, as they lie on disk. */
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowCount: number;
};

export type ReadOptions = {
  /** Called at most about ten times a second, and once at the end. */
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Aborting ends the reading within 200 ms with the problem `cancelled`. */
  readonly signal?: AbortSignal;
};
