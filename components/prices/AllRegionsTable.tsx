import { booksByContinent, firstRate } from "@/components/prices/priceRows";
import { TableNote } from "@/components/prices/TableNote";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { isUnread } from "@/lib/pricing/rate";
import type { RateId } from "@/lib/pricing/rateIds";
import { formatUsdPerUnit } from "@/lib/units/usd";

const columns = [
  { id: "natGatewayHour", label: "NAT gateway", unit: "hour" },
  { id: "natGatewayGb", label: "NAT data", unit: "GB" },
  { id: "regionalNatGatewayHour", label: "Regional NAT", unit: "AZ-hour" },
  { id: "vpceInterfaceHour", label: "Interface endpoint", unit: "AZ-hour" },
  { id: "vpceInterfaceGb", label: "Endpoint data", unit: "GB, first tier" },
  { id: "publicIpv4InUseHour", label: "Public IPv4", unit: "hour" },
  { id: "crossAzGbEachDirection", label: "Cross-AZ data", unit: "GB each way" },
  { id: "internetOutGb", label: "Internet out", unit: "GB, first tier" },
] as const satisfies readonly { id: RateId; label: string; unit: string }[];

/** The key prices of every Region. All are below $1, so that left-aligned figures have their points in line. */
export function AllRegionsTable() {
  return (
    <table className="data-table min-w-[72rem] tabular-nums">
      <TableNote>List prices in USD. An asterisk marks a price that is derived or assumed, not read.</TableNote>
      <thead>
        <tr>
          <th scope="col">Region</th>
          {columns.map(({ id, label, unit }) => (
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
            <th scope="rowgroup" colSpan={columns.length + 1} className="pt-5 text-15 text-ink">
              {continent}
            </th>
          </tr>
          {books.map((book) => (
            <RegionRow key={book.region} book={book} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function RegionRow({ book }: { readonly book: PriceBook }) {
  return (
    <tr>
      <th scope="row" className="sticky start-0 bg-paper whitespace-nowrap">
        <a href={`/prices/${book.region}`}>{book.name}</a>{" "}
        <span className="block font-mono text-13 font-normal text-muted sm:ms-1 sm:inline">{book.region}</span>
      </th>
      {columns.map(({ id }) => {
        const rate = firstRate(book, id);
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
            {isUnread(rate.confidence) ? (
              <>
                <span aria-hidden="true">*</span>
                <span className="sr-only"> ({rate.confidence})</span>
              </>
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
