import { homeHref } from "@/components/site/pages";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { exampleScenario } from "@/lib/scenario/example";
import { writeLink } from "@/lib/scenario/link";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { readScenario } from "@/lib/scenario/readScenario";
import { isRecord } from "@/lib/text/isRecord";
import { parseJson } from "@/lib/text/parseJson";
import { failure, type Result, success } from "@/lib/text/result";

/** The calculator's address for a scenario's file, or why the calculator cannot open it. */
export type CalculatorHref = Result<string, { readonly file: string; readonly message: string }>;

/** Whether a JSON value has any of a scenario's fields at its top level. No bill's JSON has one. */
const isScenarioShaped = (input: unknown): boolean =>
  isRecord(input) && Object.keys(exampleScenario).some((key) => Object.hasOwn(input, key));

/**
 * The calculator's address for a scenario's file that was brought to the import page. The scenario goes after `#`,
 * which no server sees. Null for any other file, which may be a bill.
 */
export async function calculatorHrefOf(files: readonly File[]): Promise<CalculatorHref | null> {
  const [file] = files;
  if (!file || files.length > 1 || file.size > maxBodyBytes) return null;
  const input = parseJson(await file.text().catch(() => ""));
  if (!isScenarioShaped(input)) return null;
  const refusal = (why: string): CalculatorHref =>
    failure({ file: file.name, message: `Expected a bill; found a scenario for the calculator, ${why}` });
  const read = readScenario(input);
  if (!read.ok) {
    const [first] = read.error;
    return refusal(`and it cannot be read: ${first?.path} ${first?.message}.`);
  }
  const text = writeLink(read.value);
  if (text.length > maxLinkLength)
    return refusal("which is too long for a link. Open it on the calculator’s own page.");
  return success(`${homeHref}#${text}`);
}
