import type { FileWords } from "@/lib/files/fileWords";

/** Phrases of messages about a file where a bill is expected. */
export const billFileWords: FileWords = {
  kind: "a bill",
  packed: "a bill, which gzip makes some twenty times smaller",
  makeSmaller: "Boil the export down with the Athena query, or give its parts one by one.",
  asDelivered: "as AWS delivered it",
  manyColumns: "A bill has some two hundred: check that this is one.",
  insteadOfPdf: "An invoice does not name usage types: export a CSV from Cost Explorer.",
  insteadOfPicture: 'Download the figures themselves: in Cost Explorer by "Download as CSV".',
  json: "JSON, as the aws command prints it",
  countedTwice: "the same usage",
  jsonDocument: "a Cost Explorer answer",
  makeJsonSmaller: "Ask for fewer months at a time.",
};
