import { describe, expect, it } from "vitest";
import { spendApiErrorFrom } from "@/lib/costExplorer/server/call/spendApiErrorFrom";
import { failureCodes } from "@/lib/costExplorer/spendApi";

const problem = (name: string, message = "", more: object = {}) => Object.assign(new Error(message), { name, ...more });

describe("what is told of an error", () => {
  it.each([
    ["a name that no server has", problem("Error", "getaddrinfo ENOTFOUND", { code: "ENOTFOUND" }), "network"],
    ["a name server that is away", problem("Error", "", { code: "EAI_AGAIN" }), "network"],
    ["no route", problem("Error", "", { code: "EHOSTUNREACH" }), "network"],
    ["a certificate out of date", problem("Error", "", { code: "CERT_HAS_EXPIRED" }), "network"],
    ["a certificate of its own", problem("Error", "", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }), "network"],
    ["a certificate for another name", problem("Error", "", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }), "network"],
    ["a socket that hung up", problem("TimeoutError", "socket hang up", { code: "ECONNRESET" }), "network"],
    ["a connection that took too long", problem("TimeoutError", "", { code: "ETIMEDOUT" }), "timeout"],
    ["a text that was thrown", "arn:aws:iam::123456789012:user/x", "upstream-odd"],
    ["nothing that was thrown", undefined, "upstream-odd"],
    ["a name of an object's own property", problem("constructor"), "upstream-odd"],
    ["__proto__ for a name", problem("__proto__"), "upstream-odd"],
  ])("%s", (_what, error, code) => {
    expect(spendApiErrorFrom(error, "call").code).toBe(code);
  });

  it.each([
    ["a role that may not be assumed", problem("AccessDenied", "arn:aws:sts::123456789012"), "credentials-refused"],
    ["a session that has ended", problem("ExpiredTokenException"), "credentials-refused"],
    [
      "an SDK that is not there",
      problem("Error", "Cannot find package", { code: "ERR_MODULE_NOT_FOUND" }),
      "credentials-missing",
    ],
    ["a sign-in server that is away", problem("Error", "", { code: "ECONNREFUSED" }), "network"],
    ["a token of SSO that cannot be renewed", problem("TokenProviderError"), "sso-expired"],
    [
      "a portal that knows no session",
      problem("CredentialsProviderError", "Session token not found or invalid"),
      "sso-expired",
    ],
    ["`aws login` long ago", problem("CredentialsProviderError", "run `aws login` again"), "sso-expired"],
  ])("%s, while looking for credentials", (_what, error, code) => {
    expect(spendApiErrorFrom(error, "credentials").code).toBe(code);
  });

  it("has at most twelve codes", () => {
    expect(new Set(failureCodes).size).toBeLessThanOrEqual(12);
  });
});
