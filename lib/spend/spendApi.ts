import * as z from "zod/mini";
import { spendSchema } from "@/lib/spend/spendSchema";

/*
 * The conversation of the page with POST /api/spend, the only route that reaches AWS. Always `application/json`. Every
 * message names what it asks for:
 *   {"ask":"status"}                          200 Status, also when it is off or nobody signed in
 *   {"ask":"session","token":"…"}             200 Status, and a cookie; the token of the printed address works once
 *   {"ask":"quote","query":SpendQuery}        200 Quote; costs nothing
 *   {"ask":"spend","query":SpendQuery}        200 Fetched; needs the header `x-confirm-paid: <quote.callsAtMost>`
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
/** The most that leave for AWS in a day, UTC, over all runs of the program. */
export const maxCallsPerDay = 20;
/** How long an answer is used again, without another call. */
export const answerKeptHours = 8;
export const confirmHeader = "x-confirm-paid";
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

const errorSchema = z.object({
  /** `nothing-found`: AWS answered, and has nothing about NAT gateways, endpoints or addresses in these days. */
  code: z.enum([...refusalCodes, ...failureCodes, "nothing-found"]),
  /** What happened, a sentence of ours: never AWS's words, and no account id, ARN or key. */
  message: z.string(),
  /** What the reader can do next. */
  whatToDo: z.string(),
  /** Whether the same question may succeed later without a change by the reader. */
  canRetry: z.boolean(),
  /** The policy to attach, as JSON to copy; with `access-denied` alone. */
  policy: z.exactOptional(z.string()),
});
export type SpendApiError = Readonly<z.infer<typeof errorSchema>>;
export type SpendApiErrorCode = SpendApiError["code"];

const statusSchema = z.union([
  z.object({ isOn: z.literal(false) }),
  z.object({ isOn: z.literal(true), isSignedIn: z.literal(false) }),
  z.object({
    isOn: z.literal(true),
    isSignedIn: z.literal(true),
    /** Of the shared AWS files; the reader may also leave the choice to the SDK. */
    profiles: z.readonly(z.array(z.string())),
    callsLeftToday: z.int(),
    callsPerDay: z.int(),
    usdPerCall: z.number(),
    /** The earliest `start` and the latest `end` that a question may have. */
    earliestStart: z.string(),
    latestEnd: z.string(),
    /** Messages about the settings, such as a state folder that cannot be written. */
    notices: z.readonly(z.array(z.string())),
  }),
]);
export type Status = z.infer<typeof statusSchema>;

const quoteSchema = z.object({
  /** 0 where every part of the answer is kept from an earlier call. */
  callsAtLeast: z.int(),
  /** The number to confirm. No more calls than this leave. */
  callsAtMost: z.int(),
  usdPerCall: z.number(),
  usdAtMost: z.number(),
  callsLeftToday: z.int(),
  /** When the oldest kept part of the answer was read, ISO 8601; null where nothing is kept. */
  keptFrom: z.nullable(z.string()),
});
export type Quote = Readonly<z.infer<typeof quoteSchema>>;

const fetchedSchema = z.object({
  spend: spendSchema,
  /** Calls that left for AWS for this answer, retries included. */
  callCount: z.int(),
  /** When AWS answered; earlier than now for a kept answer. ISO 8601. */
  readAt: z.string(),
  notices: z.readonly(z.array(z.string())),
});
export type Fetched = Readonly<z.infer<typeof fetchedSchema>>;

export type SpendApiAnswer<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly error: SpendApiError };

const unreadable: SpendApiError = {
  code: "upstream-odd",
  message: "The server's answer could not be read.",
  whatToDo: "Load the page again; the server may have been started anew.",
  canRetry: true,
};

function answerOf<T>(schema: z.ZodMiniType<T>, status: number, body: unknown): SpendApiAnswer<T> {
  if (status !== 200) {
    const read = z.object({ error: errorSchema }).safeParse(body);
    return { ok: false, error: read.success ? read.data.error : unreadable };
  }
  const read = schema.safeParse(body);
  return read.success ? { ok: true, answer: read.data } : { ok: false, error: unreadable };
}

/** Reads the answer to `status` and to `session`. */
export const readStatus = (status: number, body: unknown): SpendApiAnswer<Status> =>
  answerOf(statusSchema, status, body);

/** Reads the answer to `quote`. */
export const readQuote = (status: number, body: unknown): SpendApiAnswer<Quote> => answerOf(quoteSchema, status, body);

/** Reads the answer to `spend`. */
export const readFetched = (status: number, body: unknown): SpendApiAnswer<Fetched> =>
  answerOf(fetchedSchema, status, body);
