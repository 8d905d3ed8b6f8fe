/**
 * Why rows of a bill are skipped, in words that follow "rows". `other-usage`: usage that no meter counts. The readers of
 * the formats give the reason; the tally counts the rows of each.
 */
export const skipReasons = {
  "other-usage": "about other usage than NAT, endpoints, addresses and transfer",
  "other-provider": "of another provider than AWS",
  "total-row": "totals of other rows",
  unreadable: "that could not be read",
  "no-date": "without a date",
} as const;

export type SkipReason = keyof typeof skipReasons;

/** How many rows were skipped for one reason. */
export type Skipped = { readonly reason: SkipReason; readonly rowCount: number };
