import { designOf } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type RecommendedId, today } from "@/lib/model/strategies";

/** Traffic counts as mostly unnamed where more than this share of today's NAT GB is unnamed. */
const mostlyUnnamedShare = 0.1;

/** GB a month through today's NAT: internet, other Regions, unnamed, and each service that goes through it. */
export const todayNatGb = (scenario: Scenario): number => designOf(scenario, today.routes(scenario), true).natGb;

/** Whether more than a tenth of today's NAT GB is unnamed, so that no plan for the rest leads. */
export const isMostlyUnnamed = (scenario: Scenario): boolean =>
  scenario.unnamedGb > mostlyUnnamedShare * todayNatGb(scenario);

/** What the verdict, every table and every export present first: the unnamed traffic or a strategy. */
export type Lead = "unnamed" | RecommendedId;

type LeadInput = { readonly scenario: Scenario; readonly recommended: RecommendedId };

/** The strategy to mark as recommended; `null` where the unnamed traffic leads or the scenario has no services. */
export const shownRecommendation = (answer: LeadInput): RecommendedId | null =>
  isMostlyUnnamed(answer.scenario) || answer.scenario.services.length === 0 ? null : answer.recommended;

/** The lead: the unnamed traffic where it is more than a tenth of today's NAT GB, else the recommended strategy. */
export const leadOf = ({ scenario, recommended }: LeadInput): Lead =>
  isMostlyUnnamed(scenario) ? "unnamed" : recommended;
