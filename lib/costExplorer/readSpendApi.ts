import type { Checked, Fetched, Quote, SpendApiAnswer, SpendApiError, Status } from "@/lib/costExplorer/spendApi";
import { failure, success } from "@/lib/text/result";

const unreadable: SpendApiError = {
  code: "upstream-odd",
  message: "The server's answer could not be read.",
  whatToDo: "Load the page again; the server may have been started anew.",
  canRetry: true,
};

/*
 * The server is the same program, so its answers are checked for being of this version, not field by field. By hand,
 * because the bundler keeps one zod for all pages: what a schema here needs of it, the calculator's first load would carry.
 */

type Check = (value: unknown) => boolean;
type Checks = readonly (readonly [key: string, check: Check])[];

const isText: Check = (value) => typeof value === "string";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isTextOrNull: Check = (value) => value === null || isText(value);
const isFlag: Check = (value) => typeof value === "boolean";

const fits = (value: unknown, checks: Checks): boolean =>
  typeof value === "object" &&
  value !== null &&
  checks.every(([key, check]) => Object.hasOwn(value, key) && check(Reflect.get(value, key)));

const isError: Check = (value) =>
  fits(value, [
    ["code", isText],
    ["message", isText],
    ["whatToDo", isText],
    ["canRetry", isFlag],
  ]);

const isStatus: Check = (value) =>
  fits(value, [["isOn", (isOn) => isOn === false]]) ||
  fits(value, [
    ["isOn", isFlag],
    ["isSignedIn", (isSignedIn) => isSignedIn === false],
  ]) ||
  fits(value, [
    ["isOn", isFlag],
    ["isSignedIn", isFlag],
    ["profiles", isTexts],
    ["callsLeftToday", isNumber],
    ["earliestStart", isText],
    ["latestEnd", isText],
    ["notices", isTexts],
  ]);

const isQuote: Check = (value) =>
  fits(value, [
    ["callsAtLeast", isNumber],
    ["callsAtMost", isNumber],
    ["usdPerCall", isNumber],
    ["usdAtMost", isNumber],
    ["callsLeftToday", isNumber],
    ["keptFrom", isTextOrNull],
  ]);

const isSpend: Check = (value) =>
  fits(value, [
    ["source", isText],
    ["currency", isText],
    ["periods", Array.isArray],
    ["rows", Array.isArray],
    ["unrecognised", Array.isArray],
    ["otherRecords", Array.isArray],
    ["daily", Array.isArray],
    ["skipped", Array.isArray],
    ["warnings", Array.isArray],
  ]);

const isFetched: Check = (value) =>
  fits(value, [
    ["spend", isSpend],
    ["callCount", isNumber],
    ["readAt", isText],
    ["notices", isTexts],
  ]);

const isChecked: Check = (value) =>
  fits(value, [
    ["periods", Array.isArray],
    ["currency", isText],
    ["callCount", isNumber],
  ]);

function answerOf<T>(check: Check, status: number, body: unknown): SpendApiAnswer<T> {
  if (status === 200) return check(body) ? success(body as T) : failure(unreadable);
  return failure(fits(body, [["error", isError]]) ? (body as { error: SpendApiError }).error : unreadable);
}

/** Reads the answer to `status` and to `session`. */
export const readStatus = (status: number, body: unknown): SpendApiAnswer<Status> => answerOf(isStatus, status, body);

/** Reads the answer to `quote`. */
export const readQuote = (status: number, body: unknown): SpendApiAnswer<Quote> => answerOf(isQuote, status, body);

/** Reads the answer to `check`. */
export const readChecked = (status: number, body: unknown): SpendApiAnswer<Checked> =>
  answerOf(isChecked, status, body);

/** Reads the answer to `spend`. */
export const readFetched = (status: number, body: unknown): SpendApiAnswer<Fetched> =>
  answerOf(isFetched, status, body);
