import type { FileWords } from "@/lib/files/fileWords";

/** What is said of files by a reader that knows no bill, in tests. */
export const flowWords: FileWords = {
  packed: "a flow log",
  makeSmaller: "Give a shorter time.",
  asDelivered: "as it was delivered",
  manyColumns: "A flow log has thirty.",
  insteadOfPdf: "Give the flow log itself.",
  insteadOfPicture: "Give the flow log itself.",
  json: "JSON lines",
  jsonDocument: "records",
  makeJsonSmaller: "Give a shorter time.",
};
