import { charges } from "@/lib/model/charges";
import { addLines, type LineItem } from "@/lib/model/charges/charge";
import { type Design, designOf, type Routes } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import type { ScenarioRates } from "@/lib/model/scenarioRates";

/** The lines of one design's bill, in the order of the charges; a line of quantity 0 is left out. */
export function linesOf(design: Design, rates: ScenarioRates): readonly LineItem[] {
  const lines: LineItem[] = [];
  for (const charge of charges) addLines(lines, charge, design, rates);
  return lines;
}

/** The sum of the lines, in USD a month, unrounded. */
export const totalUsd = (lines: readonly LineItem[]): number => lines.reduce((usd, line) => usd + line.usd, 0);

/** The monthly bill of a scenario whose services go by `routes` (one way for each row). */
export function bill(scenario: Scenario, routes: Routes, natKept: boolean, rates: ScenarioRates): readonly LineItem[] {
  return linesOf(designOf(scenario, routes, natKept), rates);
}
