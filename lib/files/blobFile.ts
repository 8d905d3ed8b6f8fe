import type { InputFile } from "@/lib/files/inputFile";

/** A browser's `File`, or bytes in memory, as a file to read. */
export const blobFile = (name: string, blob: Blob): InputFile => ({
  name,
  sizeBytes: blob.size,
  stream: () => blob.stream(),
  slice: (fromByte, toByte) => blob.slice(fromByte, toByte).arrayBuffer(),
});
