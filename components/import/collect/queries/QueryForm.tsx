"use client";

import { useEffect, useState } from "react";
import { RadioField } from "@/components/import/collect/fields/RadioField";
import { StepHeading } from "@/components/import/collect/fields/StepHeading";
import { TextField } from "@/components/import/collect/fields/TextField";
import { listIn, natsIn } from "@/components/import/collect/queries/natsText";
import { QueryText } from "@/components/import/collect/queries/QueryText";
import { TableSql } from "@/components/import/collect/queries/TableSql";
import { FieldProblem } from "@/components/inputs/controls/FieldProblem";
import { addDays, utcDayOf } from "@/lib/bills/day";
import { problemIn } from "@/lib/text/problemIn";
import { flowLogSql } from "@/lib/traffic/queries/flowLogSql";
import { insightsQuery } from "@/lib/traffic/queries/insightsQuery";
import { type PartitionKind, partitionKinds } from "@/lib/traffic/queries/partitions";
import { costLines, type QueryEngine, type ScanSize } from "@/lib/traffic/queries/queryCost";
import { readTypedNumber } from "@/lib/units/decimal";

const engines: readonly { readonly value: QueryEngine; readonly label: string }[] = [
  { value: "athena", label: "Athena" },
  { value: "insights", label: "Logs Insights" },
];

const partitionNames: Record<PartitionKind, string> = {
  day: "day, as 2026/11/01",
  date: "date, of type DATE",
  hive: "year, month and day (Hive)",
  none: "none: by the records’ own times",
};

const dayFields = [
  ["first", "First day"],
  ["last", "Last day"],
] as const;

/** The queries that sum flow logs where they lie, with their choices and what running one costs. */
export function QueryForm() {
  const [engine, setEngine] = useState<QueryEngine>("athena");
  const [table, setTable] = useState("vpcflowlogs.flow_logs");
  const [logGroup, setLogGroup] = useState("");
  const [partitions, setPartitions] = useState<PartitionKind>("day");
  const [days, setDays] = useState({ first: "", last: "" });
  // The prerendered page knows no date.
  useEffect(() => {
    const yesterday = addDays(utcDayOf(new Date()), -1);
    setDays({ first: yesterday, last: yesterday });
  }, []);
  const [nats, setNats] = useState("");
  const [format, setFormat] = useState("");
  const [clientRanges, setClientRanges] = useState("");
  const [gb, setGb] = useState("");
  const scannedGb = gb.trim() === "" ? null : readTypedNumber(gb);
  const isGbWrong = gb.trim() !== "" && (scannedGb === null || !(scannedGb > 0 && scannedGb < 1e9));
  const scan: ScanSize = scannedGb === null || isGbWrong ? null : { from: "entered", gb: scannedGb };
  const choices = {
    day: `${days.first}..${days.last}`,
    format: format.trim() === "" ? undefined : format,
    nats: natsIn(nats),
    clientRanges: listIn(clientRanges),
    scan,
  };
  const isAthena = engine === "athena";
  const sql = isAthena ? flowLogSql({ ...choices, table: table.trim(), partitions }) : null;
  const insights = isAthena ? null : insightsQuery({ ...choices, logGroup: logGroup.trim() });
  const read = sql ?? insights;
  const problemAt = problemIn(read);
  /** An empty field that is needed has no error before it is typed in. */
  const isWaiting = !isAthena && (logGroup.trim() === "" || nats.trim() === "");
  return (
    <div className="grid gap-8 rail:grid-cols-[20rem_minmax(0,1fr)] rail:gap-12">
      <div className="min-w-0 space-y-5">
        <StepHeading>1. Choose</StepHeading>
        <RadioField label="Where the logs lie" value={engine} options={engines} onChange={setEngine} />
        {isAthena ? (
          <>
            <TextField label="Table of flow logs" value={table} onChange={setTable} problem={problemAt("table")} />
            <label className="grid grid-cols-[minmax(0,1fr)] gap-1 text-13">
              Its partitions
              <select
                className="control text-15"
                value={partitions}
                onChange={(event) => setPartitions(partitionKinds.find((each) => each === event.target.value) ?? "day")}
              >
                {partitionKinds.map((each) => (
                  <option key={each} value={each}>
                    {partitionNames[each]}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : (
          <TextField
            label="Log group of flow logs"
            value={logGroup}
            onChange={setLogGroup}
            placeholder="/vpc/flow"
            problem={logGroup.trim() === "" ? null : problemAt("log-group")}
          />
        )}
        <div>
          <div className="flex flex-wrap gap-x-4 gap-y-2">
            {dayFields.map(([part, label]) => (
              <label key={part} className="grid gap-1 text-13">
                {label}
                <input
                  type="date"
                  className="control text-15"
                  value={days[part]}
                  aria-invalid={days[part] !== "" && problemAt("day") !== null}
                  aria-describedby="query-day-problem"
                  onChange={(event) => setDays({ ...days, [part]: event.target.value })}
                />
              </label>
            ))}
          </div>
          <FieldProblem
            id="query-day-problem"
            message={
              days.first === "" || days.last === "" || problemAt("day") === null
                ? null
                : "choose a last day that is not before the first"
            }
          />
        </div>
        <TextField
          label={isAthena ? "NAT gateways (optional)" : "NAT gateways"}
          value={nats}
          onChange={setNats}
          placeholder="eni-0123456789abcdef0, 10.0.0.220"
          problem={nats.trim() === "" && isWaiting ? null : problemAt("nat")}
          help={`Interfaces and private addresses, with commas between.${isAthena ? " Not needed where the log has packet addresses." : ""}`}
        />
        <TextField
          label="The log’s format (optional)"
          value={format}
          onChange={setFormat}
          placeholder="${version} ${account-id} …"
          problem={problemAt("log-format")}
          help="LogFormat in describe-flow-logs. Empty: the 29 fields that the sample has."
        />
        {isAthena && (
          <TextField
            label="Ranges of clients (optional)"
            value={clientRanges}
            onChange={setClientRanges}
            placeholder="198.18.0.0/15"
            problem={problemAt("client-ranges")}
            help="CIDRs of VPCs, peers and spokes beside private ones."
          />
        )}
        <TextField
          label="GB that these days have (optional)"
          isNumber
          value={gb}
          onChange={setGb}
          problem={isGbWrong ? "enter a number of GB above 0" : null}
          help="For the price."
        />
      </div>
      <div className="min-w-0 space-y-6">
        <QueryText
          engine={engine}
          text={sql?.ok ? sql.value : insights?.ok ? insights.value.text : null}
          commands={insights?.ok ? insights.value.commands : []}
          costs={costLines(engine, scan)}
        />
        {isAthena && (
          <details>
            <summary className="text-13 font-medium">No table in Athena yet?</summary>
            <TableSql table={table.trim()} format={choices.format} />
          </details>
        )}
      </div>
    </div>
  );
}
