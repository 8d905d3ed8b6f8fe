import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { callBudget } from "@/lib/costExplorer/server/call/callBudget";
import { fetchSpend, quoteSpend } from "@/lib/costExplorer/server/fetchSpend";
import { maxCallsPerDay, responseCacheHours } from "@/lib/costExplorer/spendApi";
import { failure, success } from "@/lib/text/result";
import { awsError, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { ask, patientTimeouts, setUpStage } from "@/tests/costExplorer/stage";

const stage = setUpStage();

const hourMs = 60 * 60 * 1000;
const stateOf = (...parts: string[]): string => join(stage.folder, "state", ...parts);
const keptFiles = (): readonly string[] => readdirSync(stateOf("answers"));
const answerIn = (fetched: Awaited<ReturnType<typeof ask>>) =>
  fetched.ok ? fetched.value : expect.fail(fetched.error.message);
const later = (ms: number) => () => new Date(Date.now() + ms);

describe("a kept answer", () => {
  it("serves the same question for 8 hours without a call, and not longer", async () => {
    const first = await ask();
    const again = await ask(query, later(responseCacheHours * hourMs - 60_000));
    expect(again).toMatchObject(success({ callCount: 0 }));
    const { spend, readAt } = answerIn(first);
    expect(again).toMatchObject(success({ spend, readAt }));
    expect(await ask(query, later(responseCacheHours * hourMs + 1000))).toMatchObject(success({ callCount: 1 }));
    expect(stage.fake.calls()).toBe(2);
  });

  it("outlives the program: it is on disk, for this user's eyes alone", async () => {
    await ask();
    vi.resetModules();
    const { fetchSpend: afterRestart } = await import("@/lib/costExplorer/server/fetchSpend");
    expect(await afterRestart(query, 10, { timeouts: patientTimeouts })).toMatchObject(success({ callCount: 0 }));
    const [file = ""] = keptFiles();
    expect(statSync(stateOf("answers", file)).mode & 0o777).toBe(0o600);
    expect(statSync(stateOf("answers")).mode & 0o777).toBe(0o700);
  });

  it("holds no account name, no key, and no token of a page", async () => {
    await ask();
    const [file = ""] = keptFiles();
    const text = readFileSync(stateOf("answers", file), "utf8");
    expect(text).toContain("NatGateway-Hours");
    for (const secret of ["production", "AKIA", "NextPageToken", "RequestId", "requestId"])
      expect(text).not.toContain(secret);
    expect(file).not.toContain("1111");
  });

  it("is of one question and one account: other dates, keys or profiles ask anew", async () => {
    await ask();
    await ask({ ...query, end: `${query.start.slice(0, 8)}20` });
    expect(stage.fake.calls()).toBe(2);
    vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAOTHEROTHEROTHER0");
    expect(await ask()).toMatchObject(failure({ code: "credentials-refused" }));
    expect(stage.fake.calls()).toBe(3);
  });

  it("leaves the months of a question as they are when the days are asked for too: one call more", async () => {
    await ask();
    const daily = { ...query, withDaily: true };
    expect(await quoteSpend(daily)).toMatchObject(success({ callsAtLeast: 1, callsAtMost: 10 }));
    expect(await fetchSpend(daily, 10, { timeouts: patientTimeouts })).toMatchObject(success({ callCount: 1 }));
    expect(stage.fake.calls()).toBe(2);
  });

  it("is quoted as no call, with its time", async () => {
    const fetched = await ask();
    const quote = await quoteSpend(query);
    expect(quote).toMatchObject(success({ callsAtLeast: 0, callsAtMost: 0, usdAtMost: 0, callsLeftToday: 19 }));
    expect(quote).toMatchObject(success({ keptFrom: answerIn(fetched).readAt }));
    expect(await fetchSpend(query, 0)).toMatchObject(success({ callCount: 0 }));
  });

  it.each([
    ["cut", '{"readAt":"2026-'],
    ["empty", ""],
    ["another thing", "[1,2]"],
    ["of the future", '{"readAt":"2999-01-01T00:00:00.000Z","pages":[]}'],
    ["of no time", '{"readAt":"yesterday","pages":[]}'],
  ])("that is %s is as good as none", async (_what, text) => {
    await ask();
    const [file = ""] = keptFiles();
    writeFileSync(stateOf("answers", file), text);
    expect(await ask()).toMatchObject(success({ callCount: 1 }));
    expect(await ask()).toMatchObject(success({ callCount: 0 }));
  });

  it("is forgotten when it is old", async () => {
    await ask();
    const [old = ""] = keptFiles();
    const nineHoursAgo = (Date.now() - 9 * hourMs) / 1000;
    utimesSync(stateOf("answers", old), nineHoursAgo, nineHoursAgo);
    await ask({ ...query, end: `${query.start.slice(0, 8)}20` });
    expect(keptFiles()).toHaveLength(1);
    expect(keptFiles()).not.toContain(old);
  });
});

describe("a state folder that cannot be written", () => {
  it("costs the cache and the count over runs, says so, and nothing else", async () => {
    // A file in the folder's place: nobody, not even root, can make a folder below it.
    vi.stubEnv("TOLLGATE_STATE_DIR", stage.write("a-file", ""));
    const fetched = await ask();
    expect(fetched).toMatchObject(success({ callCount: 1 }));
    expect(fetched.ok && fetched.value.notices).toHaveLength(2);
    expect(await ask()).toMatchObject(success({ callCount: 1 }));
    expect(await quoteSpend(query)).toMatchObject(success({ callsLeftToday: 18 }));
  });

  it("below /proc, which lets nobody make one, is given up at once", async () => {
    vi.stubEnv("TOLLGATE_STATE_DIR", "/proc/1");
    const startedAt = performance.now();
    const fetched = await ask();
    expect(fetched.ok && fetched.value.notices).toEqual([
      expect.stringContaining("cannot be saved"),
      expect.stringContaining("cannot be kept"),
    ]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it("still ends the day's calls, counted in memory", async () => {
    const budget = callBudget(stage.write("another-file", ""), () => new Date());
    for (let call = 0; call < maxCallsPerDay; call++) expect(await budget.take()).toBe(true);
    expect(await budget.take()).toBe(false);
    expect(await budget.left()).toBe(0);
  });

  it("in which answers cannot be kept still has its count", async () => {
    await ask();
    rmSync(stateOf("answers"), { recursive: true });
    writeFileSync(stateOf("answers"), "");
    expect(await ask()).toMatchObject(success({ callCount: 1, notices: [expect.stringContaining("kept")] }));
    expect(await quoteSpend(query)).toMatchObject(success({ callsLeftToday: 18 }));
  });
});

describe("the day's calls", () => {
  it("are counted over restarts, failed ones too, and end with 20", async () => {
    stage.fake.answerWith(() => awsError("AccessDeniedException"));
    for (let call = 0; call < maxCallsPerDay; call++) {
      vi.resetModules();
      const { fetchSpend: anotherRun } = await import("@/lib/costExplorer/server/fetchSpend");
      await anotherRun(query, 10, { timeouts: patientTimeouts });
    }
    stage.fake.answerWith(wholeBill);
    expect(await ask()).toMatchObject(failure({ code: "day-cap", canRetry: false }));
    expect(stage.fake.calls()).toBe(0);
    expect(await quoteSpend(query)).toMatchObject(success({ callsLeftToday: 0 }));
  });

  it("begin anew at midnight UTC, and not at midnight elsewhere", async () => {
    let at = new Date("2026-11-21T23:59:59.900Z");
    const budget = callBudget(stateOf(), () => at);
    for (let call = 0; call < maxCallsPerDay; call++) await budget.take();
    expect(await budget.take()).toBe(false);
    at = new Date("2026-11-22T00:00:00.000Z");
    expect(await budget.left()).toBe(maxCallsPerDay);
    expect(await budget.take()).toBe(true);
    // A clock that is set back finds the day's count as it was.
    at = new Date("2026-11-21T23:00:00.000Z");
    expect(await budget.take()).toBe(false);
  });

  it.each([1, 8, 400, 40_000])("are still spent after the clock jumped %i days ahead and back", async (days) => {
    const today = new Date("2026-11-21T12:00:00Z");
    let at = today;
    const budget = callBudget(stateOf(), () => at);
    for (let call = 0; call < maxCallsPerDay; call++) await budget.take();
    at = new Date(today.getTime() + days * 24 * hourMs);
    expect(await budget.take()).toBe(true);
    at = today;
    expect(await budget.left()).toBe(0);
    expect(await budget.take()).toBe(false);
    expect(await callBudget(stateOf(), () => today).take()).toBe(false);
  });

  it("of the newest 400 days are kept, and today's whatever the clock says; other files are left alone", async () => {
    const dayOf = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
    for (let index = 0; index < 405; index++) mkdirSync(stateOf("calls", dayOf(index)), { recursive: true });
    mkdirSync(stateOf("calls", "notes"));
    const budget = callBudget(stateOf(), () => new Date("1970-01-01T12:00:00Z"));
    for (let call = 0; call < maxCallsPerDay; call++) expect(await budget.take()).toBe(true);
    expect(await budget.take()).toBe(false);
    const left = readdirSync(stateOf("calls")).sort();
    expect([left[0], left[1], left.at(-1)]).toEqual(["1970-01-01", dayOf(5), "notes"]);
    expect(left).toHaveLength(402);
  });

  it("that end in the middle of an answer give no part of it", async () => {
    const budget = callBudget(stateOf(), () => new Date());
    for (let call = 0; call < maxCallsPerDay - 1; call++) await budget.take();
    stage.fake.answerWith((call) => ({ ...wholeBill(call), next: "more" }) as ReturnType<typeof wholeBill>);
    expect(await ask()).toMatchObject(failure({ code: "day-cap" }));
    expect(stage.fake.calls()).toBe(1);
  });
});

describe("a confirmation", () => {
  it.each([-10, 0, 1, 9, 11, 20, 10.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "of %d calls is none for a question that may need 10",
    async (confirmed) => {
      expect(await fetchSpend(query, confirmed)).toMatchObject(failure({ code: "not-confirmed" }));
      expect(stage.fake.calls()).toBe(0);
    },
  );

  it("of 10 calls is too few for months and days", async () => {
    expect(await fetchSpend({ ...query, withDaily: true }, 10)).toMatchObject(failure({ code: "not-confirmed" }));
    expect(stage.fake.calls()).toBe(0);
  });
});

describe("a thousand at once", () => {
  it("make one call", async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => ask()));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(stage.fake.calls()).toBe(1);
  });

  it("make one call for what their questions share", async () => {
    const daily = { ...query, withDaily: true };
    const answers = await Promise.all(Array.from({ length: 1000 }, (_, index) => ask(index % 2 === 0 ? query : daily)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(stage.fake.calls()).toBe(2);
  });
});
