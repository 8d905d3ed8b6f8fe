"use client";

import { type DragEvent, useRef, useState } from "react";
import { LockIcon, ReceiptIcon } from "@/components/import/Icons";
import { fileHref } from "@/components/site/pages";

const accepted = ".csv,.gz,.json,.parquet,.txt,text/csv,application/json,application/gzip";
const sampleName = "sample-cost-explorer.json";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** The formats that the page can read, and where each comes from. */
const formats = [
  ["Cost Explorer", "The console's CSV by usage type, or the answer of its API as JSON."],
  ["Cost and Usage Report", "Legacy and 2.0: CSV, gzip or Parquet, all parts together."],
  ["FOCUS", "AWS's exports 1.0 and 1.2, in the same three forms."],
  ["Amazon Athena", "The result of the query on the tab beside, for exports too large to move."],
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
  readonly onSample: (file: File) => void;
};

/** The drop zone, a button that chooses files, and a sample. */
export function FileSource({ onFiles, onSample }: FileSourceProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState("");
  const take = (files: FileList | null) => {
    setProblem("");
    if (files && files.length > 0) onFiles([...files]);
  };
  const trySample = async () => {
    setProblem("");
    try {
      const response = await fetch(fileHref(sampleName));
      if (!response.ok) throw new Error(String(response.status));
      onSample(new File([await response.blob()], sampleName));
    } catch {
      setProblem("The sample could not be loaded. Look whether Tollgate is still running, and try again.");
    }
  };
  return (
    <div className="grid gap-8 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-12">
      <div className="min-w-0">
        <section
          aria-label="Drop zone for bills"
          className={`flex min-h-56 flex-col items-center justify-center gap-3 rounded-md border-2 border-dashed px-4 py-8 text-center ${isOver ? "border-accent bg-wash" : "border-edge bg-raised"}`}
          onDragOver={(event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={(event) => {
            if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
              setOver(false);
          }}
          onDrop={(event) => {
            if (!hasFiles(event)) return;
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <ReceiptIcon className={`h-10 w-8 ${isOver ? "text-accent" : "text-muted"}`} />
          <p className="flex flex-wrap items-center justify-center gap-x-2.5 gap-y-2 text-18">
            Drop a bill here, or
            <button type="button" className="button button-strong" onClick={() => field.current?.click()}>
              Choose files
            </button>
          </p>
          <input
            ref={field}
            type="file"
            multiple
            accept={accepted}
            aria-label="Bill files"
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              take(event.target.files);
              // Forget the choice: the browser reports no change when the same file is chosen again after a correction.
              event.target.value = "";
            }}
          />
          <p className="text-13 text-muted">CSV, gzip, Parquet or JSON. All parts of one export can go together.</p>
          <p className="flex items-center gap-2 text-13 font-medium">
            <LockIcon />
            Read in this tab; nothing is uploaded.
          </p>
        </section>
        <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-muted">
          No bill at hand?
          <button type="button" className="button min-h-8" onClick={() => void trySample()}>
            Try a sample
          </button>
          <span>Six months of two made-up accounts.</span>
        </p>
        <p role="alert" className="mt-2 text-13 font-medium text-alert empty:hidden">
          {problem}
        </p>
      </div>
      <Formats />
    </div>
  );
}
