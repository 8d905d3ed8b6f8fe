import { textWidth } from "@/components/charts/plot";

/** Height of a legend's line, in pixels. */
export const legendLineHeight = 22;

const swatchWidth = 22;

type LegendItem = { readonly label: string };

/** Positions of a legend's items, in pixels from its corner: side by side, on a new line where the width ends. */
export function legendItems<Item extends LegendItem>(
  items: readonly Item[],
  width: number,
  gap: number,
): readonly (Item & { readonly x: number; readonly y: number })[] {
  let x = 0;
  let line = 0;
  return items.map((item) => {
    const itemWidth = swatchWidth + textWidth(item.label);
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      line += 1;
    }
    const at = { ...item, x, y: line * legendLineHeight };
    x += itemWidth + gap;
    return at;
  });
}
