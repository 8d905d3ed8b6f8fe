import type { MeterGroup } from "@/lib/meters/meter";

/** A pale fill and a darker edge for each group of meters. None is the colour of a strategy. */
export const hues: Record<MeterGroup, { readonly fill: string; readonly edge: string }> = {
  nat: { fill: "light-dark(#d5d9df, #3c434d)", edge: "light-dark(#5d6672, #a3adba)" },
  endpoint: { fill: "light-dark(#cfe4e4, #26474a)", edge: "light-dark(#2e7478, #79bdc1)" },
  address: { fill: "light-dark(#e3d6ec, #43364d)", edge: "light-dark(#775a8a, #bb9dcd)" },
  transit: { fill: "light-dark(#f0d6d0, #4d3632)", edge: "light-dark(#96584a, #d69d8f)" },
  transfer: { fill: "light-dark(#eadfc6, #4a4230)", edge: "light-dark(#80693a, #c5ad78)" },
};
