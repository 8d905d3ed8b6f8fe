import type { QueryNats } from "@/lib/traffic/queries/queryInput";

/** Words as typed, with commas or blanks between. */
export const listIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter((word) => word !== "");

/** NAT gateways as typed: interfaces `eni-…` and private addresses, with commas or blanks between. */
export function natsIn(text: string): QueryNats {
  const typed = listIn(text);
  const isInterface = (word: string) => word.startsWith("eni-");
  return {
    interfaces: typed.filter(isInterface).map((id) => ({ id, natGateway: null })),
    addresses: typed.filter((word) => !isInterface(word)),
  };
}
