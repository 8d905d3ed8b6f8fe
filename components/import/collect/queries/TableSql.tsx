"use client";

import { useState } from "react";
import { RadioField } from "@/components/import/collect/fields/RadioField";
import { TextField } from "@/components/import/collect/fields/TextField";
import { listIn } from "@/components/import/collect/queries/natsText";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { problemIn } from "@/lib/text/problemIn";
import { createTableSql, type TableFiles } from "@/lib/traffic/queries/createTable";

const fileKinds: readonly { readonly value: TableFiles; readonly label: string; readonly folder: string }[] = [
  { value: "text", label: "Text", folder: "s3://my-logs/AWSLogs/123456789012/vpcflowlogs/" },
  { value: "parquet", label: "Parquet, Hive-compatible", folder: "s3://my-logs/AWSLogs/" },
];

type TableSqlProps = { readonly table: string; readonly format: string | undefined };

/** The statements that make a table of flow logs which have none in Athena yet. */
export function TableSql({ table, format }: TableSqlProps) {
  const [files, setFiles] = useState<TableFiles>("text");
  const [location, setLocation] = useState("");
  const [regions, setRegions] = useState("us-east-1");
  const made = createTableSql({ table, files, location: location.trim(), regions: listIn(regions), format });
  const problemAt = problemIn(made);
  const kind = fileKinds.find(({ value }) => value === files);
  return (
    <div className="mt-3 space-y-4">
      <RadioField label="Files of the flow log" value={files} options={fileKinds} onChange={setFiles} />
      <TextField
        label="Folder in S3"
        value={location}
        onChange={setLocation}
        placeholder={kind?.folder ?? ""}
        problem={location.trim() === "" ? null : problemAt("location")}
      />
      {files === "text" && (
        <TextField
          label="Regions in the folder"
          value={regions}
          onChange={setRegions}
          problem={location.trim() === "" ? null : problemAt("regions")}
        />
      )}
      {made.ok && <CopyBlock label="Statements that make the table" text={made.value} isLong />}
    </div>
  );
}
