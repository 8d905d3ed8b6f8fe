/** All names in a sentence: `a`, `a and b`, `a, b and c`, or with "or". */
export const joined = (names: readonly string[], lastWord: "and" | "or"): string =>
  names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} ${lastWord} ${names.at(-1)}`;

const mostNames = 5;

/** Names in a sentence: `s3`, `s3 and logs`; of more than five the first five: `a, b, c, d, e and 8 more`. */
export function listed(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
  return joined(names, "and");
}
