import { unrecognisedInWords } from "@/cli/importJson";
import type { Draft } from "@/lib/spend/draft";
import type { Spend, SpendWarning } from "@/lib/spend/spend";
import { formatGb } from "@/lib/units/gb";

const howToName =
  "Run import without --estimate, name it in the scenario's services, and give that scenario to estimate.";

/** What an answer to a drafted scenario does not say itself: what nobody has named, and what it does not have. */
export function answerNotes(spend: Spend, { choice, scenario, unnamedGb }: Draft): readonly SpendWarning[] {
  const notes: SpendWarning[] = [];
  if (unnamedGb > 0) {
    const message = `${formatGb(unnamedGb)} through NAT are not named yet, so they stay on NAT and nothing is promised for them. ${howToName}`;
    notes.push({ code: "traffic-unnamed", message });
  }
  // A row without a name is pinned by the draft: every plan pays for it.
  const pinned = scenario.services.filter(({ id, endpoint }) => id.startsWith("unnamed-") && endpoint === "interface");
  const azCount = pinned.reduce((sum, row) => sum + (row.azCount ?? scenario.azCount), 0) * scenario.vpcCount;
  if (azCount > 0) {
    const what =
      azCount === 1 ? "1 endpoint-AZ has no name yet and is" : `${azCount} endpoint-AZs have no name yet and are`;
    const message = `${what} kept in every plan that has endpoints, whether or not that pays: a bill does not tell which services they are for. ${howToName}`;
    notes.push({ code: "endpoints-unnamed", message });
  }
  const unrecognised = spend.unrecognised.filter(({ month }) => month === choice.month);
  if (unrecognised.length > 0) {
    notes.push({ code: "unrecognised", message: unrecognisedInWords({ ...spend, unrecognised }) });
  }
  return notes;
}
