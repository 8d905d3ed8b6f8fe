/** The part of an address that carries a scenario: the query, or the fragment, which no browser sends to a server. */
export type Carrier = "?" | "#";

export type LinkParts = {
  readonly carrier: Carrier;
  /** The link's text, without its carrier; empty where the address carries no scenario. */
  readonly text: string;
  /**
   * The query of an address whose fragment carries the scenario. Only its tracking keys are read, to say that they were
   * left out.
   */
  readonly beside: string;
};

const scenarioFragment = /^#(?:v|kind)=/;

/**
 * Finds the scenario in an address, given as the browser splits it: `search` with its `?` and `hash` with its `#`, both
 * may be empty. A fragment that begins `v=` or `kind=` is a scenario and takes precedence over the query; any other is
 * an anchor.
 */
export const linkPartsOf = (search: string, hash: string): LinkParts =>
  scenarioFragment.test(hash)
    ? { carrier: "#", text: hash.slice(1), beside: search.slice(1) }
    : { carrier: "?", text: search.slice(1), beside: "" };

/** The same for a whole address, or for its part from `?` or `#` on. */
export function linkPartsIn(address: string): LinkParts {
  const [, search = "", hash = ""] = /^[^?#]*(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  return linkPartsOf(search, hash);
}
