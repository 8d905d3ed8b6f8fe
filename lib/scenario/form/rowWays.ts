import type { EndpointWish } from "@/lib/model/scenario";
import { isPossibleVia } from "@/lib/model/strategies";
import { fields } from "@/lib/scenario/fields";

const viaNames: Record<EndpointWish, string> = {
  nat: "NAT",
  gateway: "Gateway",
  interface: "Interface",
  auto: "Cheapest",
};

/**
 * The ways to choose from for a service's traffic, today or in the plan, without those that the service does not have.
 */
export const wayOptions = (
  service: string,
  leaf: "today" | "endpoint",
): readonly { readonly value: EndpointWish; readonly label: string }[] =>
  fields[`services.${leaf}`].choices
    .filter((choice) => choice === "auto" || isPossibleVia(service, choice))
    .map((choice) => ({ value: choice, label: viaNames[choice] }));
