const mostNames = 5;

/** Names in a sentence: `s3`, `s3 and logs`; of more than five the first five: `a, b, c, d, e and 8 more`. */
export function listed(names: readonly string[]): string {
  if (names.length > mostNames) return `${names.slice(0, mostNames).join(", ")} and ${names.length - mostNames} more`;
  return names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
