"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/import/draft/Badge";
import { fieldInWords, fieldName, networkInWords } from "@/components/import/draft/originWords";
import { ownField } from "@/components/import/draft/ownField";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import type { OwnValues } from "@/lib/draft/userInput";
import type { Scenario } from "@/lib/model/scenario";

type OriginRowProps = { readonly origin: FieldOrigin; readonly value: ReactNode };

/** A field with its value, its certainty and its evidence. */
function OriginRow({ origin, value }: OriginRowProps) {
  return (
    <li className="print-whole border-b border-line py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium">{fieldName(origin.path)}</span>
          <Badge certainty={origin.certainty} />
        </span>
        <span className="ms-auto font-medium">{value}</span>
      </div>
      <p className="mt-1 max-w-[65ch] text-13 text-muted">{origin.why}</p>
    </li>
  );
}

type OriginListProps = {
  readonly title: string;
  /** A note on the whole list. */
  readonly note?: string;
  readonly origins: readonly FieldOrigin[];
  readonly scenario: Scenario;
  /** Takes the reader's own values; without it, fields are shown and not edited. */
  readonly onOwn?: (own: OwnValues) => void;
};

/** Fields with their evidence. Those that a bill leaves uncertain can be edited in place. */
export function OriginList({ title, note, origins, scenario, onOwn }: OriginListProps) {
  if (origins.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="border-b border-edge pb-2 text-18">{title}</h3>
      <ul>
        {origins.map((origin) => (
          <OriginRow
            key={origin.path}
            origin={origin}
            value={
              (onOwn && ownField({ path: origin.path, scenario, onOwn })) ??
              fieldInWords(origin.path, scenario) ??
              (onOwn ? null : networkInWords(origin.path, scenario))
            }
          />
        ))}
      </ul>
      {note && <p className="mt-3 max-w-[65ch] text-13 text-muted">{note}</p>}
    </section>
  );
}
