import type { NatHints } from "@/lib/traffic/read/hints";

/** The parts of a list with commas, without blanks around them; empty ones are left out. */
export const listedTexts = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Whether a text is the id of a network interface. */
export const isInterfaceId = (text: string): boolean => /^eni-[0-9a-z]{1,40}$/.test(text);

/** What a reader names of NAT gateways: ids of interfaces, and whatever else is taken for an address. */
export const natHintsOf = (texts: readonly string[]): NatHints => ({
  interfaces: texts.filter(isInterfaceId),
  addresses: texts.filter((text) => !isInterfaceId(text)),
});
