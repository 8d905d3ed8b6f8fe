import type { LiveQuestion } from "@/cli/importCommand";
import { utcDayOf } from "@/lib/bills/day";
import type { Spend } from "@/lib/bills/spend";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { lastFullMonth } from "@/lib/costExplorer/costExplorerLimits";
import { checkTotal } from "@/lib/costExplorer/server/checkTotal";
import { fetchSpend, quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { profileNames } from "@/lib/costExplorer/server/profileNames";
import { readQuery } from "@/lib/costExplorer/server/readQuery";
import {
  callsPerCheck,
  maxPagesPerQuestion,
  type Quote,
  type SpendApiError,
  type SpendQuery,
  usdPerCall,
} from "@/lib/costExplorer/spendApi";
import { checkInWords, isSameTotal } from "@/lib/costExplorer/totalCheck";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { formatUsdPerUnit } from "@/lib/units/usd";

/** A spend from Cost Explorer, with notices for the user about the request. */
type LiveSpend = { readonly spend: Spend; readonly notices: readonly string[] };

type LiveProblem =
  | { readonly kind: "input-wrong"; readonly problem: Problem }
  /** The reader has not agreed to pay, or AWS refused. The message says what to do. */
  | { readonly kind: "could-not"; readonly message: string };

const couldNot = (message: string) => failure<LiveProblem>({ kind: "could-not", message });

const errorInWords = ({ message, whatToDo, policy }: SpendApiError): string =>
  [`${message} ${whatToDo}`, ...(policy === undefined ? [] : [policy])].join("\n");

const usd = (calls: number): string => formatUsdPerUnit(calls * usdPerCall);

function priceInWords(quote: Quote | null, isTotalChecked: boolean): string {
  const calls = quote?.callsAtMost ?? maxPagesPerQuestion;
  const check = isTotalChecked
    ? ` Comparing the total takes one call more, ${usd(callsPerCheck)}; ${usd(calls + callsPerCheck)} together at most.`
    : "";
  if (calls === 0)
    return `An answer is kept from earlier, so this asks AWS Cost Explorer nothing and costs nothing.${check}`;
  const count = calls === 1 ? "1 call" : `1 to ${calls} calls`;
  return `This asks AWS Cost Explorer with ${count} at ${formatUsdPerUnit(usdPerCall)} each, at most ${usd(calls)}; most accounts need 1.${check}`;
}

/**
 * Compares the spend with AWS's own total. Adds a notice where the two agree or cannot be compared, and a warning where
 * they differ.
 */
async function compareTotal(query: SpendQuery, live: LiveSpend): Promise<LiveSpend> {
  const checked = await checkTotal(query, callsPerCheck);
  if (!checked.ok) {
    const notice = `The total could not be compared. ${errorInWords(checked.error)}`;
    return { ...live, notices: [...live.notices, notice] };
  }
  const message = checkInWords(checked.value);
  if (checked.value.periods.every(isSameTotal)) return { ...live, notices: [...live.notices, message] };
  const warnings = [...live.spend.warnings, spendWarning("total-differs", message)];
  return { ...live, spend: { ...live.spend, warnings } };
}

/**
 * Gets the spend from Cost Explorer, if the reader has agreed to pay for it. Otherwise gives a message with the number
 * of calls and their price.
 */
export async function liveSpend(question: LiveQuestion, now: Date): Promise<Result<LiveSpend, LiveProblem>> {
  const { profile, range, isPaidConfirmed, isTotalChecked } = question;
  const { start, end } = range ?? lastFullMonth(utcDayOf(now));
  const read = readQuery({ start, end, withDaily: false, profile }, now, await profileNames(process.env));
  if (!read.ok) {
    const problem = { path: "--cost-explorer", message: read.error.replaceAll("`", "") };
    return failure({ kind: "input-wrong", problem });
  }
  const quoted = await quoteSpend(read.value);
  if (!isPaidConfirmed) {
    const besides = quoted.ok ? "" : `\nBesides: ${errorInWords(quoted.error)}`;
    const price = priceInWords(quoted.ok ? quoted.value : null, isTotalChecked);
    return couldNot(`${price}\nNothing was asked. Add --yes-paid to go on.${besides}`);
  }
  if (!quoted.ok) return couldNot(errorInWords(quoted.error));
  const fetched = await fetchSpend(read.value, quoted.value.callsAtMost);
  if (!fetched.ok) return couldNot(errorInWords(fetched.error));
  return success(isTotalChecked ? await compareTotal(read.value, fetched.value) : fetched.value);
}
