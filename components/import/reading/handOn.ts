import { homeHref } from "@/components/site/pages";
import { maxBodyBytes } from "@/lib/scenario/api/maxBodyBytes";
import { exampleScenario } from "@/lib/scenario/example";
import { maxLinkLength, writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { valueInJson } from "@/lib/text/json";
import { failure, type Result, success } from "@/lib/text/result";

/** What to do with a scenario's file: open it in the calculator, or say why that cannot be. */
export type HandOn = Result<string, { readonly file: string; readonly message: string }>;

/** A file with any of a scenario's own fields at its top; no bill's JSON has one. */
const isScenarioShaped = (input: unknown): boolean =>
  typeof input === "object" && input !== null && Object.keys(exampleScenario).some((key) => Object.hasOwn(input, key));

/**
 * A scenario that was saved as a file and brought to the import page: the way on to the calculator, in the part of the
 * address that no server sees. Null for anything else, which is a bill's reader's to read.
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
