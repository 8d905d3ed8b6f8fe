/** Colours and words of the drawings that no strategy owns. Twelve pixels is the smallest text. */
export const ink = {
  text: "var(--color-ink)",
  muted: "var(--color-muted)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  paper: "var(--color-paper)",
} as const;

/** An axis' words. */
export const tickText = { fontSize: 12, fill: ink.muted } as const;

/** Keeps a word readable on top of lines. */
export const halo = { stroke: ink.paper, strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke" } as const;
