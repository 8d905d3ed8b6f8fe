/**
 * Whether two amounts count as the same: they differ by at most 1e-9 of the larger, or 1e-9 where both are small.
 * Choices, ties, spans and verdicts all use it, so that rounding errors never change an answer.
 */
export function isSameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether `a` is less than `b` by more than rounding errors (see `isSameAmount`). */
export function isLessAmount(a: number, b: number): boolean {
  return a < b && !isSameAmount(a, b);
}
