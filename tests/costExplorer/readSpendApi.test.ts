import { describe, expect, it, test } from "vitest";
import { readCheckedTotal, readFetchedSpend, readQuote, readStatus } from "@/lib/costExplorer/readSpendApi";
import type {
  CheckedTotal,
  FetchedSpend,
  Quote,
  SpendApiAnswer,
  SpendApiError,
  Status,
} from "@/lib/costExplorer/spendApi";
import { type Checks, isText } from "@/lib/text/checks";
import { failure, success } from "@/lib/text/result";

const status: Status = {
  isOn: true,
  isSignedIn: true,
  profiles: ["billing"],
  callsLeftToday: 20,
  callsPerDay: 20,
  usdPerCall: 0.01,
  earliestStart: "2025-10-01",
  latestEnd: "2026-12-01",
  notices: [],
};
const quote: Quote = {
  callsAtLeast: 1,
  callsAtMost: 10,
  usdPerCall: 0.01,
  usdAtMost: 0.1,
  callsLeftToday: 20,
  keptFrom: null,
};
const checked: CheckedTotal = { periods: [], currency: "USD", callCount: 1 };
const fetched: FetchedSpend = {
  spend: {
    source: "cost-explorer",
    currency: "USD",
    periods: [],
    rows: [],
    unrecognised: [],
    otherRecords: [],
    daily: [],
    rowCount: 0,
    skipped: [],
    warnings: [],
  },
  callCount: 1,
  readAt: "2026-11-27T12:00:00.000Z",
  notices: [],
};

type Read = (status: number, body: unknown) => SpendApiAnswer<unknown>;
const answers: readonly (readonly [name: string, read: Read, body: object])[] = [
  ["a status", readStatus, status],
  ["a quote", readQuote, quote],
  ["a comparison", readCheckedTotal, checked],
  ["a spend", readFetchedSpend, fetched],
];

describe.each(answers)("%s", (_, read, body) => {
  it("is taken whole", () => {
    expect(read(200, body)).toEqual(success(body));
  });

  it.each(Object.keys(body))("is refused without %s, and with another kind of it", (key) => {
    const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
    expect(read(200, rest)).toMatchObject(failure({ code: "upstream-odd" }));
    expect(read(200, { ...rest, [key]: { not: "this" } })).toMatchObject(failure({ code: "upstream-odd" }));
  });
});

test("the spend in an answer has each of its fields", () => {
  for (const key of Object.keys(fetched.spend)) {
    const spend = Object.fromEntries(Object.entries(fetched.spend).filter(([name]) => name !== key));
    expect(readFetchedSpend(200, { ...fetched, spend }), key).toMatchObject(failure({ code: "upstream-odd" }));
  }
});

test("a status that is off, or of a tab that is not signed in, says no more than that", () => {
  expect(readStatus(200, { isOn: false })).toEqual(success({ isOn: false }));
  expect(readStatus(200, { isOn: true, isSignedIn: false })).toEqual(success({ isOn: true, isSignedIn: false }));
  expect(readStatus(200, { isOn: true })).toMatchObject(failure({ code: "upstream-odd" }));
});

const error: SpendApiError = { code: "throttled", message: "Too often.", whatToDo: "Wait.", canRetry: true };

test("an error is the server's own, with one of the codes that there are", () => {
  expect(readStatus(429, { error })).toEqual(failure(error));
  expect(readStatus(403, { error: { ...error, policy: "{}" } })).toEqual(failure({ ...error, policy: "{}" }));
  expect(readStatus(429, { error: { ...error, code: "too-often" } })).toMatchObject(failure({ code: "upstream-odd" }));
  expect(readStatus(429, { error: { ...error, policy: 7 } })).toMatchObject(failure({ code: "upstream-odd" }));
  expect(readStatus(502, "<html>")).toMatchObject(failure({ code: "upstream-odd" }));
});

test("a check that forgets a field does not compile, nor one of another kind", () => {
  // @ts-expect-error callCount is not checked
  const forgotten: Checks<Pick<CheckedTotal, "callCount" | "currency">> = { currency: isText };
  // @ts-expect-error a count is no text
  const mistaken: Checks<Pick<CheckedTotal, "callCount">> = { callCount: isText };
  // @ts-expect-error no error has this code
  const unknown: SpendApiError["code"] = "too-often";
  expect([forgotten, mistaken, unknown]).toHaveLength(3);
});
