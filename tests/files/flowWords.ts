import type { FileWords } from "@/lib/files/fileWords";

/** Words about files for a reader of flow logs in tests, which knows no bill. */
export const flowWords: FileWords = {
  kind: "a flow log",
  packed: "a flow log",
  makeSmaller: "Give a shorter time.",
  asDelivered: "as it was delivered",
  manyColumns: "A flow log has thirty.",
  insteadOfPdf: "Give the flow log itself.",
  insteadOfPicture: "Give the flow log itself.",
  json: "JSON lines",
  countedTwice: "the same flows",
  jsonDocument: "records",
  makeJsonSmaller: "Give a shorter time.",
};
