"use client";

import { useState } from "react";
import { TextField } from "@/components/import/collect/fields/TextField";
import { listIn } from "@/components/import/collect/queries/natsText";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { createTableSql, type TableFiles } from "@/lib/traffic/queries/createTable";

const fileKinds: readonly { readonly files: TableFiles; readonly label: string; readonly folder: string }[] = [
  { files: "text", label: "Text", folder: "s3://my-logs/AWSLogs/123456789012/vpcflowlogs/" },
  { files: "parquet", label: "Parquet, Hive-compatible", folder: "s3://my-logs/AWSLogs/" },
];

type TableSqlProps = { readonly table: string; readonly format: string | undefined };

/** The statements that make a table of flow logs which have none in Athena yet. */
export function TableSql({ table, format }: TableSqlProps) {
  const [files, setFiles] = useState<TableFiles>("text");
  const [location, setLocation] = useState("");
  const [regions, setRegions] = useState("us-east-1");
  const made = createTableSql({ table, files, location: location.trim(), regions: listIn(regions), format });
  const problemAt = (path: string) =>
    made.ok ? null : (made.error.find((problem) => problem.path === path)?.message ?? null);
  const kind = fileKinds.find((each) => each.files === files);
  return (
    <div className="mt-3 space-y-4">
      <fieldset className="min-w-0">
        <legend className="mb-1 text-13">Files of the flow log</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {fileKinds.map((each) => (
            <label key={each.files} className="flex items-center gap-2 text-15">
              <input
                type="radio"
                name="table-files"
                className="size-4 accent-ink"
                checked={files === each.files}
                onChange={() => setFiles(each.files)}
              />
              {each.label}
            </label>
          ))}
        </div>
      </fieldset>
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
