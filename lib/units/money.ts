import { isCurrencyCode } from "@/lib/units/currencyCode";
import { formatUsd, formatUsdCompact } from "@/lib/units/usd";

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount in the bill's currency, with two decimals or as many as the currency has. A text that does not look like an
 * ISO 4217 code, which a bill may contain, comes after the number.
 */
export function formatMoney(amount: number, currency: string): string {
  if (currency === "USD") return formatUsd(amount);
  let format = formats.get(currency);
  if (format === undefined) {
    const isCode = isCurrencyCode(currency);
    format = isCode
      ? new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay: "code" })
      : new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    formats.set(currency, format);
  }
  const text = format.format(amount === 0 ? 0 : amount);
  return isCurrencyCode(currency) ? text : `${text} ${currency}`;
}

const onAxis = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });

/** An amount for an axis, three significant digits: `$1.2K`, `CNY 800`. */
export const formatMoneyCompact = (amount: number, currency: string): string => {
  if (currency === "USD") return formatUsdCompact(amount);
  return isCurrencyCode(currency) ? `${currency} ${onAxis.format(amount)}` : onAxis.format(amount);
};
