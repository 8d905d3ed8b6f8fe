import { unrecognisedInWords } from "@/cli/importJson";
import type { Spend, SpendWarning } from "@/lib/bills/spend";
import type { Draft } from "@/lib/draft/draft";
import { isUnnamedEndpoint } from "@/lib/model/unnamed";

const again = "and give that scenario to estimate.";
const howToNameTraffic = `To name traffic: run import without --estimate, move GB from unnamedGb to the scenario's services, ${again}`;
const howToNameEndpoints = `To name them: run import without --estimate, put each service's name in its row, ${again}`;

/** What an answer to a drafted scenario does not say itself: what nobody has named, and what it does not have. */
export function answerNotes(spend: Spend, { choice, scenario }: Draft): readonly SpendWarning[] {
  const notes: SpendWarning[] = [];
  // The answer's own warning names the GB; how to name them is the command line's to say.
  if (scenario.unnamedGb > 0) notes.push({ code: "how-to-name-traffic", message: howToNameTraffic });
  const unnamed = scenario.services.filter(({ id }) => isUnnamedEndpoint(id));
  const azCount = unnamed.reduce((sum, row) => sum + row.azCount, 0) * scenario.vpcCount;
  if (azCount > 0) {
    const what =
      azCount === 1 ? "1 endpoint-AZ has no name yet and is" : `${azCount} endpoint-AZs have no name yet and are`;
    const message = `${what} kept as they are in every plan, whether or not that pays: a bill does not tell which services they are for. ${howToNameEndpoints}`;
    notes.push({ code: "endpoints-unnamed", message });
  }
  const unrecognised = spend.unrecognised.filter(({ month }) => month === choice.month);
  if (unrecognised.length > 0) {
    notes.push({ code: "unrecognised", message: unrecognisedInWords({ ...spend, unrecognised }) });
  }
  return notes;
}
