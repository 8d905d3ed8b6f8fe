import { natKeptGb } from "@/lib/model/breakEven";
import { defaultScenario } from "@/lib/model/defaultScenario";
import type { Scenario } from "@/lib/model/scenario";
import { scenarioRates } from "@/lib/model/scenarioRates";
import { priceBook } from "@/lib/pricing/priceBook";
import { formatGbExact } from "@/lib/units/gb";
import { formatUsdPerUnit } from "@/lib/units/usd";

const service = { id: "logs", gb: 0, today: "nat", endpoint: "auto", azCount: 3 } as const;

const plain: Scenario = { ...defaultScenario, services: [service] };

/**
 * The break-even formula with the shipped prices, computed by the model itself; null where these have no break-even.
 */
export function breakEvenExample(): { readonly region: string; readonly formula: string } | null {
  const book = priceBook(plain.region);
  if (!book) return null;
  const rates = scenarioRates(plain, book);
  const gb = natKeptGb(service, plain, rates);
  if (gb === null) return null;
  const [endpointGb] = rates.endpointGb;
  const endpointRate = formatUsdPerUnit(rates.endpointHour.usdPerUnit);
  const saved = `${formatUsdPerUnit(rates.natGb.usdPerUnit)} + $0.00 − ${formatUsdPerUnit(endpointGb?.usdPerUnit ?? 0)}`;
  return {
    region: plain.region,
    formula: `1 × 3 × ${plain.hoursPerMonth} × ${endpointRate} ÷ (${saved}) = ${formatGbExact(gb)} a month`,
  };
}
