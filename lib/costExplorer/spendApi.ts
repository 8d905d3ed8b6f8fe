import type { Spend } from "@/lib/bills/spend";
import type { Result } from "@/lib/text/result";

/*
 * Messages between the page and POST /api/spend, the only route that calls AWS. They are always `application/json`, and
 * each names what it asks for:
 *   {"ask":"status"}                          200 Status, also when it is off or nobody signed in
 *   {"ask":"session","token":"…"}             200 Status, a cookie, and a secret in the header `x-page-secret`; the token
 *                                             of the printed address works once
 *   {"ask":"quote","query":SpendQuery}        200 Quote; costs nothing
 *   {"ask":"spend","query":SpendQuery}        200 Fetched; needs the header `x-confirm-paid: <quote.callsAtMost>`
 *   {"ask":"check","query":SpendQuery}        200 Checked; needs the header `x-confirm-paid: 1`, and a spend asked before
 * An answer with another status than 200 is {"error":SpendApiError}. docs/cost-explorer.md has it for readers.
 */

/** A request for an account's spend from Cost Explorer. */
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

/** AWS's price of one call, which returns one page of an answer, in USD. */
export const usdPerCall = 0.01;
/** The most pages of one answer. Where an answer has more, Tollgate stops and shows nothing of it. */
export const maxPagesPerQuestion = 10;
/** Calls that comparing an answer's rows with AWS's own total takes. The call is not tried again. */
export const callsPerCheck = 1;
/** Price of comparing an answer's rows with AWS's own total, in USD. */
export const usdPerCheck = callsPerCheck * usdPerCall;
/** The most calls to AWS in a UTC day, over all runs of the program, retries included. */
export const maxCallsPerDay = 20;
/** Hours for which a stored answer is used again, without another call. */
export const responseCacheHours = 8;
/** The request header with the number of paid calls that the reader agrees to. */
export const confirmHeader = "x-confirm-paid";
/** Carries the page's own secret: once in the answer to `session`, and then in each message of the page. */
export const pageSecretHeader = "x-page-secret";
/** The largest message to the route, in bytes. */
export const maxMessageBytes = 4096;

/** Tollgate itself refuses the request, and sends nothing to AWS. */
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

/** Codes of what may fail between Tollgate and AWS: the credentials, the network, or AWS's answer. */
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
  /**
   * What happened, in Tollgate's own words. It quotes nothing of AWS's message, which may have account ids, ARNs or
   * keys.
   */
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
  /** The number of calls to confirm. No more calls than this are sent. */
  readonly callsAtMost: number;
  readonly usdPerCall: number;
  readonly usdAtMost: number;
  readonly callsLeftToday: number;
  /** When the oldest kept part of the answer was read, ISO 8601; null where nothing is kept. */
  readonly keptFrom: string | null;
};

export type FetchedSpend = {
  readonly spend: Spend;
  /** Calls sent to AWS for this answer, retries included. */
  readonly callCount: number;
  /** When AWS answered; earlier than now for a kept answer. ISO 8601. */
  readonly readAt: string;
  readonly notices: readonly string[];
};

/** AWS's own total of a question, asked without groups, beside the sum of the rows that it sent. */
export type CheckedTotal = {
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
