/** A message with a fixed code for programs, and whole sentences for users. */
export type CodedMessage<Code extends string> = { readonly code: Code; readonly message: string };

/** For each code, a function from the facts of the case to the sentences. */
type Words<Facts> = { readonly [Code in keyof Facts]: (...facts: Extract<Facts[Code], readonly unknown[]>) => string };

/**
 * A function that makes messages from a table of words. It takes the table's codes and no others, each with its facts.
 */
export const messageWriter =
  <Facts>(words: Words<Facts>) =>
  <Code extends keyof Facts & string>(
    code: Code,
    ...facts: Extract<Facts[Code], readonly unknown[]>
  ): CodedMessage<Code> => ({
    code,
    message: words[code](...facts),
  });
