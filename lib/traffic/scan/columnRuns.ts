import { type ColumnRun, columnRun } from "./columnRun";
import { fieldKinds, fieldOf, plainName, slots } from "./fields";

type Run = ColumnRun & { readonly columnCount: number };

/** By column: the run that begins at it, and the run that ends with it. */
export type ColumnRuns = {
  readonly runAt: readonly (Run | null)[];
  readonly runTo: readonly (Run | null)[];
};

/** Fields that are other in each record, and are passed over. */
const changing: ReadonlySet<string> = new Set(["packets", "tcpflags"]);

/** Whether a field says the same in many records: words do, and of numbers the path alone. */
function isSteady(name: string): boolean {
  const field = fieldOf(name);
  if (field === null) return !changing.has(plainName(name));
  if (field.kind === fieldKinds.integer) return field.slot === "trafficPath";
  return field.kind !== fieldKinds.address;
}

/** The runs of two and more steady columns in lines with fields of these names. */
export function columnRuns(names: readonly string[]): ColumnRuns {
  const runAt: (Run | null)[] = names.map(() => null);
  const runTo: (Run | null)[] = names.map(() => null);
  let from = 0;
  for (let column = 0; column <= names.length; column++) {
    if (column < names.length && isSteady(names[column] ?? "")) continue;
    if (column - from > 1) {
      const fields = names.slice(from, column).flatMap((name) => fieldOf(name) ?? []);
      const places = Uint8Array.from(new Set(fields.map(({ slot }) => slots[slot])));
      const run = { ...columnRun(places), columnCount: column - from };
      runAt[from] = run;
      runTo[column - 1] = run;
    }
    from = column + 1;
  }
  return { runAt, runTo };
}
