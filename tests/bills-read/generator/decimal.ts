/** Ten decimal places, as AWS writes amounts; whole numbers, so that parts add up to exactly what was split. */
const placeCount = 10;
const one = 10n ** BigInt(placeCount);

/** `12.5` as 125000000000; negative too. */
export function toE10(text: string): bigint {
  const [whole = "0", part = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * one + BigInt(part.padEnd(placeCount, "0").slice(0, placeCount));
  return text.startsWith("-") ? -value : value;
}

/** 125000000000 as `12.5000000000`. */
export function fromE10(value: bigint): string {
  const size = value < 0n ? -value : value;
  const text = `${size / one}.${String(size % one).padStart(placeCount, "0")}`;
  return value < 0n ? `-${text}` : text;
}

/** Without the zeros at the end: `12.5`. */
export const shortDecimal = (text: string): string =>
  text.includes(".") ? text.replace(/0+$/, "").replace(/\.$/, "") : text;

/** The sum of decimals, exactly. */
export const sumOf = (texts: readonly string[]): string => fromE10(texts.reduce((sum, text) => sum + toE10(text), 0n));

/** `total` in `count` uneven parts that add up to it exactly. */
export function split(total: string, count: number, random: () => number): readonly string[] {
  const parts: string[] = [];
  let left = toE10(total);
  for (let still = count; still > 1; still -= 1) {
    // Between nothing and twice the even share.
    const part = (left * BigInt(Math.floor(random() * 2_000))) / (1_000n * BigInt(still));
    parts.push(fromE10(part));
    left -= part;
  }
  return [...parts, fromE10(left)];
}
