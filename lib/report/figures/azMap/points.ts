import { type Answer, compare } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";
import type { Scenario } from "@/lib/model/scenario";
import type { Span } from "@/lib/model/spans";
import { type SpanStrategyId, spanStrategyIds } from "@/lib/model/strategies";
import { fields } from "@/lib/scenario/fields";
import { type Domain, decadeAtOrAbove, gbDecades } from "@/lib/units/axis";

/** The cheapest strategies by GB with this many AZs. */
export type AzMapRow = {
  readonly azCount: number;
  readonly spans: readonly Span<SpanStrategyId>[];
  /** The cheapest at the GB entered. */
  readonly cheapestHere: SpanStrategyId;
  readonly isScenario: boolean;
};

/**
 * The scenario with another number of AZs. An endpoint in all AZs stays in all; any other keeps its AZs, up to the new
 * number.
 */
export function scenarioInAzs(scenario: Scenario, azCount: number): Scenario {
  return {
    ...scenario,
    azCount,
    services: scenario.services.map((service) => ({
      ...service,
      azCount: service.azCount === scenario.azCount ? azCount : Math.min(service.azCount, azCount),
    })),
  };
}

const azCounts = Array.from({ length: fields.azCount.max - fields.azCount.min + 1 }, (_, i) => fields.azCount.min + i);

/** The span that contains `gb`; at a boundary the one that begins there, past the end the last. */
const spanAt = <Id extends string>(spans: readonly Span<Id>[], gb: number): Span<Id> | undefined =>
  spans.find(({ toGb }) => gb < toGb) ?? spans.at(-1);

/** The map's rows and the GB entered (a month, all services together), or what to do where there is nothing to draw. */
export type AzMapPoints =
  | { readonly kind: "drawn"; readonly rows: readonly AzMapRow[]; readonly hereGb: number }
  | { readonly kind: "nothing"; readonly words: string };

/**
 * The cheapest spans for each number of AZs, computed by the model itself; without service GB there is nothing to draw.
 */
export function azMapPoints(answer: Answer): AzMapPoints {
  const { scenario, prices } = answer;
  const hereGb = servicesGb(scenario);
  if (hereGb === 0) {
    return {
      kind: "nothing",
      words: "Give at least one service some GB a month, and this map shows what the number of AZs changes.",
    };
  }
  const rows = azCounts.flatMap((azCount) => {
    const { spans } = compare(scenarioInAzs(scenario, azCount), prices).breakEven().totalGb;
    const cheapestHere = spanAt(spans, hereGb)?.cheapest;
    return cheapestHere ? [{ azCount, spans, cheapestHere, isScenario: azCount === scenario.azCount }] : [];
  });
  return { kind: "drawn", rows, hereGb };
}

/** The strategies that are cheapest anywhere on the map, in their order. */
export const spanIdsIn = (rows: readonly AzMapRow[]): readonly SpanStrategyId[] =>
  spanStrategyIds.filter((id) => rows.some(({ spans }) => spans.some(({ cheapest }) => cheapest === id)));

/**
 * The axis of all rows, in GB a month: from 1 GB, or less where a span's boundary is below it, to past the last
 * boundary.
 */
export function azMapDomain(rows: readonly AzMapRow[], hereGb: number): Domain {
  const cuts = rows.flatMap(({ spans }) => spans.slice(1).map(({ fromGb }) => fromGb));
  const ends = Math.max(10 * hereGb, ...cuts.map((gb) => 2 * gb));
  const least = Math.min(1, hereGb, ...cuts);
  const from = least < 1 ? (gbDecades([0, least]).at(-1) ?? 1e-3) : 1;
  return [from, Math.max(decadeAtOrAbove(ends), 10 * from)];
}
