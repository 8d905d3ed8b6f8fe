import { confidenceWords } from "@/components/prices/confidenceWords";
import { TableNote } from "@/components/prices/TableNote";
import type { SourcedRate } from "@/lib/pricing/rate";
import { gapWords, type PriceRow, readDays, sourceKeysOf, sourceOf } from "@/lib/report/prices/priceRows";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatUsdPerUnit } from "@/lib/units/usd";

const headings = ["Price", "Last checked", "First read", "How sure", "Source", "Usage type and SKU"] as const;

/** Every rate of one Region, with its dates and sources. A missing rate is a sentence, never 0. */
export function RegionTable({ rows, name }: { readonly rows: readonly PriceRow[]; readonly name: string }) {
  return (
    <table className="data-table min-w-[62rem] tabular-nums">
      <TableNote>
        List prices in USD in {name}. A tier's price holds for the GB from its start to the next tier.
      </TableNote>
      <thead>
        <tr>
          <th scope="col" className="sticky start-0 bg-paper">
            Rate
          </th>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          <tr key={row.id} className="align-top">
            <th scope="row" className="sticky start-0 w-44 min-w-28 bg-paper">
              {/* The tiers of one rate show its label at the first alone; screen readers get it at each. */}
              <span className={rows[n - 1]?.label === row.label ? "sr-only" : undefined}>{row.label} </span>
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

function PricedCells({ rate, unit }: { readonly rate: SourcedRate; readonly unit: string }) {
  const { firstRead, lastChecked, isOld } = readDays(rate);
  return (
    <>
      <td className="whitespace-nowrap">
        <span className="text-15 font-medium">{rate.usd === 0 ? "Free" : formatUsdPerUnit(rate.usd)}</span>
        <span className="block text-muted">per {unit}</span>
      </td>
      <td className="whitespace-nowrap">
        {lastChecked === null ? (
          <span className="text-muted">never read here</span>
        ) : (
          <time dateTime={lastChecked}>{lastChecked}</time>
        )}
        {isOld && <span className="block text-alert">over a year old</span>}
      </td>
      <td className="whitespace-nowrap text-muted">
        {firstRead === null ? "–" : <time dateTime={firstRead}>{firstRead}</time>}
      </td>
      <td className="whitespace-nowrap">{confidenceWords[rate.confidence].label}</td>
      <td className="min-w-56">
        <Sources rate={rate} />
      </td>
      <td className="font-mono whitespace-nowrap">
        {rate.usageType ?? <span className="font-sans text-muted">no usage type: it is not metered</span>}
        <span className="block text-muted">{rate.sku}</span>
      </td>
    </>
  );
}

/** The price's own source, and folded the others that gave the same figure. */
function Sources({ rate }: { readonly rate: SourcedRate }) {
  const [own = "", ...others] = sourceKeysOf(rate);
  return (
    <>
      <SourceLink source={own} />
      {others.length > 0 && (
        <details>
          <summary className="py-0.5 text-muted">{countWithNoun(others.length, "other")} with the same figure</summary>
          <ul>
            {others.map((key) => (
              <li key={key}>
                <SourceLink source={key} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const SourceLink = ({ source }: { readonly source: string }) => (
  <a href={`#source-${source}`} className="-mt-0.5 inline-block py-0.5">
    {sourceOf(source)?.name}
  </a>
);
