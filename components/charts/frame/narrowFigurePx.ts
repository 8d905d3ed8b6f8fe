/** Figures narrower than this, in pixels, write names above what they name and have fewer ticks. */
export const narrowFigurePx = 560;
