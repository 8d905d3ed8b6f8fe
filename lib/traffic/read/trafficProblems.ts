import type { FileProblem, FileProblemCode, Refusal } from "@/lib/files/fileProblem";
import type { TextProblem, TextRefusal } from "@/lib/traffic/scan/flowText";
import { missingFields } from "@/lib/traffic/scan/logFormat";
import type { QueryProblem } from "@/lib/traffic/scan/queryResults";
import type { TrafficProblem as SettleProblem } from "@/lib/traffic/settle/traffic";

export type TrafficProblemCode =
  | "transit-gateway"
  | "fields-missing"
  | "format-unknown"
  | "format-does-not-fit"
  | "no-record-fits"
  | "mixed-formats"
  | "too-many-bytes"
  | "fields-repeated"
  | "other-cloud"
  | "query-not-complete"
  | "no-log"
  | "wrong-option"
  | SettleProblem;

/** Why logs are not read, in words for a reader. Holds no address, no host name and no account id. */
export type TrafficFileProblem = FileProblem<TrafficProblemCode | FileProblemCode>;

export type TrafficRefusal = Refusal<TrafficProblemCode | FileProblemCode>;

const giveFormat =
  "Give its format: LogFormat in the answer of aws ec2 describe-flow-logs, as --log-format or in the field for it.";

const words: Readonly<
  Record<
    Exclude<TrafficProblemCode, "fields-missing" | "wrong-option">,
    { readonly expected: string; readonly found: string; readonly advice: string }
  >
> = {
  "transit-gateway": {
    expected: "a flow log of a VPC",
    found: "one of a transit gateway, whose records count hops between attachments and say nothing of NAT",
    advice: "Bring the flow log of the NAT gateways' network interfaces, or of their VPC.",
  },
  "format-unknown": {
    expected: "a flow log whose fields are known",
    found: "lines without a header, in which no known order of fields fits 99 of 100",
    advice: giveFormat,
  },
  "fields-repeated": {
    expected: "a flow log that has each field once",
    found: "one whose header names a field twice",
    advice: "Give the file as the flow log delivered it, or its own format.",
  },
  "format-does-not-fit": {
    expected: "a flow log in the format that was given",
    found: "lines that it does not fit",
    advice: giveFormat,
  },
  "no-record-fits": {
    expected: "records that have the fields of the log's format",
    found: "too many lines that have not",
    advice: "Download the file once more, or give the format that it has.",
  },
  "mixed-formats": {
    expected: "one header in a file",
    found: "another one among its lines",
    advice: "Give the files one by one, as they were delivered.",
  },
  "too-many-bytes": {
    expected: "records of at most 2^53 bytes",
    found: "one with more, which no interface carries",
    advice: "Look at the order of the fields, and give the log's own format.",
  },
  "other-cloud": {
    expected: "flow logs of Amazon VPC",
    found: "those of another cloud",
    advice: "Bring the flow log of the NAT gateways' network interfaces in AWS.",
  },
  "query-not-complete": {
    expected: "the answer of a query that is complete",
    found: "a part of one",
    advice: "Wait until its status is Complete, and ask get-query-results once more.",
  },
  "no-log": {
    expected: "a flow log",
    found: "none",
    advice: "Bring the flow log of the NAT gateways' network interfaces for a day or more.",
  },
  "no-records": {
    expected: "records with the status OK",
    found: "none: nothing was logged in this time, or all of it was skipped",
    advice: "Bring a longer sample, of hours in which there was traffic.",
  },
  "rejected-only": {
    expected: "a flow log of accepted traffic",
    found: "rejected traffic alone, which no NAT gateway bills",
    advice: "Make a flow log with the traffic type ACCEPT or ALL.",
  },
  "no-nat": {
    expected: "records of NAT gateways, or a way to tell what went by them",
    found: "neither",
    advice:
      "Name the NAT gateways' interfaces or private addresses, bring aws ec2 describe-nat-gateways of the same Region, or log version 11 with next-hop-interface-type.",
  },
};

const fileCodes = { "cut-off": "truncated", "line-too-long": "field-too-long" } as const;

const cutOff = "Expected a file that is whole; found one that ends within a record. Download the file once more.";
const lineTooLong =
  "Expected records of at most 1 MiB; found a longer one. Give the file as the flow log delivered it.";

export function refusalOf(code: Exclude<TrafficProblemCode, "fields-missing" | "wrong-option">): TrafficRefusal {
  const { expected, found, advice } = words[code];
  return { code, message: `Expected ${expected}; found ${found}. ${advice}` };
}

export const queryRefusal = (code: QueryProblem): TrafficRefusal => refusalOf(code);

/** What is wrong with a text's lines, in words. */
export function textRefusal({
  problem,
  format,
}: Pick<TextRefusal, "format"> & { readonly problem: TextProblem }): TrafficRefusal {
  if (problem === "cut-off") return { code: fileCodes[problem], message: cutOff };
  if (problem === "line-too-long") return { code: fileCodes[problem], message: lineTooLong };
  if (problem !== "fields-missing") return refusalOf(problem);
  const missing = missingFields(format ?? []).join(", ");
  return {
    code: problem,
    message: `Expected a flow log with bytes, srcaddr and dstaddr; found one without ${missing}. Make a flow log whose format has them.`,
  };
}

/** A word of the reader that cannot be used. It is not repeated: it may be an address. */
export const wrongOption = (what: string): TrafficFileProblem => ({
  code: "wrong-option",
  file: null,
  message: `Expected ${what}; found something else. Look at what was entered for it.`,
});
