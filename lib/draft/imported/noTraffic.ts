import type { Traffic } from "@/lib/traffic/settle/traffic";

/** What is known of traffic without a log: nothing, so that all GB of a bill or of metrics are unnamed. */
export const noTraffic: Traffic = {
  witness: "nat-interfaces",
  certainty: "exact",
  nats: [],
  rows: [],
  clients: [],
  controls: {
    clientLegBytes: 0n,
    translatedLegBytes: 0n,
    apartBytes: 0n,
    skippedRecordShare: 0,
    repeatedRecordCount: 0,
    tagDisagreementCount: 0,
  },
  warnings: [],
};
