"use client";

import { shareOfBreakEven } from "@/components/results/gbScale";
import type { Answer } from "@/lib/model/compare";
import type { Via } from "@/lib/model/scenario";
import { priceBook } from "@/lib/pricing/priceBook";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { breakEvenInWords, type Decision, decisionsOf } from "@/lib/report/decisions";
import { counted } from "@/lib/units/counted";
import { formatGb } from "@/lib/units/gb";
import { formatUsd } from "@/lib/units/usd";

const choiceWords: Record<Via, string> = {
  nat: "NAT",
  gateway: "Gateway endpoint",
  interface: "Interface endpoint",
};

const viaColors: Record<Via, string> = {
  nat: "text-nat-only",
  gateway: "text-gateway-endpoints",
  interface: "text-all-endpoints",
};

/** A small bar: how far the GB stand above or below the break-even, which is the tick in the middle. */
function BreakEvenBar({ decision }: { readonly decision: Decision }) {
  const { gb, natKeptGb } = decision;
  if (natKeptGb === null || natKeptGb === 0) return null;
  const width = shareOfBreakEven(gb, natKeptGb);
  return (
    <svg
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      className="mt-1 h-2.5 w-full min-w-24 print:hidden"
      aria-hidden="true"
    >
      <rect x="0" y="3" width="100" height="4" className="fill-line" />
      <rect x="0" y="3" width={width} height="4" className={gb >= natKeptGb ? "fill-all-endpoints" : "fill-nat-only"} />
      <rect x="49.4" y="0" width="1.2" height="10" className="fill-ink" />
    </svg>
  );
}

/** The cost of the endpoint this row would get: a free gateway one, else its interface endpoint in so many AZs. */
function EndpointCost({ decision }: { readonly decision: Decision }) {
  const { endpointUsd, endpointAzCount } = decision;
  return (
    <>
      {formatUsd(endpointUsd)}
      <span className="block text-muted">{endpointAzCount === null ? "gateway" : counted(endpointAzCount, "AZ")}</span>
    </>
  );
}

/** Each service: what either way costs, where the endpoint breaks even, the choice and why. */
export function DecisionTable({ answer }: { readonly answer: Answer }) {
  const { region } = answer.scenario;
  const book = priceBook(region);
  if (!book) return null;
  const decisions = decisionsOf(answer, book);
  if (decisions.length === 0) return <p className="text-muted">No services to decide about yet.</p>;
  return (
    <section className="overflow-x-auto" aria-label="Decisions, a wide table" tabIndex={0}>
      <table className="data-table min-w-2xl print:min-w-0">
        <caption>
          What each service costs a month by either way while NAT stays, and the choice.{" "}
          <span className="no-print">The tick in each bar is its break-even.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Choice</th>
            <th scope="col" className="number">
              GB a month
            </th>
            <th scope="col" className="number">
              Through NAT
            </th>
            <th scope="col" className="number">
              Own endpoint
            </th>
            <th scope="col" className="whitespace-nowrap">
              Break-even
            </th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) => (
            <tr key={decision.service} className="align-top">
              <th scope="row" className="max-w-28 sm:max-w-48">
                <span className="block truncate font-mono">{decision.service}</span>
                <span className="block truncate font-normal text-muted">{serviceName(decision.service, region)}</span>
              </th>
              <td className="min-w-40 print:min-w-32">
                <strong className={`font-semibold ${viaColors[decision.via]}`}>{choiceWords[decision.via]}</strong>
                {decision.via !== decision.today && (
                  <span className="text-muted"> (today {choiceWords[decision.today]})</span>
                )}
                <span className="block text-muted">{decision.reason}</span>
              </td>
              <td className="number">{formatGb(decision.gb)}</td>
              <td className="number">{formatUsd(decision.natUsd)}</td>
              <td className="number">
                <EndpointCost decision={decision} />
              </td>
              <td className="whitespace-nowrap">
                {breakEvenInWords(decision)}
                <BreakEvenBar decision={decision} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
