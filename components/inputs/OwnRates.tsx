"use client";

import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { fieldId } from "@/components/inputs/controls/fieldId";
import { useTypedText } from "@/components/inputs/controls/useTypedText";
import { edit } from "@/components/planner/plannerStore";
import { useField } from "@/components/planner/usePlanner";
import { type RateId, rateIds, rateRows } from "@/lib/meters/rates";
import { listPrices, type PriceBook, priceBook } from "@/lib/pricing/priceBook";
import { readNumberInUnit, shownNumber } from "@/lib/scenario/form/numberText";
import { withOwnRate } from "@/lib/scenario/form/rowEdits";
import { formatUsdPerUnit } from "@/lib/units/usd";

function listPriceText(book: PriceBook | undefined, id: RateId): string {
  const prices = book ? listPrices(book, id) : [];
  return prices.map(({ usd }) => formatUsdPerUnit(usd)).join(", ") || "no list price";
}

function OwnRate({ id, book }: { readonly id: RateId; readonly book: PriceBook | undefined }) {
  const path = `rates.${id}`;
  const htmlId = fieldId(path);
  const { value, problem } = useField(path);
  const typed = useTypedText(shownNumber(value), (text) =>
    edit(path, (input) => withOwnRate(input, id, text.trim() === "" ? undefined : readNumberInUnit(text, ""))),
  );
  const { label, unit } = rateRows[id];
  return (
    <div>
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={htmlId} className="min-w-0 text-13 leading-tight">
          {label}
          <span className="block text-muted">
            per {unit}; list {listPriceText(book, id)}
          </span>
        </label>
        <input
          id={htmlId}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          placeholder="list"
          className="control w-24 flex-none text-end"
          aria-invalid={problem !== null}
          aria-describedby={`${htmlId}-problem`}
          {...typed}
        />
      </div>
      <FieldProblem id={`${htmlId}-problem`} message={problem} />
    </div>
  );
}

/** Fields for the reader's own rates, in USD per unit. An empty field means the list price. */
export default function OwnRates() {
  const { value: region } = useField("region");
  const book = priceBook(String(region));
  return (
    <fieldset className="space-y-3">
      <legend className="mb-2 text-13 text-muted">Your own rates in USD. No discount is taken off them.</legend>
      {rateIds.map((id) => (
        <OwnRate key={id} id={id} book={book} />
      ))}
    </fieldset>
  );
}
