import type { Disagreement } from "@/lib/draft/traffic/joinInput";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import type { TrafficWarningCode } from "@/lib/draft/traffic/warnings/trafficWarningWords";
import { maxUnexplainedShare } from "@/lib/traffic/settle/maxUnexplainedShare";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { bytesPerGb, formatGb } from "@/lib/units/gb";
import { formatShare } from "@/lib/units/share";

/** One thing by which a reader can tell how far the GB are to be trusted. */
export type Control = {
  readonly id: string;
  readonly title: string;
  readonly finding: string;
  /** What may be behind it, where it is more than should be; null where all is well. */
  readonly problem: string | null;
};

const thousands = new Intl.NumberFormat("en-US");
const gbOf = (bytes: bigint): number => Number(bytes) / bytesPerGb;

/** `6 % more`, `3 % less`, `the same`. */
const apartInWords = (share: number): string => {
  if (Math.abs(share) < 0.0005) return "the same";
  return `${formatShare(Math.abs(share))} ${share > 0 ? "more" : "less"}`;
};

const legsProblem = `More than ${formatShare(maxUnexplainedShare)}: some records are missing, or some interfaces are no NAT gateway’s.`;

function legsControl({ controls, witness, warnings }: Traffic): readonly Control[] {
  if (witness !== "nat-interfaces") return [];
  const [own, far] = [gbOf(controls.clientLegBytes), gbOf(controls.translatedLegBytes)];
  const title = "Clients’ side against far side";
  if (far === 0)
    return [
      { id: "legs", title, finding: "The log has the clients’ side alone, so nothing to compare.", problem: null },
    ];
  const isApart = warnings.includes("legs-disagree");
  const ofFar = own === 0 ? formatGb(far) : apartInWords(far / own - 1);
  const finding = `${formatGb(own)} logged on the clients’ side; on the far side ${ofFar}.`;
  return [{ id: "legs", title, finding, problem: isApart ? legsProblem : null }];
}

function givenControl({ nat, with: given, measuredGb, givenGb, share }: Disagreement): Control {
  const isBill = given === "bill";
  const what = isBill ? "the logs or metrics give" : `the log of ${nat ?? "the gateway"} gives`;
  const finding = `${formatGb(givenGb)} a month ${isBill ? "billed" : "by CloudWatch"}; ${what} ${apartInWords(share)}, ${formatGb(measuredGb)}.`;
  return {
    id: `${given} ${nat ?? ""}`,
    title: isBill ? "Against the bill" : "Against CloudWatch",
    finding,
    problem:
      Math.abs(share) > maxUnexplainedShare
        ? `The ${isBill ? "bill’s" : "metrics’"} GB count. The sample’s hours differ from the rest of the month, records are missing, or the two are not of the same gateways.`
        : null,
  };
}

/** Warnings that controls say in other words, where a page shows both. */
export const warningsInControls: readonly TrafficWarningCode[] = [
  "legs-disagree",
  "records-skipped",
  "bill-disagrees",
  "metrics-disagree",
];

/** What speaks for and against the GB that are shown, in words. */
export function controlsOf(settled: Traffic, { joined }: TrafficDraft): readonly Control[] {
  const { skippedRecordShare, repeatedRecordCount, tagDisagreementCount } = settled.controls;
  return [
    ...joined.disagreements.map(givenControl),
    ...legsControl(settled),
    {
      id: "skipped",
      title: "Records that AWS skipped",
      finding: skippedRecordShare === 0 ? "None." : `${formatShare(skippedRecordShare)} of those that should be there.`,
      problem: skippedRecordShare === 0 ? null : "The bytes are a lower bound.",
    },
    {
      id: "repeated",
      title: "Records that came twice",
      finding:
        repeatedRecordCount === 0
          ? "None."
          : `${thousands.format(repeatedRecordCount)}, of two flow logs or of a file given twice. Each counts once.`,
      problem: null,
    },
    {
      id: "tags",
      title: "Service tags other than the address says",
      finding:
        tagDisagreementCount === 0
          ? "None."
          : `${tagDisagreementCount === 1 ? countWithNoun(1, "record") : `${thousands.format(tagDisagreementCount)} records`}. AWS’s list of address ranges counts.`,
      problem: null,
    },
  ];
}
