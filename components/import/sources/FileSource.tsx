"use client";

import { type ReactNode, useState } from "react";
import { DropZone } from "@/components/import/files/DropZone";
import { LockIcon, ReceiptIcon } from "@/components/import/Icons";
import { fileHref } from "@/components/site/pages";

const sampleBill = "sample-cost-explorer.json";
const sampleLogs = ["sample-flow-log.log.gz", "sample-resolver-log.jsonl.gz"] as const;

/** The formats that the page can read, and where each comes from. */
const formats = [
  ["Cost Explorer", "The console's CSV by usage type, or the answer of its API as JSON."],
  ["Cost and Usage Report", "Legacy and 2.0: CSV, gzip or Parquet, all parts together."],
  ["FOCUS", "AWS's exports 1.0 and 1.2, in the same three forms."],
  ["Amazon Athena", "The result of the query on the tab beside, for exports too large to move."],
  ["VPC flow logs", "As S3 and CloudWatch Logs have them: text, gzip, Parquet, events, results of queries."],
  ["Resolver query logs", "The names that clients asked for, which tell services apart."],
  [
    "An account’s network",
    "The file of the collecting script, aws ec2 describe-*, CloudWatch metrics, terraform show -json.",
  ],
] as const;

function Formats() {
  return (
    <section aria-labelledby="formats-title">
      <h2 id="formats-title" className="text-15">
        What it reads
      </h2>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {formats.map(([name, what]) => (
          <div key={name} className="py-2">
            <dt className="text-13 font-medium">{name}</dt>
            <dd className="text-13 text-muted">{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type FileSourceProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onSample: (files: readonly File[]) => void;
  /** Fields for what files may not say. */
  readonly beside: ReactNode;
  /** How many files were refused for want of what the fields say; 0 where none was. */
  readonly refusedCount: number;
  readonly onReadAgain: () => void;
};

async function sampleFile(name: string): Promise<File> {
  const response = await fetch(fileHref(name));
  if (!response.ok) throw new Error(String(response.status));
  return new File([await response.blob()], name);
}

/** The drop zone, buttons that choose files, and samples. */
export function FileSource({ onFiles, onSample, beside, refusedCount, onReadAgain }: FileSourceProps) {
  const [problem, setProblem] = useState("");
  const trySample = async (names: readonly string[]) => {
    setProblem("");
    try {
      onSample(await Promise.all(names.map(sampleFile)));
    } catch {
      setProblem("The sample could not be loaded. Look whether Tollgate is still running, and try again.");
    }
  };
  return (
    <div className="grid gap-8 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-12">
      <div className="min-w-0">
        <DropZone
          label="Drop zone for bills"
          filesLabel="Bill files and logs"
          folderLabel="Folder of bills and logs"
          className="flex min-h-56 flex-col items-center justify-center gap-3 px-4 py-8 text-center"
          onFiles={onFiles}
        >
          {({ isOver, chooseFiles, chooseFolder }) => (
            <>
              <ReceiptIcon className={`h-10 w-8 ${isOver ? "text-accent" : "text-muted"}`} />
              <p className="flex flex-wrap items-center justify-center gap-x-2.5 gap-y-2 text-18">
                Drop a bill, logs, or both here, or
                <button type="button" className="button button-strong" onClick={chooseFiles}>
                  Choose files
                </button>
                <button type="button" className="button" onClick={chooseFolder}>
                  Choose a folder
                </button>
              </p>
              <p className="text-13 text-muted">
                Any mix in one go, folders too: what a file is, its content says. More can be added later.
              </p>
              <p className="flex items-center gap-2 text-13 font-medium">
                <LockIcon />
                Read in this tab; nothing is uploaded.
              </p>
            </>
          )}
        </DropZone>
        <details className="mt-3 text-13" open={refusedCount > 0}>
          <summary className="font-medium">Where logs do not say it themselves</summary>
          <form
            className="mt-3 space-y-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (refusedCount > 0) onReadAgain();
            }}
          >
            {beside}
            {refusedCount > 0 && (
              <button type="submit" className="button button-strong">
                {refusedCount === 1 ? "Read the same file again" : `Read the same ${refusedCount} files again`}
              </button>
            )}
          </form>
        </details>
        <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-muted">
          No bill at hand?
          <button type="button" className="button min-h-8" onClick={() => void trySample([sampleBill])}>
            Try a sample
          </button>
          <button type="button" className="button min-h-8" onClick={() => void trySample([sampleBill, ...sampleLogs])}>
            Try one with flow logs
          </button>
          <span>Six months of two made-up accounts, and a day of logs.</span>
        </p>
        <p role="alert" className="mt-2 text-13 font-medium text-alert empty:hidden">
          {problem}
        </p>
      </div>
      <Formats />
    </div>
  );
}
