import { unrecognisedInWords } from "@/cli/importJson";
import { type ImportWarning, importWarning } from "@/cli/importWarnings";
import type { Spend } from "@/lib/bills/spend";
import type { Draft } from "@/lib/draft/draft";
import { unnamedEndpointAzCount } from "@/lib/draft/endpointRows";

/**
 * Notes to print beside the answer to a drafted scenario, which lacks them: how to name traffic, endpoints without a
 * name, and unrecognised usage types.
 */
export function answerNotes(spend: Spend, { choice, scenario }: Draft): readonly ImportWarning[] {
  const notes: ImportWarning[] = [];
  if (scenario.unnamedGb > 0) notes.push(importWarning("how-to-name-traffic"));
  const azCount = unnamedEndpointAzCount(scenario);
  if (azCount > 0) notes.push(importWarning("endpoints-unnamed", azCount));
  const unrecognised = spend.unrecognised.filter(({ month }) => month === choice.month);
  if (unrecognised.length > 0) {
    notes.push(importWarning("unrecognised", unrecognisedInWords({ ...spend, unrecognised })));
  }
  return notes;
}
