import { TableNote } from "@/components/prices/TableNote";
import { sourceOf } from "@/lib/report/prices/priceRows";

/** The sources of these keys: name, date, kind and address. */
export function SourcesTable({ keys }: { readonly keys: readonly string[] }) {
  return (
    <table className="data-table min-w-[48rem] tabular-nums">
      <TableNote>
        The sources named above: what was read, where and when. JSON answers name a source by its key.
      </TableNote>
      <thead>
        <tr>
          <th scope="col" className="w-[28%]">
            Source and key
          </th>
          <th scope="col">Date</th>
          <th scope="col">What it is</th>
          <th scope="col" className="w-[36%]">
            Where
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const source = sourceOf(key);
          return source ? (
            <tr key={key} id={`source-${key}`} className="scroll-mt-16 align-top target:bg-wash">
              <th scope="row">
                {source.name}
                <span className="block font-mono font-normal text-muted">{key}</span>
              </th>
              <td className="whitespace-nowrap">
                {source.date === null ? (
                  <span className="text-muted">undated</span>
                ) : (
                  <time dateTime={source.date}>{source.date}</time>
                )}
              </td>
              <td>{source.kind}</td>
              <td className="wrap-anywhere">{source.where}</td>
            </tr>
          ) : null;
        })}
      </tbody>
    </table>
  );
}
