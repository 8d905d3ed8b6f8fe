import { MethodSection } from "@/components/method/MethodSection";
import { rateIds, rateRows } from "@/lib/meters/rates";
import {
  type ChoiceField,
  defaultInWords,
  fields,
  maxOwnRateUsd,
  maxServiceCount,
  type NumberField,
} from "@/lib/model/fields";

const numbers = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const rangeOf = (field: NumberField | ChoiceField<string>): string =>
  field.kind === "choice"
    ? field.choices.join(", ")
    : `${field.kind === "integer" ? "whole, " : ""}${numbers.format(field.min)} to ${numbers.format(field.max)} ${field.unit}`;

/** Every field of a scenario, as link, file, API and page read it. */
export function Fields() {
  return (
    <MethodSection
      id="fields"
      title="Fields"
      lead="What a scenario can say. A missing field takes its default; an unknown one, or a value out of its range, is refused with its name. Nothing is guessed or rounded into range."
    >
      <section className="overflow-x-auto" aria-label="Fields, a wide table" tabIndex={0}>
        <table className="data-table min-w-2xl">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Meaning</th>
              <th scope="col">Range</th>
              <th scope="col">Default</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(fields).map(([path, field]) => (
              <tr key={path} className="align-top">
                <th scope="row" className="font-mono">
                  {path}
                </th>
                <td className="min-w-56">
                  {field.label}. <span className="text-muted">{field.help}</span>
                </td>
                <td className="min-w-36">{rangeOf(field)}</td>
                <td className="whitespace-nowrap">{defaultInWords(path, field)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-4 max-w-2xl">
        A scenario has up to {maxServiceCount} services, no two with one id. Under{" "}
        <code className="font-mono text-13">rates</code> you can give rates of your own, from 0 to{" "}
        {numbers.format(maxOwnRateUsd)} USD per unit. They are final, and one number where AWS has tiers:
      </p>
      <ul className="mt-2 grid max-w-2xl gap-x-6 sm:grid-cols-2">
        {rateIds.map((id) => (
          <li key={id} className="text-13">
            <code className="font-mono">{id}</code> <span className="text-muted">per {rateRows[id].unit}</span>
          </li>
        ))}
      </ul>
    </MethodSection>
  );
}
