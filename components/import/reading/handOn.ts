import { homeHref } from "@/components/site/pages";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { exampleScenario } from "@/lib/scenario/example";
import { maxLinkLength, writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { valueInJson } from "@/lib/text/json";
import { failure, type Result, success } from "@/lib/text/result";

/** The calculator's address for a scenario's file, or why the calculator cannot open it. */
export type HandOn = Result<string, { readonly file: string; readonly message: string }>;

/** Whether a JSON value has any of a scenario's fields at its top level. No bill's JSON has one. */
const isScenarioShaped = (input: unknown): boolean =>
  typeof input === "object" && input !== null && Object.keys(exampleScenario).some((key) => Object.hasOwn(input, key));

/**
 * The calculator's address for a scenario's file that was brought to the import page. The scenario goes after `#`,
 * which no server sees. Null for any other file, which may be a bill.
 */
export async function handOn(files: readonly File[]): Promise<HandOn | null> {
  const [file] = files;
  if (!file || files.length > 1 || file.size > maxBodyBytes) return null;
  const input = valueInJson(await file.text().catch(() => ""));
  if (!isScenarioShaped(input)) return null;
  const refused = (why: string): HandOn =>
    failure({ file: file.name, message: `Expected a bill; found a scenario for the calculator, ${why}` });
  const read = readScenario(input);
  if (!read.ok) {
    const [first] = read.error;
    return refused(`and it cannot be read: ${first?.path} ${first?.message}.`);
  }
  const text = writeLink(read.value);
  if (text.length > maxLinkLength)
    return refused("which is too long for a link. Open it on the calculator’s own page.");
  return success(`${homeHref}#${text}`);
}
