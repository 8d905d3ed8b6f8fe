"use client";

import { type ReactNode, useState } from "react";
import { PickerDialog } from "@/components/inputs/pickers/PickerDialog";
import { booksByContinent } from "@/components/prices/booksByContinent";
import { formatUsdPerUnit } from "@/lib/units/usd";

const continents = booksByContinent();

type RegionListProps = {
  readonly title: string;
  /** Codes of the Regions that are chosen. */
  readonly chosen: readonly string[];
  readonly onChoose: (region: string) => void;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
};

/** A dialog with all priced Regions and a search by code or name. Whether a choice closes it is its user's. */
export function RegionList({ title, chosen, onChoose, onClose, footer }: RegionListProps) {
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase().split(/\s+/);
  const found = continents.flatMap(([continent, books]) => {
    const here = books.filter(({ region: code, name }) =>
      wanted.every((word) => `${code} ${name} ${continent}`.toLowerCase().includes(word)),
    );
    return here.length === 0 ? [] : [{ continent, here }];
  });
  const shown = found.flatMap(({ here }) => here.map(({ region }) => region));
  const firstStop = shown.find((code) => chosen.includes(code)) ?? shown[0];
  return (
    <PickerDialog
      title={title}
      search={search}
      searchLabel="Search by code or name"
      onSearch={setSearch}
      onEnter={() => {
        if (shown[0] !== undefined) onChoose(shown[0]);
      }}
      onClose={onClose}
      footer={footer}
    >
      {found.length === 0 && <p className="py-3 text-muted">No priced Region matches “{search.trim()}”.</p>}
      {found.map(({ continent, here }) => (
        <fieldset key={continent} className="mb-3 min-w-0">
          <legend className="pt-1 pb-1 text-13 text-muted">{continent}</legend>
          {here.map((book) => (
            <button
              key={book.region}
              type="button"
              data-option=""
              // The Tab key stops at one option alone; arrow keys move between options.
              tabIndex={book.region === firstStop ? 0 : -1}
              aria-pressed={chosen.includes(book.region)}
              className="flex w-full items-baseline gap-3 border-b border-line px-1 py-1.5 text-start hover:bg-sunken aria-pressed:bg-sunken aria-pressed:font-semibold"
              onClick={() => onChoose(book.region)}
            >
              <span className="w-32 flex-none font-mono text-13">{book.region}</span>
              <span className="min-w-0 flex-1 truncate">{book.name}</span>
              <span className="flex-none text-13 text-muted">
                {book.rates.natGatewayGb ? `NAT ${formatUsdPerUnit(book.rates.natGatewayGb.usd)}/GB` : ""}
              </span>
            </button>
          ))}
        </fieldset>
      ))}
    </PickerDialog>
  );
}
