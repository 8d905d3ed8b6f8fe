import { Mark, type MarkStyle } from "@/components/import/draft/Mark";
import type { Basis } from "@/lib/draft/traffic/measuredFields";

const marks: Record<Basis, MarkStyle> = {
  measured: { sign: "•", word: "Measured", frame: "border-line text-muted" },
  "named-by-dns": { sign: "≈", word: "Named by DNS", frame: "border-edge text-ink" },
  unnamed: { sign: "?", word: "Unnamed", frame: "border-dashed border-accent text-accent" },
  entered: { sign: "◊", word: "Entered", frame: "border-ink text-ink" },
};

/** Shows what a row of a measured scenario rests on, by sign, word and frame. */
export function BasisBadge({ basis }: { readonly basis: Basis }) {
  return <Mark {...marks[basis]} />;
}
