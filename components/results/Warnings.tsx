import type { Answer } from "@/lib/model/compare";
import { groupedWarnings } from "@/lib/report/groupedWarnings";

/** The warnings of an answer. */
export function Warnings({ answer }: { readonly answer: Answer }) {
  const warnings = groupedWarnings(answer);
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings-title" className="space-y-3">
      <h2 id="warnings-title" className="text-24">
        Know before you act
      </h2>
      <ul className="max-w-3xl space-y-2">
        {warnings.map(({ message, services }) => (
          <li key={message} className="border-s-2 border-edge ps-3 text-13">
            {services.length > 0 && <span className="me-1.5 font-mono">{services.join(", ")}</span>}
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
