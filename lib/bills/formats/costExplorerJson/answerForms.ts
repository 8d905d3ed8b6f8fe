import type { SpendProblemCode } from "@/lib/bills/spendProblem";

/** The form in which Cost Explorer's answer was printed instead of JSON. */
export type AnswerForm = "YAML" | "text" | "a drawn table" | "what a program prints";

const names = "(?:ResultsByTime|GroupDefinitions|DimensionValueAttributes|NextPageToken)";
const yaml = new RegExp(String.raw`^(?:---\s*|- )?${names}:(?:\s|$)`);
const text = /^(?:RESULTSBYTIME|GROUPDEFINITIONS|DIMENSIONVALUEATTRIBUTES)(?:\s|$)/;
/** The frame of `--output table`: its first line is of dashes alone. */
const drawn = /^[-+|]{12,}\s*$/;
/**
 * Python's `{'ResultsByTime': [`, Go's `{GroupDefinitions:[`, Node's `{ ResultsByTime: [`, Java's
 * `GetCostAndUsageResponse(`.
 */
const printed = new RegExp(String.raw`(?:^|[\s{[(,&])'?${names}'?\s*(?:[:=]|=>)|^&?\{?Get(?:CostAndUsage)|^map\[`);
const pythonGroups = /^\[?\s*\{'(?:TimePeriod|Keys|Metrics)'\s*:/;

/** The form of a printed Cost Explorer answer, by the beginning of a text; null for any other text. */
export function answerForm(start: string): AnswerForm | null {
  const line = start.trimStart();
  if (text.test(line)) return "text";
  if (yaml.test(line)) return "YAML";
  if (drawn.test(line)) return "a drawn table";
  return printed.test(line) || pythonGroups.test(line) ? "what a program prints" : null;
}

const advice: Readonly<Record<AnswerForm, string>> = {
  YAML: "Run the command again with --output json.",
  text: "Run the command again with --output json.",
  "a drawn table": "If it is Cost Explorer's answer, run the command again with --output json.",
  "what a program prints":
    "Have the program write it as JSON, in Python by json.dumps(answer), or run the aws command with --output json.",
};

/** The refusal of an answer in another form than JSON. */
export const answerNotInJson = (form: AnswerForm): { readonly code: SpendProblemCode; readonly message: string } => ({
  code: "not-a-bill",
  message: `Expected Cost Explorer's answer as JSON; found ${form === "a drawn table" ? form : `the answer as ${form}`}. ${advice[form]}`,
});
