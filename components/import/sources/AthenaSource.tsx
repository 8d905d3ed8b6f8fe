"use client";

import { useEffect, useId, useState } from "react";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { athenaSql } from "@/lib/bills/athena/athenaSql";
import { type AthenaKind, athenaKinds } from "@/lib/bills/athena/athenaTables";
import { utcDayOf } from "@/lib/bills/day";
import { lastFullMonth } from "@/lib/costExplorer/costExplorerLimits";
import { problemIn } from "@/lib/text/problemIn";

const kindNames: Record<AthenaKind, string> = {
  cur2: "CUR 2.0",
  cur: "CUR, legacy",
  focus: "FOCUS 1.0",
  "focus-1.2": "FOCUS 1.2",
};

const exampleTables: Record<AthenaKind, string> = {
  cur2: "billing.cur2",
  cur: "athenacurcfn.cur",
  focus: "billing.focus",
  "focus-1.2": "billing.focus",
};

/** The Athena query for exports too large to download. Its result is a CSV file for the first tab. */
export function AthenaSource() {
  const id = useId();
  const [kind, setKind] = useState<AthenaKind>("cur2");
  const [typedTable, setTable] = useState<string | null>(null);
  const [month, setMonth] = useState("");
  useEffect(() => setMonth(lastFullMonth(utcDayOf(new Date())).start.slice(0, 7)), []);
  const table = typedTable ?? exampleTables[kind];
  const query = athenaSql(kind, { table, month });
  const problemAt = problemIn(query);
  return (
    <div className="grid gap-8 rail:grid-cols-[20rem_minmax(0,1fr)] rail:gap-12">
      <div className="min-w-0 space-y-4">
        <p className="text-13 text-muted">
          An export of many GB stays where it is. This query boils it down to a few hundred rows in Amazon Athena;
          download the result as CSV and drop it on the first tab.
        </p>
        <label className="grid gap-1 text-13">
          Kind of table
          <select
            className="control text-15"
            value={kind}
            onChange={(event) => setKind(athenaKinds.find((each) => each === event.target.value) ?? "cur2")}
          >
            {athenaKinds.map((each) => (
              <option key={each} value={each}>
                {kindNames[each]}
              </option>
            ))}
          </select>
        </label>
        <div>
          <label className="grid gap-1 text-13">
            Table
            <input
              type="text"
              spellCheck={false}
              autoComplete="off"
              className="control font-mono text-13"
              value={table}
              aria-invalid={problemAt("table") !== null}
              aria-describedby={`${id}-table`}
              onChange={(event) => setTable(event.target.value)}
            />
          </label>
          <FieldProblem id={`${id}-table`} message={problemAt("table")} />
        </div>
        <div>
          <label className="grid gap-1 text-13">
            Month of the bill
            <input
              type="month"
              className="control text-15"
              value={month}
              aria-invalid={month !== "" && problemAt("month") !== null}
              aria-describedby={`${id}-month`}
              onChange={(event) => setMonth(event.target.value)}
            />
          </label>
          <FieldProblem id={`${id}-month`} message={month === "" ? null : problemAt("month")} />
        </div>
      </div>
      {query.ok ? (
        <CopyBlock label="Athena query" text={query.value} isLong />
      ) : (
        <p className="text-13 text-muted">The query stands here once the fields beside it can be read.</p>
      )}
    </div>
  );
}
