import type { ServiceRow } from "@/lib/model/scenario";
import { inputAt } from "@/lib/scenario/form/inputAt";
import { rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/** The path under which the import guesses the services of endpoints that exist, and their GB. */
const rowsPath = "services";

/** Whether a row is an endpoint of the bill: it exists today, while a service that the reader named goes by NAT. */
const isEndpointOfBill = ({ today }: ServiceRow): boolean => today === "interface";

/**
 * The guessed values of a row, as text to compare. Its number of AZs follows that of the network, and its plan is no
 * guess.
 */
const guessedValues = ({ id, gb }: { readonly id?: unknown; readonly gb?: unknown }) => JSON.stringify([id, gb]);

/**
 * The guesses of an import that are still unchanged: a field that has its guessed value, and `services` as long as one
 * of the bill's endpoints has its guessed id and GB, whatever other rows there are.
 */
export function remainingGuesses(
  guessedPaths: readonly string[],
  imported: ScenarioInput & { readonly services: readonly ServiceRow[] },
  now: ScenarioInput,
): readonly string[] {
  const rowsNow = new Set(rowsOf(now).map((row) => guessedValues(row ?? {})));
  const isRemaining = (path: string) =>
    path === rowsPath
      ? imported.services.some((row) => isEndpointOfBill(row) && rowsNow.has(guessedValues(row)))
      : JSON.stringify(inputAt(now, path)) === JSON.stringify(inputAt(imported, path));
  return guessedPaths.filter(isRemaining);
}

/**
 * The name of a guess in the note, where it is not the field's label: of the services, only the endpoints are guesses.
 */
export const guessInWords = new Map([[rowsPath, "endpoints that exist"]]);
