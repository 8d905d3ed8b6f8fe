import type { Spend } from "@/lib/bills/spend";
import {
  type CheckedTotal,
  type FetchedSpend,
  type Quote,
  type SpendApiAnswer,
  type SpendApiError,
  type Status,
  spendApiErrorCodes,
} from "@/lib/costExplorer/spendApi";
import {
  type Check,
  isExactly,
  isFlag,
  isListOf,
  isNumber,
  isObjectOf,
  isOneOf,
  isOptional,
  isOrNull,
  isText,
} from "@/lib/text/checks";
import { failure, success } from "@/lib/text/result";

const unreadable: SpendApiError = {
  code: "upstream-odd",
  message: "The server's answer could not be read.",
  whatToDo: "Load the page again; the server may have been started anew.",
  canRetry: true,
};

/*
 * The server and the page are one program, so these checks find answers of another version. They look at each field,
 * but not at the rows of a spend. They use no zod schema: the bundler makes one zod for all pages, so what a schema
 * here used of zod would be in the calculator's first load.
 */

const isError = isObjectOf<SpendApiError>({
  code: isOneOf(spendApiErrorCodes),
  message: isText,
  whatToDo: isText,
  canRetry: isFlag,
  policy: isOptional(isText),
});

type SignedIn = Extract<Status, { readonly isSignedIn: true }>;

const isOff = isObjectOf<Extract<Status, { readonly isOn: false }>>({ isOn: isExactly(false) });
const isSignedOut = isObjectOf<Extract<Status, { readonly isSignedIn: false }>>({
  isOn: isExactly(true),
  isSignedIn: isExactly(false),
});
const isSignedIn = isObjectOf<SignedIn>({
  isOn: isExactly(true),
  isSignedIn: isExactly(true),
  profiles: isListOf(isText),
  callsLeftToday: isNumber,
  callsPerDay: isNumber,
  usdPerCall: isNumber,
  earliestStart: isText,
  latestEnd: isText,
  notices: isListOf(isText),
});

const isStatus: Check<Status> = (value): value is Status => isOff(value) || isSignedOut(value) || isSignedIn(value);

const isQuote = isObjectOf<Quote>({
  callsAtLeast: isNumber,
  callsAtMost: isNumber,
  usdPerCall: isNumber,
  usdAtMost: isNumber,
  callsLeftToday: isNumber,
  keptFrom: isOrNull(isText),
});

/** Checks that a value is a list, and does not look at its items: a spend may have 200,000 rows. */
const isOwnList = <T>(value: unknown): value is readonly T[] => Array.isArray(value);

const isSpend = isObjectOf<Spend>({
  source: isExactly("cost-explorer"),
  currency: isText,
  periods: isOwnList,
  rows: isOwnList,
  unrecognised: isOwnList,
  otherRecords: isOwnList,
  daily: isOwnList,
  rowCount: isNumber,
  skipped: isOwnList,
  warnings: isOwnList,
});

const isFetchedSpend = isObjectOf<FetchedSpend>({
  spend: isSpend,
  callCount: isNumber,
  readAt: isText,
  notices: isListOf(isText),
});

const isCheckedTotal = isObjectOf<CheckedTotal>({ periods: isOwnList, currency: isText, callCount: isNumber });

const isRefusal = isObjectOf<{ readonly error: SpendApiError }>({ error: isError });

function answerOf<T>(check: Check<T>, status: number, body: unknown): SpendApiAnswer<T> {
  if (status === 200) return check(body) ? success(body) : failure(unreadable);
  return failure(isRefusal(body) ? body.error : unreadable);
}

/** Reads the answer to `status` and to `session`. */
export const readStatus = (status: number, body: unknown): SpendApiAnswer<Status> => answerOf(isStatus, status, body);

/** Reads the answer to `quote`. */
export const readQuote = (status: number, body: unknown): SpendApiAnswer<Quote> => answerOf(isQuote, status, body);

/** Reads the answer to `check`. */
export const readCheckedTotal = (status: number, body: unknown): SpendApiAnswer<CheckedTotal> =>
  answerOf(isCheckedTotal, status, body);

/** Reads the answer to `spend`. */
export const readFetchedSpend = (status: number, body: unknown): SpendApiAnswer<FetchedSpend> =>
  answerOf(isFetchedSpend, status, body);
