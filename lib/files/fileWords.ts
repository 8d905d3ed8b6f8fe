/** Phrases of messages about a file that depend on its kind. Those that are whole sentences end in a full stop. */
export type FileWords = {
  /** What a file of this kind is: `a bill`. */
  readonly kind: string;
  /** What is expected where a file is far larger unpacked than packed: `a bill, which …`. */
  readonly packed: string;
  /** What to do about a file that is too large. */
  readonly makeSmaller: string;
  /** In which form to give the file, after "give it": `as … delivered it`. */
  readonly asDelivered: string;
  /** What to do about a table of more than 2,000 columns. */
  readonly manyColumns: string;
  /** What to give instead of a PDF. */
  readonly insteadOfPdf: string;
  /** What to give instead of a picture. */
  readonly insteadOfPicture: string;
  /** What JSON is expected: `JSON, as … prints it`. */
  readonly json: string;
  /** What two files of different kinds may both have, so that it would count twice: `the same usage`. */
  readonly countedTwice: string;
  /** What a JSON document is, before "of at most 32 MiB": `an answer`. */
  readonly jsonDocument: string;
  /** What to do about JSON that is too large. */
  readonly makeJsonSmaller: string;
};
