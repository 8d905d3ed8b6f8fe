/** Colours of the drawings, apart from those of strategies and meters. */
export const ink = {
  text: "var(--color-ink)",
  muted: "var(--color-muted)",
  line: "var(--color-line)",
  edge: "var(--color-edge)",
  paper: "var(--color-paper)",
} as const;

/** Style of an axis's labels. No text of a figure is smaller than 12 pixels. */
export const tickText = { fontSize: 12, fill: ink.muted } as const;

/** A stroke around a text in the colour of the paper, which keeps the text readable on top of lines. */
export const textOutline = {
  stroke: ink.paper,
  strokeWidth: 4,
  strokeLinejoin: "round",
  paintOrder: "stroke",
} as const;
