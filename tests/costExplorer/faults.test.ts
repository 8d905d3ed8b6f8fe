import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import type { Timeouts } from "@/lib/costExplorer/server/call/callOptions";
import type { SpendApiErrorCode } from "@/lib/costExplorer/spendApi";
import { failure, success } from "@/lib/text/result";
import { oneGateway, page } from "@/tests/costExplorer/bill";
import { awsError, type CallHandler, leakyText, type Reply, wholeBill } from "@/tests/costExplorer/fakeCostExplorer";
import { query } from "@/tests/costExplorer/query";
import { ask, patientTimeouts, setUpStage, shortTimeouts } from "@/tests/costExplorer/stage";

/*
 * For each fault: how often AWS is called, which error the reader gets, and that nothing is stored and no secret gets
 * out. The SDK tries three times what may pass, and once what will not.
 */

const stage = setUpStage();

const always =
  (reply: Reply): CallHandler =>
  () =>
    reply;

const raw = (status: number, body: string): Reply => ({ kind: "raw", status, body });
const html = "<html><body>503 Service Temporarily Unavailable</body></html>";

/** Page 1 of 3, page 2 of 3, then the fault. */
const thirdPage =
  (fault: Reply): CallHandler =>
  ({ index, request }) =>
    index < 2
      ? { kind: "page", body: page(request, oneGateway.slice(index, index + 1)), next: `page-${index}` }
      : fault;

type Fault = readonly [what: string, play: CallHandler, calls: number, code: SpendApiErrorCode, canRetry: boolean];

const faults: readonly Fault[] = [
  ["LimitExceededException, always", always(awsError("LimitExceededException")), 3, "throttled", true],
  ["ThrottlingException, always", always(awsError("ThrottlingException")), 3, "throttled", true],
  ["429 without a name", always(raw(429, "{}")), 3, "throttled", true],
  ["500", always(awsError("InternalServerError", 500)), 3, "upstream-odd", true],
  ["502", always(raw(502, "{}")), 3, "upstream-odd", true],
  ["503 with a page of HTML", always(raw(503, html)), 3, "upstream-odd", true],
  ["504", always(raw(504, "")), 3, "upstream-odd", true],
  ["reset before the headers", always({ kind: "reset" }), 3, "network", true],
  ["reset after the headers", always({ kind: "reset-after-headers" }), 3, "network", true],
  ["silence", always({ kind: "hang" }), 3, "timeout", true],
  ["silence after the headers", always({ kind: "hang-after-headers" }), 3, "timeout", true],
  ["a drip without an end", always({ kind: "drip" }), 1, "timeout", true],
  ["200 with JSON that is cut", always(raw(200, '{"ResultsByTime":[{')), 1, "upstream-odd", true],
  ["200 with HTML", always(raw(200, html)), 1, "upstream-odd", true],
  ["200 with an empty object", always(raw(200, "{}")), 1, "upstream-odd", true],
  ["200 with a list", always(raw(200, "[]")), 1, "upstream-odd", true],
  ["200 with null", always(raw(200, "null")), 1, "upstream-odd", true],
  ["RequestExpired", always(awsError("RequestExpired", 403)), 1, "clock-skew", false],
  ["SignatureDoesNotMatch", always(awsError("SignatureDoesNotMatch", 403)), 1, "clock-skew", false],
  ["InvalidSignatureException", always(awsError("InvalidSignatureException", 403)), 1, "clock-skew", false],
  ["ExpiredTokenException", always(awsError("ExpiredTokenException")), 1, "credentials-refused", false],
  ["ExpiredToken", always(awsError("ExpiredToken", 403)), 1, "credentials-refused", false],
  ["UnrecognizedClientException", always(awsError("UnrecognizedClientException")), 1, "credentials-refused", false],
  ["InvalidClientTokenId", always(awsError("InvalidClientTokenId", 403)), 1, "credentials-refused", false],
  ["AccessDeniedException", always(awsError("AccessDeniedException")), 1, "access-denied", false],
  [
    "Cost Explorer not enabled",
    always(awsError("AccessDeniedException", 400, "User not enabled for cost explorer access")),
    1,
    "data-unavailable",
    false,
  ],
  ["DataUnavailableException", always(awsError("DataUnavailableException")), 1, "data-unavailable", false],
  ["BillExpirationException", always(awsError("BillExpirationException")), 1, "range-refused", false],
  ["ValidationException", always(awsError("ValidationException")), 1, "range-refused", false],
  ["RequestChangedException", always(awsError("RequestChangedException")), 1, "upstream-odd", true],
  ["InvalidNextTokenException", always(awsError("InvalidNextTokenException")), 1, "upstream-odd", true],
  ["an error of no known name", always(awsError("SomethingNewException")), 1, "upstream-odd", true],
  ["page 3 of 3 denied", thirdPage(awsError("AccessDeniedException")), 3, "access-denied", false],
  ["page 3 of 3 with cut JSON", thirdPage(raw(200, "{")), 3, "upstream-odd", true],
  [
    "page 3 of 3 after the session ended",
    thirdPage(awsError("ExpiredTokenException")),
    3,
    "credentials-refused",
    false,
  ],
  [
    "a token that comes again",
    ({ request }) => ({ kind: "page", body: page(request, []), next: "again" }),
    2,
    "upstream-odd",
    true,
  ],
  [
    "pages without an end",
    ({ index, request }) => ({ kind: "page", body: page(request, []), next: `page-${index}` }),
    10,
    "too-many-pages",
    false,
  ],
  [
    "the same page twice",
    ({ index, request }) => ({
      kind: "page",
      body: page(request, oneGateway),
      ...(index === 0 ? { next: "second" } : {}),
    }),
    2,
    "upstream-odd",
    true,
  ],
  [
    "an answer without groups by usage type",
    ({ request }) => ({ kind: "page", body: { ...page(request, oneGateway), GroupDefinitions: [] } }),
    1,
    "upstream-odd",
    true,
  ],
];

