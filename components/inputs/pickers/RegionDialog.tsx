"use client";

import { useState } from "react";
import { PickerDialog } from "@/components/inputs/pickers/PickerDialog";
import { edit, finishEdit } from "@/components/planner/plannerStore";
import { booksByContinent } from "@/components/prices/booksByContinent";
import { withInputAt } from "@/lib/scenario/form/inputAt";
import { formatUsdPerUnit } from "@/lib/units/usd";

const continents = booksByContinent();

function choose(region: string): void {
  edit("region", (input) => withInputAt(input, "region", region));
  finishEdit();
}

/** The list of all priced Regions, with a search by code or name. */
export default function RegionDialog({ region, onClose }: { readonly region: string; readonly onClose: () => void }) {
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase().split(/\s+/);
  const found = continents.flatMap(([continent, books]) => {
    const here = books.filter(({ region: code, name }) =>
      wanted.every((word) => `${code} ${name} ${continent}`.toLowerCase().includes(word)),
    );
    return here.length === 0 ? [] : [{ continent, here }];
  });
  const first = found[0]?.here[0];
  const isShown = (code: string) => found.some(({ here }) => here.some((book) => book.region === code));
  return (
    <PickerDialog
      title="Region"
      search={search}
      searchLabel="Search by code or name"
      onSearch={setSearch}
      onEnter={() => {
        if (!first) return;
        choose(first.region);
        onClose();
      }}
      onClose={onClose}
      footer={
        <p className="text-13 text-muted">
          China and the European Sovereign Cloud have price lists of their own and are not included yet.
        </p>
      }
    >
      {found.length === 0 && <p className="py-3 text-muted">No priced Region matches “{search.trim()}”.</p>}
      {found.map(({ continent, here }) => (
        <fieldset key={continent} className="mb-3">
          <legend className="pt-1 pb-1 text-13 text-muted">{continent}</legend>
          {here.map((book) => (
            <button
              key={book.region}
              type="button"
              data-option=""
              // The Tab key stops at one option alone; arrow keys move between options.
              tabIndex={book.region === (isShown(region) ? region : first?.region) ? 0 : -1}
              aria-pressed={book.region === region}
              className="flex w-full items-baseline gap-3 border-b border-line px-1 py-1.5 text-start hover:bg-sunken aria-pressed:bg-sunken aria-pressed:font-semibold"
              onClick={() => {
                choose(book.region);
                onClose();
              }}
            >
              <span className="w-32 flex-none font-mono text-13">{book.region}</span>
              <span className="min-w-0 flex-1 truncate">{book.name}</span>
              <span className="text-13 text-muted">
                {book.rates.natGatewayGb ? `NAT ${formatUsdPerUnit(book.rates.natGatewayGb.usd)}/GB` : ""}
              </span>
            </button>
          ))}
        </fieldset>
      ))}
    </PickerDialog>
  );
}
