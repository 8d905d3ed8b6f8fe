"use client";

import { useRef, useState } from "react";
import { DecisionsDrawing } from "@/components/charts/decisions/Drawing";
import { DownloadMenu } from "@/components/charts/frame/DownloadMenu";
import type { Answer } from "@/lib/model/compare";
import type { Decision } from "@/lib/report/figures/decisions/points";
import { decisionsTable } from "@/lib/report/figures/decisions/table";
import { priceSourceOf } from "@/lib/report/figures/priceSourceOf";

type Props = {
  readonly answer: Answer;
  readonly decisions: readonly Decision[];
  readonly title: string;
  readonly note: string;
};

/** Saves the decisions as one picture or as CSV, in the order shown. The picture is drawn when the menu first opens. */
export default function DecisionsMenu({ answer, decisions, title, note }: Props) {
  const drawing = useRef<HTMLDivElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  const file = { name: `tollgate-decisions-${answer.scenario.region}`, title, note, source: priceSourceOf(answer) };
  return (
    <div className="no-print absolute end-0 top-0">
      <DownloadMenu drawing={drawing} table={decisionsTable(decisions)} file={file} onOpen={() => setDrawn(true)} />
      {isDrawn && (
        <div ref={drawing} aria-hidden="true" className="invisible absolute h-0 w-0 overflow-hidden">
          <DecisionsDrawing decisions={decisions} />
        </div>
      )}
    </div>
  );
}
