import { confidenceWords } from "@/components/prices/confidenceWords";
import { gapWords, type PriceRow, readOn } from "@/components/prices/priceRows";
import { TableNote } from "@/components/prices/TableNote";
import type { Rate } from "@/lib/pricing/rate";
import { formatUsdPerUnit } from "@/lib/units/usd";

const headings = ["Price", "Usage type and SKU", "Read on", "Confidence", "Source", "Same figure in"] as const;

/** Every rate of one Region with its pedigree; a gap is a sentence, never a 0. */
export function RegionTable({ rows, name }: { readonly rows: readonly PriceRow[]; readonly name: string }) {
  return (
    <table className="data-table min-w-[76rem] tabular-nums">
      <TableNote>
        List prices in USD in {name}. A tier's price holds for the GB from its start to the next tier.
      </TableNote>
      <thead>
        <tr>
          <th scope="col">Rate</th>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="align-top">
            <th scope="row" className="sticky start-0 min-w-28 bg-paper">
              {row.label}
              {row.from ? <span className="block font-normal text-muted">{row.from}</span> : null}
            </th>
            {row.rate ? (
              <PricedCells rate={row.rate} unit={row.unit} />
            ) : (
              <td colSpan={headings.length} className="text-muted">
                {gapWords(row.label)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PricedCells({ rate, unit }: { readonly rate: Rate; readonly unit: string }) {
  const day = readOn(rate);
  return (
    <>
      <td className="whitespace-nowrap">
        {rate.usd === 0 ? "Free" : formatUsdPerUnit(rate.usd)}
        <span className="block text-muted">per {unit}</span>
      </td>
      <td className="font-mono text-13 whitespace-nowrap">
        {rate.usageType ?? <span className="font-sans text-muted">no usage type: it is not metered</span>}
        <span className="block text-muted">{rate.sku}</span>
      </td>
      <td className="whitespace-nowrap">
        {day ? <time dateTime={day}>{day}</time> : <span className="text-muted">not read</span>}
      </td>
      <td className="whitespace-nowrap">{confidenceWords[rate.confidence].label}</td>
      <td className="whitespace-nowrap">
        <SourceLink source={rate.source} />
      </td>
      <td>
        {rate.crossChecks.length === 0 ? (
          <span className="text-muted">none</span>
        ) : (
          <ul className="flex flex-wrap gap-x-3">
            {rate.crossChecks.map((key) => (
              <li key={key}>
                <SourceLink source={key} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </>
  );
}

const SourceLink = ({ source }: { readonly source: string }) => (
  <a href={`#source-${source}`} className="font-mono text-13">
    {source}
  </a>
);
