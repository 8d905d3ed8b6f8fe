import { counted } from "@/lib/units/counted";

const viaNames: Readonly<Record<string, string>> = {
  nat: "NAT",
  gateway: "gateway endpoint",
  interface: "interface endpoint",
  auto: "cheapest",
};

const named = (way: unknown): string => viaNames[String(way)] ?? "unreadable";

function azsInWords(azCount: unknown): string {
  if (azCount === undefined) return "all AZs";
  return typeof azCount === "number" ? counted(azCount, "AZ") : "AZs unreadable";
}

/** A row's choices in words: `today NAT, plan cheapest, 3 AZs`. */
export const choicesInWords = (today: unknown, endpoint: unknown, azCount: unknown): string =>
  `today ${named(today)}, plan ${named(endpoint)}, ${azsInWords(azCount)}`;