function timeoutsFor(fault: string): Timeouts {
  // Only the deadline for the whole ends a drip.
  if (fault.includes("drip")) return { ...patientTimeouts, overallMs: 600 };
  return fault.includes("silence") ? shortTimeouts : patientTimeouts;
}

describe("when Cost Explorer fails", () => {
  it.each(faults)(
    "%s: told by its code, called as often as helps, nothing kept",
    async (what, play, calls, code, canRetry) => {
      const written = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name));
      stage.fake.answerWith(play);
      const fetched = await ask(query, undefined, timeoutsFor(what));
      expect(fetched).toMatchObject(failure({ code, canRetry }));
      expect(stage.fake.calls()).toBe(calls);
      const told = JSON.stringify(fetched);
      for (const secret of [leakyText, "arn:", "999988887777", "secret-role", "AKIA", "Exception"])
        expect(told).not.toContain(secret);
      expect(fetched).not.toHaveProperty("answer");
      expect(readdirSync(join(stage.folder, "state"))).toEqual(["calls"]);
      for (const spy of written) expect(spy).not.toHaveBeenCalled();

      stage.fake.answerWith(wholeBill);
      expect(await ask()).toMatchObject(success({ callCount: 1 }));
    },
  );

  it("passes a moment's failure: throttled twice, then answered", async () => {
    stage.fake.answerWith((call) => (call.index < 2 ? awsError("LimitExceededException") : wholeBill(call)));
    expect(await ask()).toMatchObject(success({ callCount: 3 }));
    expect(stage.fake.calls()).toBe(3);
  });

  it("names the one action to allow where access is denied", async () => {
    stage.fake.answerWith(always(awsError("AccessDeniedException")));
    const fetched = await ask();
    const policy = fetched.ok ? "" : (fetched.error.policy ?? "");
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: ["ce:GetCostAndUsage"], Resource: "*" }],
    });
  });

  it("cannot be reached where nothing listens, and where the certificate is nobody's", async () => {
    vi.stubEnv("AWS_ENDPOINT_URL_COST_EXPLORER", "http://127.0.0.1:9");
    expect(await ask()).toMatchObject(failure({ code: "network" }));
    vi.stubEnv("AWS_ENDPOINT_URL_COST_EXPLORER", stage.fake.url.replace("http:", "https:"));
    expect(await ask()).toMatchObject(failure({ code: "network" }));
    expect(stage.fake.calls()).toBe(0);
  });

  it("frees its connections, those of calls it gave up too", async () => {
    stage.fake.answerWith(always({ kind: "hang" }));
    await ask(query, undefined, shortTimeouts);
    await vi.waitFor(() => expect(stage.fake.openSockets()).toBe(0));
  });
});
