import type { Answer } from "@/lib/model/compare";

/** What to know besides the figures. */
export function Warnings({ answer }: { readonly answer: Answer }) {
  if (answer.warnings.length === 0) return null;
  return (
    <ul className="max-w-3xl space-y-2">
      {answer.warnings.map(({ code, service, message }) => (
        <li key={`${code} ${service ?? ""} ${message}`} className="border-s-2 border-edge ps-3 text-13">
          {service && <span className="me-1.5 font-mono">{service}</span>}
          {message}
        </li>
      ))}
    </ul>
  );
}
