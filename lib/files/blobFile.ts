import type { InputFile } from "@/lib/files/inputFile";

/** An input file over a browser's `File` or over bytes in memory. */
export const blobFile = (name: string, blob: Blob): InputFile => ({
  name,
  sizeBytes: blob.size,
  stream: () => blob.stream(),
  slice: (fromByte, toByte) => blob.slice(fromByte, toByte).arrayBuffer(),
});
