/**
 * A problem in the words of a form: `must be a number from 1 to 6, not 9`, which CLI and API say of a field by its path,
 * asks a reader at the field to `enter a number from 1 to 6, not 9`.
 */
export const asked = (message: string): string =>
  message
    .replace(/^(?:is (?:missing|empty): it )?must be (?!there|at most)/, "enter ")
    .replace(/^(?:Enter|Use) /, (verb) => verb.toLowerCase());

/** What stands between a field's name and what is wrong with it: nothing after a question, which ends by itself. */
export const endOf = (label: string): string => (/[?.:]$/.test(label) ? "" : ":");
