import type { FigureTable } from "@/lib/text/figureTable";

/** A figure's table. It scrolls within the figure's frame, by keyboard too. */
export function FigureTableView({ table }: { readonly table: FigureTable }) {
  const align = (isNumber: boolean | undefined, column: number) =>
    isNumber ? "number" : column > 0 ? "ps-4" : undefined;
  return (
    <section
      aria-label={table.caption}
      tabIndex={0}
      className="h-full overflow-auto print:h-auto print:overflow-visible"
    >
      <table className="data-table [&_thead_th]:whitespace-normal">
        <caption>{table.caption}</caption>
        <thead className="sticky top-0 bg-paper">
          <tr>
            {table.columns.map(({ label, isNumber }, column) => (
              <th key={label} scope="col" className={align(isNumber, column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="[&_:is(th,td)]:align-baseline">
          {table.rows.map((row) => (
            <tr key={row.map(({ shown }) => shown).join("|")}>
              {row.map(({ shown }, column) => {
                const label = table.columns[column]?.label;
                const className = align(table.columns[column]?.isNumber, column);
                return column === 0 ? (
                  <th key={label} scope="row" className={className}>
                    {shown}
                  </th>
                ) : (
                  <td key={label} className={className}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
