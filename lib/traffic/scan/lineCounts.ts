/** What is wrong with a line that is left out: its number among the lines of the file, from 1, and a column's name. */
export type Misfit = { readonly line: number; readonly found: string };

/** Counts of a file's lines, and the first of those that do not fit. Holds no bytes of the file. */
export type LineCounts = {
  lineCount: number;
  misfitCount: number;
  /** A record with more bytes than a number counts exactly. */
  hasTooManyBytes: boolean;
  /** Another header in the midst of the lines: those after it have other fields. */
  hasOtherHeader: boolean;
  readonly misfits: Misfit[];
};

export const lineCounts = (): LineCounts => ({
  lineCount: 0,
  misfitCount: 0,
  hasTooManyBytes: false,
  hasOtherHeader: false,
  misfits: [],
});
