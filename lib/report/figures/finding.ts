/** A figure's heading: what it shows in words, and a note on what is constant in it. */
export type Finding = {
  readonly title: string;
  readonly note: string;
  /** Whether the title says all that the figure would show, so that the figure starts folded. */
  readonly isFolded?: true;
};
