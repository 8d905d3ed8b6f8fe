"use client";

import { confidenceWords } from "@/components/prices/confidenceWords";
import type { LineItem } from "@/lib/model/charges/charge";
import type { FeasibleAnswer } from "@/lib/model/compare";
import type { Scenario } from "@/lib/model/scenario";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { quantityInWords, unitInWords } from "@/lib/report/unitWords";
import { whyOf } from "@/lib/report/why";
import { formatUsdPerUnit } from "@/lib/units/usd";

const ratesFrom: Record<LineItem["rateFrom"], string> = {
  list: "AWS list price",
  discount: "AWS list price less your discount",
  own: "your own rate",
};

const listBeside = ({ rateFrom, listUsdPerUnit }: LineItem): string =>
  rateFrom === "list" || listUsdPerUnit === null ? "" : ` (list ${formatUsdPerUnit(listUsdPerUnit)})`;

type WhyProps = {
  readonly line: LineItem;
  readonly plan: FeasibleAnswer;
  readonly scenario: Scenario;
  readonly book: PriceBook;
};

/** Behind a line: how its quantity comes about, and where and when its rate was read. */
export default function WhyThisNumber({ line, plan, scenario, book }: WhyProps) {
  const why = whyOf(line, plan, scenario, book);
  const inTier = line.fromGb === undefined ? "" : ", of which in this tier";
  const rows: readonly (readonly [string, string | null])[] = [
    ["Quantity", why.quantity],
    ["", `${why.inNumbers}${inTier} = ${quantityInWords(line.quantity, line.unit)}`],
    ["Rate", why.rate],
    [
      "",
      `${formatUsdPerUnit(line.usdPerUnit)} per ${unitInWords(line.unit)}, ${ratesFrom[line.rateFrom]}${listBeside(line)}`,
    ],
    ["Rule", why.rule],
    ["Read", why.priceSource && `${why.priceSource.kind}; ${why.priceSource.where}`],
    ["Date", line.effective ?? why.priceSource?.date ?? null],
    ["SKU", why.listRate?.sku ?? null],
    ["How sure", why.listRate && confidenceWords[why.listRate.confidence].meaning],
  ];
  return (
    <dl className="my-2 grid grid-cols-[5rem_1fr] gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-13">
      {rows.map(
        ([term, text]) =>
          text && (
            <div key={text} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted">{term}</dt>
              <dd className="min-w-0 break-words">{text}</dd>
            </div>
          ),
      )}
      <div className="col-span-2 grid grid-cols-subgrid">
        <dt className="text-muted">AWS</dt>
        <dd className="min-w-0 truncate">
          <a href={why.ruleSource} rel="noreferrer">
            {why.ruleSource.replace("https://", "")}
          </a>
        </dd>
      </div>
    </dl>
  );
}
