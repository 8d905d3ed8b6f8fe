import type { Basis } from "@/lib/draft/traffic/measuredFields";

const marks: Record<Basis, { readonly sign: string; readonly word: string; readonly frame: string }> = {
  measured: { sign: "•", word: "Measured", frame: "border-line text-muted" },
  "named-by-dns": { sign: "≈", word: "Named by DNS", frame: "border-edge text-ink" },
  unnamed: { sign: "?", word: "Unnamed", frame: "border-dashed border-accent text-accent" },
  entered: { sign: "◊", word: "Entered", frame: "border-ink text-ink" },
};

/** Shows what a row of a measured scenario rests on, by sign, word and frame. */
export function BasisBadge({ basis }: { readonly basis: Basis }) {
  const { sign, word, frame } = marks[basis];
  return (
    <span
      className={`inline-flex flex-none items-center gap-1 rounded-sm border px-1.5 text-[0.75rem] leading-4.5 whitespace-nowrap print:text-13 ${frame}`}
    >
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  );
}
