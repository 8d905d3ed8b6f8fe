import { designOf } from "@/lib/model/design";
import type { Scenario } from "@/lib/model/scenario";
import { type RecommendedId, today } from "@/lib/model/strategies";

/** Traffic is mostly unnamed when more than this part of today's NAT GB is. */
const mostlyUnnamedFrom = 0.1;

/** GB a month through today's NAT: with the internet, with other Regions, unnamed, and of each service that takes it. */
export const todayNatGb = (scenario: Scenario): number => designOf(scenario, today.routes(scenario), true).natGb;

/** Whether so much of today's NAT traffic is unnamed, above a tenth, that no plan for the rest may lead. */
export const isMostlyUnnamed = (scenario: Scenario): boolean =>
  scenario.unnamedGb > mostlyUnnamedFrom * todayNatGb(scenario);

/** What the verdict, every table and every export speak of first. */
export type Lead = "unnamed" | RecommendedId;

type Led = { readonly scenario: Scenario; readonly recommended: RecommendedId };

/** The strategy to mark as recommended; `null` where the unnamed leads, and where there is no service to plan for. */
export const markedAsRecommended = (answer: Led): RecommendedId | null =>
  isMostlyUnnamed(answer.scenario) || answer.scenario.services.length === 0 ? null : answer.recommended;

/** The one place that decides what leads: the unnamed traffic where it is most of it, else what is recommended. */
export const leadOf = ({ scenario, recommended }: Led): Lead => (isMostlyUnnamed(scenario) ? "unnamed" : recommended);
