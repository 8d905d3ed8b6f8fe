/**
 * How certain a field is: `read` from the bill as it stands, `worked-out` from it by arithmetic, `guessed` because the
 * bill does not tell, or `said` by the reader.
 */
export type Certainty = "read" | "worked-out" | "guessed" | "said";

/** The origin of one field of a drafted scenario. */
export type FieldOrigin = {
  /** As in a scenario's problems: `vpcCount`, `nat.mode`, `services`, `rates.natGatewayHour`. */
  readonly path: string;
  readonly certainty: Certainty;
  /** The evidence in whole sentences, with its numbers. Holds no account id. */
  readonly why: string;
};

/** The origin of a field that the reader entered. */
export const entered = (path: string): FieldOrigin => ({ path, certainty: "said", why: "You said so." });

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const rough = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** A quantity for a sentence: `2,232`, `14,882.4`. */
export const numberInWords = (quantity: number): string => number.format(quantity);

/** An average for a sentence: `2.4`. */
export const averageInWords = (average: number): string => rough.format(average);
