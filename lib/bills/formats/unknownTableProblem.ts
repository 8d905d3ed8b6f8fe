import { plainName, someNames } from "@/lib/bills/formats/columns";
import { answerForm, answerNotInJson } from "@/lib/bills/formats/costExplorerJson/answerForms";
import { costTableProblem } from "@/lib/bills/formats/usageTypeCsv/problems";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import { readUsageType } from "@/lib/meters/readUsageType";

const expected = "Expected a CSV of Cost Explorer, a CUR or a FOCUS export";

const flowLogFields = new Set([
  "srcaddr",
  "dstaddr",
  "pktsrcaddr",
  "pktdstaddr",
  "interfaceid",
  "logstatus",
  "trafficpath",
]);
/**
 * A record of a flow log's default format, for files without a header: version, account, network interface or
 * attachment.
 */
const flowLogRecord = /^\d{1,2} (?:\S+ )?\d{12} (?:eni|tgw)-\S+/;
const billsPageColumns = ["invoiceid", "recordtype", "costbeforetax"];

function flowLogOf(header: readonly string[]): string | null {
  const fields = header.flatMap((name) => name.split(/\s+/)).map(plainName);
  const isFlowLog =
    fields.filter((field) => flowLogFields.has(field)).length >= 2 || flowLogRecord.test(header.join(" "));
  if (!isFlowLog) return null;
  const isTransitGateway = fields.some((field) => field.startsWith("tgw")) || /\stgw-/.test(header.join(" "));
  return isTransitGateway ? "a Transit Gateway flow log" : "a VPC flow log";
}

/** Texts that are not tables, by how they begin. */
const otherTexts: readonly { readonly begins: RegExp; readonly found: string; readonly advice: string }[] = [
  {
    begins: /^<(?:!doctype html|html|head|body)/i,
    found: "a web page",
    advice: "It may be the page that asks you to sign in: download the file itself.",
  },
  {
    begins: /^<(?:svg|\?xml)/i,
    found: "a drawing or other XML",
    advice: "Give the figures themselves, as CSV or JSON.",
  },
  {
    begins:
      /^(?:An error occurred|aws: error|usage: aws|Unable to locate credentials|Error when retrieving|The SSO session)/i,
    found: "a message of the aws command",
    advice: "Run the command again and see what it says; its answer is JSON.",
  },
  { begins: /^(?:null|true|false|"|-?\d+(?:\.\d+)?$)/, found: "a single value", advice: "Give the whole answer." },
];

/** The problem of a table that no format recognises: what it is instead of a bill, and what to do. */
export function unknownTableProblem(header: readonly string[], file: string): SpendProblem {
  const flowLog = flowLogOf(header);
  if (flowLog !== null) {
    return {
      code: "flow-log",
      file,
      message: `${expected}; found ${flowLog}. It tells where bytes went, not what they cost: give it beside a bill, as a log.`,
    };
  }
  const [first = ""] = header;
  const other = otherTexts.find(({ begins }) => begins.test(first.trim()));
  if (other !== undefined && (header.length === 1 || !/^[n"\d-]/.test(first.trim()))) {
    return { code: "not-a-bill", file, message: `${expected}; found ${other.found}. ${other.advice}` };
  }
  const names = new Set(header.map(plainName));
  if (billsPageColumns.every((name) => names.has(name))) {
    return {
      code: "not-a-bill",
      file,
      message: `${expected}; found the CSV of AWS's Bills page, which is for invoices. Download the usage by usage type from Cost Explorer instead.`,
    };
  }
  const form = answerForm(header.join("\t"));
  if (form !== null) return { ...answerNotInJson(form), file };
  const costTable = costTableProblem(header, file);
  if (costTable !== null) return costTable;
  if (header.some((name) => readUsageType(name.trim()).kind !== "other")) {
    return {
      code: "missing-column",
      file,
      message: `${expected}; found usage types where the names of columns should be. Export it with a first line that names them.`,
    };
  }
  return {
    code: "not-a-bill",
    file,
    message: `${expected}; found a table with the ${header.length === 1 ? "column" : "columns"} ${someNames(header)}.`,
  };
}
