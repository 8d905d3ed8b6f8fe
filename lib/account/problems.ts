import { joinNames } from "@/lib/text/problem";

/** Why a file tells nothing of an account. */
export type AccountProblemCode = "not-an-account" | "not-json" | "a-part-of-an-answer";

export type AccountProblem = { readonly code: AccountProblemCode; readonly message: string };

const expected =
  "what an aws describe command prints as JSON, terraform show -json, or the file that the collect script writes";

/** How a command's answer was printed, where it is not JSON. */
type Form = "YAML" | "text" | "a drawn table" | "Terraform's plan in words";

const yaml = /^---\s*$|^(?:---\s*|- )?[A-Z][A-Za-z]+:(?:\s|$|\[)/;
const text = /^[A-Z]{4,}\t/;
const drawn = /^[-+|]{12,}\s*$/;
const plan = /Terraform (?:will perform|used the selected providers|has been)|^# aws_|^resource "aws_/;

function formOf(start: string): Form | null {
  const line = start.trimStart().split("\n", 1)[0] ?? "";
  if (drawn.test(line.trimEnd())) return "a drawn table";
  if (text.test(line)) return "text";
  if (yaml.test(line)) return "YAML";
  return plan.test(start.slice(0, 2000)) ? "Terraform's plan in words" : null;
}

/** Keys that an answer about an account's network begins with, where it is YAML or text. */
const networkStart =
  /^(?:---\s*)?(?:- )?(?:NatGateways|VpcEndpoints|ServiceDetails|ServiceNames|RouteTables|Subnets|Vpcs|NetworkInterfaces|FlowLogs|MetricDataResults):|^(?:NATGATEWAYS|VPCENDPOINTS|SERVICEDETAILS|ROUTETABLES|SUBNETS|VPCS|NETWORKINTERFACES|FLOWLOGS)\t|^[-+|]{12,}\s*\n\|\s*Describe/;

/** Whether a text is an answer about an account's network in another form than JSON, or Terraform's plan in words. */
export const isOtherForm = (start: string): boolean =>
  networkStart.test(start.trimStart()) || plan.test(start.slice(0, 2000));

/** What a text is that is no JSON, with what to bring instead. */
export function notJson(start: string): AccountProblem {
  const form = formOf(start);
  if (form === "Terraform's plan in words") {
    return {
      code: "not-json",
      message:
        "Expected Terraform's plan as JSON; found it in words. Save the plan with terraform plan -out=tfplan, and bring what terraform show -json tfplan prints.",
    };
  }
  const advice = "Run the command again with --output json.";
  return form === null
    ? { code: "not-json", message: `Expected ${expected}; found text that is no JSON. ${advice}` }
    : { code: "not-json", message: `Expected JSON; found an answer as ${form}. ${advice}` };
}

/** What UTF-16 comes from, and what to bring. */
export const wideText =
  "Expected JSON in UTF-8; found UTF-16, which PowerShell 5 writes with >. Run the command again with | Out-File -Encoding utf8 instead, and bring that JSON.";

/** JSON that is a list, or an object that AWS has not printed so: mostly a `--query` took a part out. */
export function notAnAnswer(document: unknown): AccountProblem {
  const isObject = typeof document === "object" && document !== null && !Array.isArray(document);
  const keys = isObject ? Object.keys(document) : [];
  const isPart = !isObject || keys.some((key) => /(?:Id|Ids|State|CidrBlock|ServiceName)$/.test(key));
  if (isPart) {
    return {
      code: "a-part-of-an-answer",
      message: `Expected ${expected}; found a part of an answer. Run the command again with --output json and without --query.`,
    };
  }
  // Names of fields alone: a value may be an address.
  const named = keys.filter((key) => /^[A-Za-z_]{1,30}$/.test(key)).slice(0, 3);
  const what =
    keys.length === 0
      ? "JSON with nothing in it"
      : `other JSON${named.length > 0 ? `, with ${joinNames(named, "and")}` : ""}`;
  return { code: "not-an-account", message: `Expected ${expected}; found ${what}.` };
}
