import type { Certainty } from "@/lib/draft/fieldOrigin";

const marks: Record<Certainty, { readonly sign: string; readonly word: string; readonly frame: string }> = {
  read: { sign: "•", word: "Read", frame: "border-line text-muted" },
  "worked-out": { sign: "=", word: "Worked out", frame: "border-edge text-ink" },
  guessed: { sign: "?", word: "Guessed", frame: "border-dashed border-accent text-accent" },
  said: { sign: "◊", word: "Yours", frame: "border-ink text-ink" },
};

/** Shows how certain a field is, by sign, word and frame. */
export function Badge({ certainty }: { readonly certainty: Certainty }) {
  const { sign, word, frame } = marks[certainty];
  return (
    <span
      className={`inline-flex flex-none items-center gap-1 rounded-sm border px-1.5 text-[0.75rem] print:text-13 leading-4.5 whitespace-nowrap ${frame}`}
    >
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  );
}
