import { confidenceWords } from "@/components/prices/confidenceWords";

/** The meaning of each word of confidence. */
export function ConfidenceList() {
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
      {Object.entries(confidenceWords).map(([confidence, { label, meaning }]) => (
        <div key={confidence} className="contents">
          <dt className="font-medium">{label}</dt>
          <dd className="max-w-[65ch] text-muted">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
