"use client";

import { useEffect, useState } from "react";
import { onPrintKey, printPage } from "@/components/charts/frame/printing";
import { copyText } from "@/components/copyText";
import { shareLink } from "@/components/planner/share/shareBase";
import { saveFile } from "@/components/saveFile";
import type { Answer } from "@/lib/model/compare";
import { csv } from "@/lib/report/csv";
import { roundedBillRows, roundedDecisionRows } from "@/lib/report/csvRows";
import { markdownSummary } from "@/lib/report/markdownSummary";
import { answerJson } from "@/lib/scenario/api/answerJson";

type Export = {
  readonly label: string;
  readonly file: string;
  readonly type: string;
  readonly text: (answer: Answer) => string;
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const exports: readonly Export[] = [
  { label: "Scenario (JSON)", file: "scenario.json", type: "application/json", text: ({ scenario }) => json(scenario) },
  { label: "Answer (JSON)", file: "answer.json", type: "application/json", text: (answer) => json(answerJson(answer)) },
  { label: "Bill (CSV)", file: "bill.csv", type: "text/csv", text: (answer) => csv(roundedBillRows(answer)) },
  {
    label: "Decisions (CSV)",
    file: "decisions.csv",
    type: "text/csv",
    text: (answer) => csv(roundedDecisionRows(answer)),
  },
];

/** Exports of the answer: files, a summary to paste, and print. */
export default function Exports({ answer }: { readonly answer: Answer }) {
  const [status, setStatus] = useState("");
  const [summaryToCopy, setSummaryToCopy] = useState<string | null>(null);
  useEffect(() => {
    window.addEventListener("keydown", onPrintKey);
    return () => window.removeEventListener("keydown", onPrintKey);
  }, []);
  const { region } = answer.scenario;
  const copySummary = async () => {
    const summary = markdownSummary(answer, await shareLink(answer.scenario));
    if (await copyText(summary)) {
      setSummaryToCopy(null);
      setStatus("Summary copied");
      setTimeout(() => setStatus(""), 4_000);
      return;
    }
    setSummaryToCopy(summary);
    setStatus("This browser did not allow copying. The summary is below, for you to copy.");
  };
  return (
    <section aria-labelledby="exports-title" className="no-print space-y-3">
      <h2 id="exports-title" className="text-24">
        Export
      </h2>
      <p className="max-w-2xl text-13 text-muted">
        The command line’s estimate reads the scenario file. Nothing is uploaded.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {exports.map(({ label, file, type, text }) => (
          <button
            key={file}
            type="button"
            className="button"
            onClick={() =>
              saveFile(new Blob([text(answer)], { type: `${type};charset=utf-8` }), `tollgate-${region}-${file}`)
            }
          >
            {label}
          </button>
        ))}
        <button type="button" className="button" onClick={copySummary}>
          Copy summary (Markdown)
        </button>
        <button type="button" className="button" onClick={() => void printPage()}>
          Print
        </button>
        <span role="status" className="text-13 text-muted">
          {status}
        </span>
      </div>
      {summaryToCopy !== null && (
        <textarea
          readOnly
          rows={8}
          aria-label="Summary in Markdown"
          className="control w-full max-w-3xl py-2 font-mono text-13"
          value={summaryToCopy}
          onFocus={(event) => event.target.select()}
        />
      )}
    </section>
  );
}
