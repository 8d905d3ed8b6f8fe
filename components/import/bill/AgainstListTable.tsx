"use client";

import { billQuantityInWords, underListInWords } from "@/components/import/words";
import { ScrollFrame } from "@/components/prices/ScrollFrame";
import { monthInWords } from "@/lib/bills/period";
import type { ListComparison } from "@/lib/draft/spendViews";
import { formatMoney } from "@/lib/units/money";
import { formatUsd, formatUsdPerUnit } from "@/lib/units/usd";

const dash = "–";

function title({ currency, comparedAmount, comparedListUsd, underListPercent }: ListComparison): string {
  if (currency !== "USD" || underListPercent === null) return "What each line cost";
  const paid = `${formatUsd(comparedAmount)} for what lists at ${formatUsd(comparedListUsd)}`;
  const distance = underListInWords(underListPercent);
  return distance === "at list" ? `Paid ${formatUsd(comparedAmount)}, the list price` : `Paid ${paid}: ${distance}`;
}

type AgainstListTableProps = { readonly list: ListComparison; readonly month: string };

/** One month's lines beside their list prices. */
export function AgainstListTable({ list, month }: AgainstListTableProps) {
  const { lines, currency } = list;
  const hasEstimate = lines.some(({ quantityFrom }) => quantityFrom === "list-price");
  const rate = (perUnit: number | null) =>
    perUnit === null
      ? dash
      : currency === "USD"
        ? formatUsdPerUnit(Number(perUnit.toFixed(6)))
        : formatMoney(perUnit, currency);
  return (
    <section aria-labelledby="list-title" className="max-w-[60rem] min-w-0">
      <h3 id="list-title" className="text-18">
        {title(list)}
      </h3>
      <p className="mt-1 mb-3 max-w-[46rem] text-13 text-muted">
        {monthInWords(month)}, each line beside AWS’s list price of today. A tiered price is the average over the whole
        Region’s quantity.
        {hasEstimate &&
          " Quantities with ≈ are worked out from the amount at list price: this source has amounts alone."}
      </p>
      <ScrollFrame label="Lines of the month beside list price">
        <table className="data-table min-w-[40rem]">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col" className="number">
                Quantity
              </th>
              <th scope="col" className="number">
                Paid
              </th>
              <th scope="col" className="number">
                Per unit
              </th>
              <th scope="col" className="number">
                List
              </th>
              <th scope="col" className="number">
                Under list
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.meter}>
                <th scope="row">{line.label}</th>
                <td className="number">
                  {line.quantity === null
                    ? dash
                    : `${line.quantityFrom === "list-price" ? "≈ " : ""}${billQuantityInWords(line.quantity, line.unit)}`}
                </td>
                <td className="number">{formatMoney(line.amount, currency)}</td>
                <td className="number">{line.quantityFrom === "list-price" ? dash : rate(line.amountPerUnit)}</td>
                <td className="number">
                  {line.listUsdPerUnit === null ? dash : formatUsdPerUnit(Number(line.listUsdPerUnit.toFixed(6)))}
                </td>
                <td className="number">
                  {line.underListPercent === null || line.quantityFrom === "list-price"
                    ? dash
                    : underListInWords(line.underListPercent)}
                </td>
              </tr>
            ))}
            <tr className="font-semibold">
              <th scope="row" colSpan={2} className="font-semibold">
                Together
              </th>
              <td className="number">{formatMoney(list.amount, currency)}</td>
              <td colSpan={3} />
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
