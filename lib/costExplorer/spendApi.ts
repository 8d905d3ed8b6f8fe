import type { Spend } from "@/lib/bills/spend";
import type { Result } from "@/lib/text/result";

/*
 * The conversation of the page with POST /api/spend, the only route that reaches AWS. Always `application/json`. Every
 * message names what it asks for:
 *   {"ask":"status"}                          200 Status, also when it is off or nobody signed in
 *   {"ask":"session","token":"…"}             200 Status, a cookie, and a secret in the header `x-page-secret`; the token
 *                                             of the printed address works once
 *   {"ask":"quote","query":SpendQuery}        200 Quote; costs nothing
 *   {"ask":"spend","query":SpendQuery}        200 Fetched; needs the header `x-confirm-paid: <quote.callsAtMost>`
 *   {"ask":"check","query":SpendQuery}        200 Checked; needs the header `x-confirm-paid: 1`, and a spend asked before
 * Anything else than 200 is {"error":SpendApiError}. docs/cost-explorer.md has it for readers.
 */

/** What Cost Explorer is asked for. */
export type SpendQuery = {
  /** First day, `YYYY-MM-DD`, at most 13 months before this month. */
  readonly start: string;
  /** The day after the last, at most the first of next month. */
  readonly end: string;
  /** A second question, by day, for the trend. */
  readonly withDaily: boolean;
  /** A name of `Status.profiles`; null for the credentials that the AWS SDK finds by itself. */
  readonly profile: string | null;
};

/** What a page of an answer costs, according to AWS. */
export const usdPerCall = 0.01;
/** A question whose answer has more pages is given up. */
export const maxPagesPerQuestion = 10;
/** Comparing an answer's rows with AWS's own total takes one call, which is tried once. */
export const callsPerCheck = 1;
/** What a check of the total costs, in USD. */
export const usdPerCheck = callsPerCheck * usdPerCall;
/** The most that leave for AWS in a day, UTC, over all runs of the program. */
export const maxCallsPerDay = 20;
/** How long an answer is used again, without another call. */
export const answerKeptHours = 8;
export const confirmHeader = "x-confirm-paid";
/** Carries the page's own secret: once in the answer to `session`, and then in each message of the page. */
export const pageSecretHeader = "x-page-secret";
/** The most bytes of a message to the route. */
export const maxMessageBytes = 4096;

/** Refused by Tollgate itself; nothing left for AWS. */
export const refusalCodes = [
  "aws-off",
  "wrong-host",
  "wrong-method",
  "wrong-origin",
  "wrong-content-type",
  "too-large",
  "bad-request",
  "signed-out",
  "wrong-token",
  "not-confirmed",
  "day-cap",
  "nothing-to-check",
] as const;

/** What went wrong on the way to AWS and back. */
export const failureCodes = [
  "credentials-missing",
  "sso-expired",
  "credentials-refused",
  "access-denied",
  "data-unavailable",
  "throttled",
  "range-refused",
  "clock-skew",
  "network",
  "timeout",
  "too-many-pages",
  "upstream-odd",
] as const;

export const spendApiErrorCodes = [
  ...refusalCodes,
  ...failureCodes,
  /** AWS answered, and has nothing about NAT gateways, endpoints or addresses in these days. */
  "nothing-found",
] as const;

export type SpendApiErrorCode = (typeof spendApiErrorCodes)[number];

export type SpendApiError = {
  readonly code: SpendApiErrorCode;
  /** What happened, a sentence of ours: never AWS's words, and no account id, ARN or key. */
  readonly message: string;
  /** What the reader can do next. */
  readonly whatToDo: string;
  /** Whether the same question may succeed later without a change by the reader. */
  readonly canRetry: boolean;
  /** The policy to attach, as JSON to copy; with `access-denied` alone. */
  readonly policy?: string;
};

export type Status =
  | { readonly isOn: false }
  | { readonly isOn: true; readonly isSignedIn: false }
  | {
      readonly isOn: true;
      readonly isSignedIn: true;
      /** Of the shared AWS files; the reader may also leave the choice to the SDK. */
      readonly profiles: readonly string[];
      readonly callsLeftToday: number;
      readonly callsPerDay: number;
      readonly usdPerCall: number;
      /** The earliest `start` and the latest `end` that a question may have. */
      readonly earliestStart: string;
      readonly latestEnd: string;
      /** Messages about the settings, such as a state folder that cannot be written. */
      readonly notices: readonly string[];
    };

export type Quote = {
  /** 0 where every part of the answer is kept from an earlier call. */
  readonly callsAtLeast: number;
  /** The number to confirm. No more calls than this leave. */
  readonly callsAtMost: number;
  readonly usdPerCall: number;
  readonly usdAtMost: number;
  readonly callsLeftToday: number;
  /** When the oldest kept part of the answer was read, ISO 8601; null where nothing is kept. */
  readonly keptFrom: string | null;
};

export type Fetched = {
  readonly spend: Spend;
  /** Calls that left for AWS for this answer, retries included. */
  readonly callCount: number;
  /** When AWS answered; earlier than now for a kept answer. ISO 8601. */
  readonly readAt: string;
  readonly notices: readonly string[];
};

/** AWS's own total of a question, asked without groups, beside the sum of the rows that it sent. */
export type Checked = {
  readonly periods: readonly {
    /** First day, `YYYY-MM-DD`. */
    readonly start: string;
    readonly rowsAmount: number;
    readonly totalAmount: number;
  }[];
  readonly currency: string;
  readonly callCount: number;
};

export type SpendApiAnswer<T> = Result<T, SpendApiError>;
