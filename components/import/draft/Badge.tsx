import { Mark, type MarkStyle } from "@/components/import/draft/Mark";
import type { Certainty } from "@/lib/draft/fieldOrigin";

const marks: Record<Certainty, MarkStyle> = {
  read: { sign: "•", word: "Read", frame: "border-line text-muted" },
  "worked-out": { sign: "=", word: "Worked out", frame: "border-edge text-ink" },
  guessed: { sign: "?", word: "Guessed", frame: "border-dashed border-accent text-accent" },
  said: { sign: "◊", word: "Yours", frame: "border-ink text-ink" },
};

/** Shows how certain a field is, by sign, word and frame. */
export function Badge({ certainty }: { readonly certainty: Certainty }) {
  return <Mark {...marks[certainty]} />;
}
