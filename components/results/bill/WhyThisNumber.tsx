"use client";

import { confidenceWords } from "@/components/prices/confidenceWords";
import { lastCheckedInWords } from "@/components/prices/readDaysWords";
import type { LineItem } from "@/lib/model/charges/charge";
import type { Scenario } from "@/lib/model/scenario";
import type { FeasibleAnswer } from "@/lib/model/strategyAnswer";
import { explainLine, type ListPrice } from "@/lib/report/receipt/explainLine";
import { quantityInWords, unitInWords } from "@/lib/report/receipt/unitWords";
import { countWithNoun } from "@/lib/units/countWithNoun";
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
};

/** The price's own source by name, and the number of the others with the same figure, which the Region's page lists. */
function sourcesInWords([own, ...others]: ListPrice["sources"]): string {
  const more = others.length === 0 ? "" : `, and ${countWithNoun(others.length, "other")} with the same figure`;
  return `${own?.name ?? "unknown"}${more}`;
}

type Fact = readonly [term: string, text: string];

const priceFacts = ({ rate, days, sources }: ListPrice): readonly Fact[] => [
  ...(days.firstRead === null ? [] : [["First read", days.firstRead] as const]),
  ["Last checked", lastCheckedInWords(days)],
  ["Source", sourcesInWords(sources)],
  ...(rate.sku === null ? [] : [["SKU", rate.sku] as const]),
  ["How sure", confidenceWords[rate.confidence].meaning],
];

/** Explains a line: how its quantity comes about, and where and when its rate was read. */
export default function WhyThisNumber({ line, plan, scenario }: WhyProps) {
  const why = explainLine(line, plan, scenario);
  const inTier = line.fromGb === undefined ? "" : ", of which in this tier";
  const facts: readonly Fact[] = [
    ["Quantity", why.quantity],
    ["", `${why.quantityInNumbers}${inTier} = ${quantityInWords(line.quantity, line.unit)}`],
    ["Rate", why.rate],
    [
      "",
      `${formatUsdPerUnit(line.usdPerUnit)} per ${unitInWords(line.unit)}, ${ratesFrom[line.rateFrom]}${listBeside(line)}`,
    ],
    ["Rule", why.rule],
    ...(why.price === null ? [] : priceFacts(why.price)),
  ];
  return (
    <dl className="my-2 grid grid-cols-[5.5rem_1fr] gap-x-3 gap-y-1 rounded-md bg-sunken px-3 py-2 text-13">
      {facts.map(([term, text]) => (
        <div key={`${term} ${text}`} className="col-span-2 grid grid-cols-subgrid">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 break-words">{text}</dd>
        </div>
      ))}
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
