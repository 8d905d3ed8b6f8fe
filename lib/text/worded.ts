/** What a reader or a program is told: a fixed code, and whole sentences that say it. */
export type Coded<Code extends string> = { readonly code: Code; readonly message: string };

/** For each code the sentences that say it, out of the facts of the case. */
type Words<Facts> = { readonly [Code in keyof Facts]: (...facts: Extract<Facts[Code], readonly unknown[]>) => string };

/** Words each code of a table. The codes are the table's own: none is without words, and none but them can be told. */
export const wordedBy =
  <Facts>(words: Words<Facts>) =>
  <Code extends keyof Facts & string>(code: Code, ...facts: Extract<Facts[Code], readonly unknown[]>): Coded<Code> => ({
    code,
    message: words[code](...facts),
  });
