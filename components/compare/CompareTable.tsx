"use client";

import { useMemo } from "react";
import { KeptActions } from "@/components/compare/KeptActions";
import type { KeptEntry } from "@/components/compare/keptScenarios";
import type { Answer } from "@/lib/model/compare";
import { type CompareCell, compareRows, type Difference } from "@/lib/report/compareRows";
import { estimate } from "@/lib/scenario/estimate";

type CompareTableProps = {
  readonly answer: Answer;
  readonly entries: readonly KeptEntry[];
  readonly onRename: (entry: KeptEntry, name: string) => void;
  readonly onDelete: (entry: KeptEntry) => void;
};

const days = new Intl.DateTimeFormat("en-US", { dateStyle: "medium" });

function keptOnText(keptOn: string): string | null {
  const date = new Date(keptOn);
  return Number.isNaN(date.getTime()) ? null : `kept ${days.format(date)}`;
}

/** The classes and the sign of each tone. The words of an amount have their sign already. */
const tones = {
  better: { cell: "bg-better-wash", words: "text-better", sign: "" },
  worse: { cell: "bg-worse-wash", words: "text-alert", sign: "" },
  other: { cell: "bg-sunken", words: "text-muted", sign: "≠ " },
} as const satisfies Record<Difference["tone"], { cell: string; words: string; sign: string }>;

function Cell({ cell }: { readonly cell: CompareCell }) {
  const { text, difference } = cell;
  if (difference === null) return <td>{text}</td>;
  const tone = tones[difference.tone];
  return (
    <td className={tone.cell}>
      <strong className="font-semibold">{text}</strong>
      <span className={`block ${tone.words}`}>
        <span aria-hidden="true">{tone.sign}</span>
        {difference.text}
      </span>
    </td>
  );
}

/**
 * The current scenario and the kept ones side by side. Differences from the current scenario are bold; amounts say by
 * how much.
 */
export function CompareTable({ answer, entries, onRename, onDelete }: CompareTableProps) {
  const others = useMemo(
    () => entries.flatMap((entry) => (entry.ok ? [estimate(entry.value.scenario)] : [])),
    [entries],
  );
  const rows = useMemo(() => compareRows([answer, ...others]), [answer, others]);
  const readable = entries.filter((entry) => entry.ok);
  const damaged = entries.filter((entry) => !entry.ok);
  return (
    <>
      {readable.length > 0 && (
        <section className="overflow-x-auto" aria-label="Scenarios side by side, a wide table" tabIndex={0}>
          <table className="data-table [&_tbody_th]:min-w-24 [&_td]:min-w-32 [&_td]:ps-2 [&_thead_th]:min-w-32 [&_thead_th]:ps-2">
            <caption>
              Every scenario at the prices of {answer.prices.publishedOn}. + and − are more and less than this one, ≠ is
              anything else that differs.
            </caption>
            <thead>
              <tr>
                <td />
                <th scope="col">This scenario</th>
                {readable.map(({ key, name }) => (
                  <th key={key} scope="col" className="max-w-56 break-words">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ label, cells: [current, ...rest] }) => (
                <tr key={label} className="align-top">
                  <th scope="row" className="sticky start-0 bg-paper">
                    {label}
                  </th>
                  <td>{current?.text}</td>
                  {rest.map((cell, n) => (
                    <Cell key={readable[n]?.key} cell={cell} />
                  ))}
                </tr>
              ))}
              <tr className="no-print align-top">
                <th scope="row">
                  <span className="sr-only">Open, rename, delete</span>
                </th>
                <td />
                {readable.map((entry) => (
                  <td key={entry.key} className="min-w-44">
                    <KeptActions
                      entry={entry}
                      onRename={(name) => onRename(entry, name)}
                      onDelete={() => onDelete(entry)}
                    />
                    <span className="text-muted">
                      {keptOnText(entry.value.kept.keptOn)}
                      {entry.value.prices !== null &&
                        entry.value.prices !== answer.prices.snapshot &&
                        ` with the prices of ${entry.value.prices}`}
                    </span>
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </section>
      )}
      {damaged.length > 0 && (
        <ul className="max-w-3xl space-y-2" aria-label="Kept entries that cannot be read">
          {damaged.map((entry) => (
            <li key={entry.key} className="border-s-2 border-alert ps-3 text-13">
              <strong className="font-semibold">{entry.name}.</strong> {entry.error}
              <KeptActions entry={entry} onRename={(name) => onRename(entry, name)} onDelete={() => onDelete(entry)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
