import type { ServiceRow } from "@/lib/model/scenario";
import { inputAt } from "@/lib/scenario/form/inputAt";
import { rowsOf } from "@/lib/scenario/form/rows";
import type { ScenarioInput } from "@/lib/scenario/link";

/** Where the import guesses whose endpoints exist and which GB are whose. */
const rowsPath = "services";

/** The rows that a bill made: its endpoints exist, while what its reader named goes by NAT. */
const isEndpointOfBill = ({ today }: ServiceRow): boolean => today === "interface";

/** What is guessed of a row. How many AZs it has goes along with the network's, and its plan is no part of the guess. */
const guessOf = ({ id, gb }: { readonly id?: unknown; readonly gb?: unknown }) => JSON.stringify([id, gb]);

/**
 * The guesses of an import that nobody has looked after since: a field that has its guessed value, and `services` as long
 * as one of the bill's endpoints has its guessed name and GB, whatever rows stand beside it.
 */
export function guessesLeft(
  guessedPaths: readonly string[],
  imported: ScenarioInput & { readonly services: readonly ServiceRow[] },
  now: ScenarioInput,
): readonly string[] {
  const rowsNow = new Set(rowsOf(now).map((row) => guessOf(row ?? {})));
  const isLeft = (path: string) =>
    path === rowsPath
      ? imported.services.some((row) => isEndpointOfBill(row) && rowsNow.has(guessOf(row)))
      : JSON.stringify(inputAt(now, path)) === JSON.stringify(inputAt(imported, path));
  return guessedPaths.filter(isLeft);
}

/** A guess as the note calls it: of the services, only the endpoints are guesses. */
export const guessInWords = new Map([[rowsPath, "endpoints that exist"]]);
