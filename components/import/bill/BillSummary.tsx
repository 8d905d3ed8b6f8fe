"use client";

import { useEffect, useRef } from "react";
import { TotalCheck } from "@/components/import/bill/TotalCheck";
import { FactList } from "@/components/import/FactList";
import type { Provenance } from "@/components/import/reading/useImport";
import { dayInWords } from "@/components/import/words";
import { monthInWords } from "@/lib/bills/period";
import { isPartialAnswerWarning } from "@/lib/costExplorer/partialAnswerWarnings";
import type { FoundNetwork, Overview } from "@/lib/draft/importView";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatGb } from "@/lib/units/gb";
import { formatWhole } from "@/lib/units/wholeNumber";

/** `1,500 NAT gateways`. */
const many = (count: number, noun: string): string => `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;

/** `Found 3 NAT gateways, 20,505 GB, interface endpoints in 6 AZs, October 2026`. */
function foundInWords(found: FoundNetwork) {
  const { month, gatewayCount, regionalAzCount, hasNat, natGb, endpointAzCount, regionCount } = found;
  const parts = [
    ...(gatewayCount > 0 ? [many(gatewayCount, "NAT gateway")] : []),
    ...(regionalAzCount > 0 ? [`regional NAT in ${many(regionalAzCount, "AZ")}`] : []),
    ...(gatewayCount + regionalAzCount === 0 ? [hasNat ? "NAT gateways" : "no NAT gateway"] : []),
    ...(natGb !== null && natGb > 0 ? [formatGb(natGb)] : []),
    ...(endpointAzCount > 0 ? [`interface endpoints in ${many(endpointAzCount, "AZ")}`] : []),
    ...(regionCount > 1 ? [`${regionCount} Regions`] : []),
    monthInWords(month),
  ];
  return `Found ${parts.join(", ")}`;
}

const nothingInWords = ({ unrecognised }: Overview): string =>
  unrecognised.rows.length > 0
    ? "Nothing here has a name that is known"
    : "Nothing here is about NAT gateways or endpoints";

function periodInWords({ periods }: Overview): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return "No month";
  const from = monthInWords(first.month);
  return first.month === last.month ? from : `${from} to ${monthInWords(last.month)}`;
}

type BillSummaryProps = {
  readonly overview: Overview;
  readonly provenance: Provenance;
  readonly onAnother: () => void;
};

/** A summary of what was read: a sentence, then facts about the file. */
export function BillSummary({ overview, provenance, onAnother }: BillSummaryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  const { found, source, sourceName, rowCount, currency } = overview;
  const estimated = overview.periods.filter(({ isEstimated }) => isEstimated).map(({ month }) => monthInWords(month));
  const [name = "", ...others] = provenance.names;
  const facts: readonly (readonly [string, string])[] = [
    ["Read from", sourceName],
    ["Months", periodInWords(overview)],
    ["Rows read", formatWhole(rowCount)],
    ["Currency", currency],
    ...(provenance.asOf === null
      ? []
      : ([[source === "cost-explorer" ? "AWS answered" : "File saved", dayInWords(provenance.asOf)]] as const)),
  ];
  return (
    <section aria-labelledby="found-title">
      <p className="no-print mb-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line pb-3 text-13">
        <span className="min-w-0 truncate">
          <bdi className="font-medium">{name}</bdi>
          {provenance.isSample && <span className="text-muted">, a sample with made-up accounts</span>}
          {others.length > 0 && <span className="text-muted"> and {countWithNoun(others.length, "more file")}</span>}
        </span>
        <button type="button" className="button" onClick={onAnother}>
          Import another bill
        </button>
      </p>
      <h2
        ref={heading}
        id="found-title"
        tabIndex={-1}
        className="max-w-4xl text-24 tracking-tight outline-none sm:text-32"
      >
        {found === null ? nothingInWords(overview) : foundInWords(found)}
      </h2>
      <FactList facts={facts} className="mt-4" />
      {provenance.liveQuery && (
        <TotalCheck partWarnings={overview.warnings.filter(isPartialAnswerWarning)} query={provenance.liveQuery} />
      )}
      {estimated.length > 0 && (
        <p className="mt-3 border-s-2 border-edge ps-3 text-13">
          Estimated: AWS still expects the amounts of {estimated.join(", ")} to change.
        </p>
      )}
      {currency !== "USD" && (
        <p className="mt-3 max-w-3xl border-s-2 border-edge ps-3 text-13">
          This bill is in {currency}. It is shown as it is, but not planned with: Tollgate’s list prices are in USD, and
          it guesses no exchange rate.
        </p>
      )}
    </section>
  );
}
