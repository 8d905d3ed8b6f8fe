"use client";

import { Swatch } from "@/components/Swatch";
import type { LineItem } from "@/lib/model/charges/charge";
import type { FeasibleAnswer } from "@/lib/model/compare";
import { strategies } from "@/lib/model/strategies";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { confidenceWords, whyOf } from "@/lib/report/why";
import { monthsPerYear } from "@/lib/units/hours";
import { formatUsd, formatUsdPerUnit, sumOfRoundedUsd } from "@/lib/units/usd";

const quantities = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

const ratesFrom: Record<LineItem["rateFrom"], string> = {
  list: "AWS list price",
  discount: "AWS list price less your discount",
  own: "your own rate",
};

function WhyThisNumber({ line, book }: { readonly line: LineItem; readonly book: PriceBook }) {
  const why = whyOf(line, book);
  const rows: readonly (readonly [string, string | null])[] = [
    ["Quantity", `${why.quantity} = ${quantities.format(line.quantity)} ${line.unit}`],
    [
      "Rate",
      `${why.rate}: ${formatUsdPerUnit(line.usdPerUnit)}, ${ratesFrom[line.rateFrom]}${line.rateFrom === "list" || line.listUsdPerUnit === null ? "" : ` (list ${formatUsdPerUnit(line.listUsdPerUnit)})`}`,
    ],
    ["Rule", why.rule],
    ["Read", why.priceSource && `${why.priceSource.kind}; ${why.priceSource.where}`],
    ["Date", line.effective ?? why.priceSource?.date ?? null],
    ["SKU", why.listRate?.sku ?? null],
    ["How sure", why.listRate ? confidenceWords[why.listRate.confidence] : null],
  ];
  return (
    <dl className="my-2 grid grid-cols-[5rem_1fr] gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-13">
      {rows.map(
        ([term, text]) =>
          text && (
            <div key={term} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted">{term}</dt>
              <dd className="min-w-0 break-words">{text}</dd>
            </div>
          ),
      )}
      <dt className="text-muted">AWS</dt>
      <dd className="min-w-0 truncate">
        <a href={why.ruleSource} rel="noreferrer">
          {why.ruleSource.replace("https://", "")}
        </a>
      </dd>
    </dl>
  );
}

function ReceiptLine({ line, book }: { readonly line: LineItem; readonly book: PriceBook }) {
  return (
    <li className="print-whole">
      <details className="group">
        <summary className="list-none py-1.5 [&::-webkit-details-marker]:hidden">
          <span className="flex items-baseline gap-2">
            <span>{line.label}</span>
            <span className="leader" />
            <span>{formatUsd(line.usd)}</span>
          </span>
          <span className="flex flex-wrap justify-between gap-x-4 text-13 text-muted">
            <span>
              {quantities.format(line.quantity)} {line.unit} × {formatUsdPerUnit(line.usdPerUnit)}
              {line.usageType && <span className="ms-2 font-mono text-[0.75rem]">{line.usageType}</span>}
            </span>
            <span className="no-print underline decoration-edge underline-offset-4 group-open:hidden">
              why this number?
            </span>
            <span className="no-print hidden underline decoration-edge underline-offset-4 group-open:inline">
              close
            </span>
          </span>
        </summary>
        <WhyThisNumber line={line} book={book} />
      </details>
    </li>
  );
}

type ReceiptProps = {
  readonly title: string;
  readonly plan: FeasibleAnswer;
  readonly book: PriceBook;
  readonly hoursPerMonth: number;
};

/** One strategy's bill, line by line. Each line is rounded and the rounded lines are summed, so that it adds up. */
export function Receipt({ title, plan, book, hoursPerMonth }: ReceiptProps) {
  const totalUsd = sumOfRoundedUsd(plan.lines);
  const label = strategies.find(({ id }) => id === plan.id)?.label;
  return (
    <section aria-label={`${title}: the bill`} className="min-w-0">
      <h3 className="flex items-center gap-2 text-15">
        <Swatch strategy={plan.id} />
        {title}
        {label !== title && <span className="font-normal text-muted">{label}</span>}
      </h3>
      {plan.lines.length === 0 ? (
        <p className="mt-2 text-13 text-muted">Nothing to pay.</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-t border-line">
          {plan.lines.map((line) => (
            <ReceiptLine key={`${line.charge} ${line.fromGb ?? ""}`} line={line} book={book} />
          ))}
        </ul>
      )}
      <p className="double-rule flex items-baseline gap-2 pt-2 text-18 font-semibold">
        <span>Total a month</span>
        <span className="flex-1" />
        <span>{formatUsd(totalUsd)}</span>
      </p>
      <p className="flex justify-between text-13 text-muted">
        <span>A year, and an hour</span>
        <span>
          {formatUsd(totalUsd * monthsPerYear)}, {formatUsd(totalUsd / hoursPerMonth)}
        </span>
      </p>
    </section>
  );
}
