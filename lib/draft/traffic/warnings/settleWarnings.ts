import type { Traffic } from "@/lib/traffic/settle/traffic";
import { type TrafficDraftWarning, trafficWarning } from "./trafficWarningWords";

/** What is to be known of records before their bytes are believed, in words. */
export function settleWarnings({ warnings, controls, certainty }: Traffic): readonly TrafficDraftWarning[] {
  return [
    ...warnings.map((code) =>
      code === "records-skipped" ? trafficWarning(code, controls.skippedRecordShare) : trafficWarning(code),
    ),
    ...(certainty === "likely" ? [trafficWarning("likely-nat")] : []),
  ];
}
