import { isUnnamedEndpoint } from "@/lib/model/unnamed";
import { countWithNoun } from "@/lib/units/countWithNoun";

const viaNames: Readonly<Record<string, string>> = {
  nat: "NAT",
  gateway: "gateway endpoint",
  interface: "interface endpoint",
  auto: "cheapest",
};

const viaInWords = (way: unknown): string => viaNames[String(way)] ?? "unreadable";

function azsInWords(azCount: unknown): string {
  if (azCount === undefined) return "all AZs";
  return typeof azCount === "number" ? countWithNoun(azCount, "AZ") : "AZs unreadable";
}

/** A row's choices in words: `Today: NAT · Plan: cheapest · 3 AZs`. An endpoint that nobody has named stays as it is. */
export function choicesInWords(service: string, today: unknown, endpoint: unknown, azCount: unknown): string {
  const plan = endpoint === "auto" && isUnnamedEndpoint(service) ? "as today" : viaInWords(endpoint);
  return `Today: ${viaInWords(today)} · Plan: ${plan} · ${azsInWords(azCount)}`;
}
