/**
 * A problem as an instruction at a field: `must be a number from 1 to 6, not 9`, which CLI and API say of a field by
 * its path, becomes `enter a number from 1 to 6, not 9`.
 */
export const asInstruction = (message: string): string =>
  message
    .replace(/^(?:is (?:missing|empty): it )?must be (?!there|at most)/, "enter ")
    .replace(/^(?:Enter|Use) /, (verb) => verb.toLowerCase());

/** The sign between a field's label and its problem: a colon, or nothing where the label ends in `?`, `.` or `:`. */
export const labelSeparator = (label: string): string => (/[?.:]$/.test(label) ? "" : ":");
