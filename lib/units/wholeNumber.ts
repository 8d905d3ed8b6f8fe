const whole = new Intl.NumberFormat("en-US");

/** A whole number with separators: `12,345`. */
export const formatWhole = (value: number): string => whole.format(value);
