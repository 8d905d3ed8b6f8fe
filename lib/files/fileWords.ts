/** What is said of a file in the words of whoever takes its rows. Whole sentences end in a full stop. */
export type FileWords = {
  /** What is expected where a file is far larger unpacked than packed: `a bill, which …`. */
  readonly packed: string;
  /** What to do about a file that is too large. */
  readonly makeSmaller: string;
  /** How the file is best given, after "give it": `as … delivered it`. */
  readonly asDelivered: string;
  /** What to do about a table of more than 2,000 columns. */
  readonly manyColumns: string;
  /** What to give instead of a PDF. */
  readonly insteadOfPdf: string;
  /** What to give instead of a picture. */
  readonly insteadOfPicture: string;
  /** What JSON is expected: `JSON, as … prints it`. */
  readonly json: string;
  /** What JSON has at most so many bytes and parts: `an answer`. */
  readonly jsonDocument: string;
  /** What to do about JSON that is too large. */
  readonly makeJsonSmaller: string;
};
