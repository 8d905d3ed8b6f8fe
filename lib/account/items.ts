/** An object of an answer, of which nothing is known yet. */
export type Item = Readonly<Record<string, unknown>>;

export const isItem = (value: unknown): value is Item =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text with something in it, else null. */
export const textIn = (item: Item, key: string): string | null => {
  const value = item[key];
  return typeof value === "string" && value !== "" ? value : null;
};

export const numberIn = (item: Item, key: string): number | null => {
  const value = item[key];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
};

export const flagIn = (item: Item, key: string): boolean | null => {
  const value = item[key];
  return typeof value === "boolean" ? value : null;
};

export const itemIn = (item: Item, key: string): Item => {
  const value = item[key];
  return isItem(value) ? value : {};
};

/** The objects of a list; anything else in it is passed over. */
export const itemsIn = (item: Item, key: string): readonly Item[] => {
  const value = item[key];
  return Array.isArray(value) ? value.filter(isItem) : [];
};

/** The texts of a list. */
export const textsIn = (item: Item, key: string): readonly string[] => {
  const value = item[key];
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === "string" && text !== "") : [];
};

/** Texts, each once, in their order as text; nulls are left out. */
export const distinct = (texts: readonly (string | null)[]): readonly string[] =>
  [...new Set(texts.filter((text): text is string => text !== null))].sort();

/** A state as AWS's answers, its documents and its tools spell it, in lower case. */
export const stateIn = (item: Item, key = "State"): string => (textIn(item, key) ?? "unknown").toLowerCase();

/** States in which a gateway or an endpoint is billed, or will be when a plan is carried out. */
export const isPricedState = (state: string): boolean =>
  state === "available" || state === "pending" || state === "planned";
