import type { FileWords } from "@/lib/files/fileWords";

/** What is said of a file where a flow log or a Resolver query log is expected. */
export const trafficWords: FileWords = {
  kind: "a flow log or a Resolver query log",
  packed: "a flow log, which gzip makes some ten times smaller",
  makeSmaller: "Give the files that the flow log delivered, each as it is.",
  asDelivered: "as the flow log delivered it",
  manyColumns: "Select the fields of the flow log alone.",
  insteadOfPdf: "Give the log itself: its text, gzip or Parquet files.",
  insteadOfPicture: "Give the log itself: its text, gzip or Parquet files.",
  countedTwice: "the same traffic",
  json: "JSON, as aws logs filter-log-events or get-query-results prints it",
  jsonDocument: "answers of queries",
  makeJsonSmaller: "Ask for fewer days at a time.",
};
