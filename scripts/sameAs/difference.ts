/** The output of one surface for one input. Both trees have the same id for the same input. */
export type Recording = { readonly surface: string; readonly id: string; readonly text: string };

export type Difference = { readonly id: string; readonly base: string | null; readonly here: string | null };

export type SurfaceCheck = {
  readonly surface: string;
  readonly comparedCount: number;
  readonly differences: readonly Difference[];
};

/** Compares by surface and id, in the order in which the base recorded. An id that one tree lacks is a difference. */
export function compareRecords(base: readonly Recording[], here: readonly Recording[]): readonly SurfaceCheck[] {
  const surfaces = [...new Set([...base, ...here].map(({ surface }) => surface))];
  const textsOf = (records: readonly Recording[], wanted: string) =>
    new Map(records.flatMap(({ surface, id, text }) => (surface === wanted ? [[id, text] as const] : [])));
  return surfaces.map((surface) => {
    const [before, after] = [textsOf(base, surface), textsOf(here, surface)];
    const ids = [...new Set([...before.keys(), ...after.keys()])];
    const differences = ids.flatMap((id): readonly Difference[] => {
      const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
      return was === is ? [] : [{ id, base: was, here: is }];
    });
    return { surface, comparedCount: ids.length, differences };
  });
}

const contextLength = 70;

const firstDifferenceAt = (a: string, b: string): number => {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at;
  return end;
};

const piece = (text: string, at: number): string => {
  const from = Math.max(0, at - contextLength);
  const shown = text.slice(from, at + contextLength);
  return JSON.stringify(`${from > 0 ? "…" : ""}${shown}${at + contextLength < text.length ? "…" : ""}`).slice(1, -1);
};

/** The first place where two texts differ, on two lines, each with what stands around it. */
export function shortDiff({ base, here }: Difference): string {
  if (base === null || here === null) return base === null ? "only this tree has it" : "only the commit has it";
  const at = firstDifferenceAt(base, here);
  return `- ${piece(base, at)}\n+ ${piece(here, at)}`;
}
