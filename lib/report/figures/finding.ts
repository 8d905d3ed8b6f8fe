/** What a figure shows, in words, and what it holds constant. */
export type Finding = {
  readonly title: string;
  readonly note: string;
  /** The title says all that the figure would show: it stands folded. */
  readonly isFolded?: true;
};
