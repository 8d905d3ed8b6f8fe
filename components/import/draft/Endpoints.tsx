"use client";

import { useId, useState } from "react";
import { Badge } from "@/components/import/draft/Badge";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import type { Draft } from "@/lib/draft/draft";
import type { ExistingEndpoint } from "@/lib/draft/endpointRows";
import type { UserInput } from "@/lib/draft/userInput";
import { catalogue } from "@/lib/pricing/services/catalogue";
import { serviceIdPattern } from "@/lib/scenario/fields";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";

const listId = "endpoint-services";

type RowProps = {
  readonly endpoint: ExistingEndpoint;
  readonly taken: ReadonlySet<string>;
  readonly name: string | undefined;
  readonly onName: (name: string | undefined) => void;
};

function problemOf(name: string, taken: ReadonlySet<string>): string | null {
  if (name === "") return null;
  if (!serviceIdPattern.test(name)) return "must be a service’s endpoint name, such as logs or ecr.dkr";
  return taken.has(name) ? "is named already" : null;
}

function EndpointRow({ endpoint: { label, row }, taken, name, onName }: RowProps) {
  const id = useId();
  const [typed, setTyped] = useState(name ?? "");
  const text = typed.trim().toLowerCase();
  const problem = text === name ? null : problemOf(text, taken);
  const leave = () => {
    if (problem === null && text !== (name ?? "")) onName(text === "" ? undefined : text);
  };
  return (
    <li className="border-b border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <span className="min-w-0 text-13">
          <label htmlFor={id}>{label}</label>
          <span className="block text-muted">
            {countWithNoun(row.azCount, "AZ")}, {formatGb(row.gb)}
          </span>
        </span>
        <input
          id={id}
          type="text"
          list={listId}
          autoComplete="off"
          spellCheck={false}
          placeholder="logs"
          className="control w-44 font-mono text-13"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === "Enter") leave();
          }}
        />
      </div>
      <FieldProblem id={`${id}-problem`} message={problem} />
    </li>
  );
}

type EndpointsProps = {
  readonly draft: Draft;
  readonly entered: UserInput;
  readonly onEntered: (entered: UserInput) => void;
};

/** The interface endpoints on the bill, each with a field for its service's name. */
export function Endpoints({ draft, entered, onEntered }: EndpointsProps) {
  const { endpoints, scenario, origins } = draft;
  if (endpoints.length === 0) return null;
  const names = entered.endpointNames ?? new Map<string, string>();
  const why = origins.find(({ path }) => path === "services")?.why;
  const setName = (placeholder: string, name: string | undefined) => {
    const next = new Map(names);
    if (name === undefined) next.delete(placeholder);
    else next.set(placeholder, name);
    onEntered({ ...entered, endpointNames: next });
  };
  return (
    <section aria-labelledby="endpoints-title">
      <h3 id="endpoints-title" className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-18">
        {countWithNoun(endpoints.length, "endpoint")} that {endpoints.length === 1 ? "exists" : "exist"}{" "}
        <Badge certainty="guessed" />
      </h3>
      <p className="mt-1 mb-2 max-w-[65ch] text-13 text-muted">{why}</p>
      <datalist id={listId}>
        {catalogue.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <ul className="border-t border-edge">
        {endpoints.map((endpoint) => (
          <EndpointRow
            key={endpoint.placeholder}
            endpoint={endpoint}
            taken={new Set(scenario.services.map(({ id }) => id))}
            name={names.get(endpoint.placeholder)}
            onName={(name) => setName(endpoint.placeholder, name)}
          />
        ))}
      </ul>
    </section>
  );
}
