import type { BillFile } from "@/lib/spend/billFile";

/** A browser's `File`, or bytes in memory, as a file to read. */
export const blobFile = (name: string, blob: Blob): BillFile => ({
  name,
  sizeBytes: blob.size,
  stream: () => blob.stream(),
  slice: (fromByte, toByte) => blob.slice(fromByte, toByte).arrayBuffer(),
});
