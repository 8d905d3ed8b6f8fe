import type { LiveQuestion } from "@/cli/importCommand";
import { fetchSpend, quoteSpend } from "@/lib/costExplorer/fetchSpend";
import { profileNames } from "@/lib/costExplorer/profiles";
import { readQuery } from "@/lib/costExplorer/readQuery";
import type { Problem } from "@/lib/scenario/problem";
import { lastFullMonth } from "@/lib/spend/costExplorerRequest";
import type { Spend } from "@/lib/spend/spend";
import { maxPagesPerQuestion, type Quote, type SpendApiError, usdPerCall } from "@/lib/spend/spendApi";
import { formatUsdPerUnit } from "@/lib/units/usd";

export type LiveSpend =
  | { readonly kind: "spend"; readonly spend: Spend; readonly notices: readonly string[] }
  | { readonly kind: "input-wrong"; readonly problem: Problem }
  /** Not paid for, or AWS said no; a message with what to do. */
  | { readonly kind: "could-not"; readonly message: string };

const inWords = ({ message, whatToDo, policy }: SpendApiError): string =>
  [`${message} ${whatToDo}`, ...(policy === undefined ? [] : [policy])].join("\n");

function priceInWords(quote: Quote | null): string {
  const calls = quote?.callsAtMost ?? maxPagesPerQuestion;
  const kept = calls === 0 ? " An answer is kept from earlier, so nothing would be paid." : "";
  return `This asks AWS Cost Explorer with 1 to ${calls} calls at ${formatUsdPerUnit(usdPerCall)} each, at most ${formatUsdPerUnit(calls * usdPerCall)}; most accounts need 1.${kept}`;
}

/** Asks Cost Explorer, if the reader has agreed to pay for it; else says how many calls at what price. */
export async function liveSpend({ profile, range, isPaidConfirmed }: LiveQuestion, now: Date): Promise<LiveSpend> {
  const { start, end } = range ?? lastFullMonth(now.toISOString().slice(0, 10));
  const read = readQuery({ start, end, withDaily: false, profile }, now, await profileNames(process.env));
  if (!read.ok) {
    return { kind: "input-wrong", problem: { path: "--cost-explorer", message: read.message.replaceAll("`", "") } };
  }
  const quoted = await quoteSpend(read.query);
  if (!isPaidConfirmed) {
    const besides = quoted.ok ? "" : `\nBesides: ${inWords(quoted.error)}`;
    const price = priceInWords(quoted.ok ? quoted.answer : null);
    return { kind: "could-not", message: `${price}\nNothing was asked. Add --yes-paid to go on.${besides}` };
  }
  if (!quoted.ok) return { kind: "could-not", message: inWords(quoted.error) };
  const fetched = await fetchSpend(read.query, quoted.answer.callsAtMost);
  if (!fetched.ok) return { kind: "could-not", message: inWords(fetched.error) };
  return { kind: "spend", spend: fetched.answer.spend, notices: fetched.answer.notices };
}
