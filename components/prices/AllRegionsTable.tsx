import { booksByContinent } from "@/components/prices/booksByContinent";
import { TableNote } from "@/components/prices/TableNote";
import { pageHref } from "@/components/site/pages";
import { sourcedPrices } from "@/lib/pricing/priceSources";
import { isUnread, type SourcedRate } from "@/lib/pricing/rate";
import { firstTierRate, readDays } from "@/lib/report/prices/priceRows";
import { rateColumns } from "@/lib/report/prices/rateColumns";
import { formatUsdPerUnit } from "@/lib/units/usd";

/**
 * The main prices of every Region. All are below $1, so that the decimal points of left-aligned figures are in line.
 */
export function AllRegionsTable() {
  return (
    <table className="data-table min-w-[72rem] tabular-nums">
      <TableNote>
        List prices in USD. * derived or assumed, not read. † last checked more than a year before the snapshot.
      </TableNote>
      <thead>
        <tr>
          <th scope="col">Region</th>
          {rateColumns.map(({ id, label, unit }) => (
            <th key={id} scope="col">
              {label}
              <span className="block font-normal">per {unit}</span>
            </th>
          ))}
        </tr>
      </thead>
      {booksByContinent().map(([continent, books]) => (
        <tbody key={continent}>
          <tr>
            <th scope="rowgroup" colSpan={rateColumns.length + 1} className="pt-5 text-15 text-ink">
              {continent}
            </th>
          </tr>
          {books.map(({ region }) => (
            <RegionRow key={region} region={region} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The sign after a derived, assumed or old price, with its words for screen readers. */
function Caveat({ rate }: { readonly rate: SourcedRate }) {
  const { lastChecked, isOld } = readDays(rate);
  if (!isUnread(rate.confidence) && !isOld) return null;
  return (
    <>
      <span aria-hidden="true" className="ms-0.5 text-muted">
        {isOld ? "†" : "*"}
      </span>
      <span className="sr-only"> ({isOld ? `last checked ${lastChecked}` : rate.confidence})</span>
    </>
  );
}

function RegionRow({ region }: { readonly region: string }) {
  const prices = sourcedPrices(region);
  if (prices === undefined) return null;
  return (
    <tr>
      <th scope="row" className="sticky start-0 bg-paper whitespace-nowrap">
        <a href={pageHref(`prices/${region}`)}>{prices.name}</a>{" "}
        <span className="block font-mono text-13 font-normal text-muted sm:ms-1 sm:inline">{region}</span>
      </th>
      {rateColumns.map(({ id }) => {
        const rate = firstTierRate(prices, id);
        if (!rate) {
          return (
            <td key={id} className="text-muted">
              not published
            </td>
          );
        }
        return (
          <td key={id}>
            {formatUsdPerUnit(rate.usd)}
            <Caveat rate={rate} />
          </td>
        );
      })}
    </tr>
  );
}
