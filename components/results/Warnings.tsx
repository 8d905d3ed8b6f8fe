import type { Answer } from "@/lib/model/compare";
import type { Warning } from "@/lib/model/warnings";

/** One entry for each message, with all the services it is about. */
function byMessage(warnings: readonly Warning[]): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, readonly string[]>();
  for (const { message, service } of warnings) {
    services.set(message, [...(services.get(message) ?? []), ...(service === undefined ? [] : [service])]);
  }
  return services;
}

/** What to know besides the figures. */
export function Warnings({ answer }: { readonly answer: Answer }) {
  return (
    <ul className="max-w-3xl space-y-2">
      {[...byMessage(answer.warnings())].map(([message, services]) => (
        <li key={message} className="border-s-2 border-edge ps-3 text-13">
          {services.length > 0 && <span className="me-1.5 font-mono">{services.join(", ")}</span>}
          {message}
        </li>
      ))}
    </ul>
  );
}
