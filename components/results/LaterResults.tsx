"use client";

import { ChartWhenSeen } from "@/components/charts/frame/ChartWhenSeen";
import Compare from "@/components/compare/Compare";
import { Bills } from "@/components/results/bill/Bills";
import { DeferredPart } from "@/components/results/DeferredPart";
import Exports from "@/components/results/Exports";
import { Levers } from "@/components/results/Levers";
import { PrintLink } from "@/components/results/PrintLink";
import { Warnings } from "@/components/results/Warnings";
import type { Answer } from "@/lib/model/compare";

const drawLevers = (answer: Answer) => <Levers answer={answer} />;

const drawBills = (answer: Answer) => (
  <section aria-labelledby="bills-title" className="space-y-4">
    <h2 id="bills-title" className="text-24">
      The bill
    </h2>
    <Bills answer={answer} />
  </section>
);

const drawWarnings = (answer: Answer) => <Warnings answer={answer} />;
const drawCompare = (answer: Answer) => <Compare answer={answer} />;
const drawExports = (answer: Answer) => <Exports answer={answer} />;

/** The results below the decisions. Nobody sees them at the start, so they load after the page. */
export default function LaterResults({ answer }: { readonly answer: Answer }) {
  return (
    <div className="later space-y-12">
      <DeferredPart answer={answer} draw={drawLevers} className="print:order-3" />
      <div className="print:order-4">
        <ChartWhenSeen figure="cost" answer={answer} />
      </div>
      <DeferredPart answer={answer} draw={drawBills} className="print-whole print:order-1" />
      <DeferredPart answer={answer} draw={drawWarnings} className="print:order-6" />
      <div className="print:order-2">
        <ChartWhenSeen figure="charges" answer={answer} />
      </div>
      <div className="print:order-5">
        <ChartWhenSeen figure="az-map" answer={answer} />
      </div>
      <DeferredPart answer={answer} draw={drawCompare} className="print:order-7" />
      <DeferredPart answer={answer} draw={drawExports} className="no-print" />
      <div className="print:order-8">
        <PrintLink />
      </div>
    </div>
  );
}
