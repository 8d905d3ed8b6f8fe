import { thrown } from "@/lib/costExplorer/server/call/callError";
import { type FailureCode, failureOf } from "@/lib/costExplorer/server/call/failureWords";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import type { SpendApiError } from "@/lib/costExplorer/spendApi";

/** At which step it went wrong: looking for credentials, or asking Cost Explorer. */
export type Step = "credentials" | "call";

const names: readonly (readonly [FailureCode, readonly string[]])[] = [
  [
    "credentials-refused",
    [
      "ExpiredToken",
      "ExpiredTokenException",
      "UnrecognizedClientException",
      "InvalidClientTokenId",
      "InvalidClientTokenIdException",
      "InvalidAccessKeyId",
      "AuthFailure",
      "IncompleteSignature",
      "IncompleteSignatureException",
      "MissingAuthenticationToken",
      "MissingAuthenticationTokenException",
      "NotAuthorized",
    ],
  ],
  [
    "clock-skew",
    [
      "RequestExpired",
      "RequestInTheFuture",
      "RequestTimeTooSkewed",
      "InvalidSignature",
      "InvalidSignatureException",
      "SignatureDoesNotMatch",
    ],
  ],
  ["access-denied", ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "UnauthorizedException"]],
  ["data-unavailable", ["DataUnavailableException", "OptInRequired", "SubscriptionRequiredException"]],
  [
    "throttled",
    [
      "LimitExceededException",
      "Throttling",
      "ThrottlingException",
      "ThrottledException",
      "TooManyRequestsException",
      "RequestLimitExceeded",
      "RequestThrottled",
    ],
  ],
  ["range-refused", ["BillExpirationException", "ValidationException", "ValidationError"]],
  ["timeout", ["AbortError", "TimeoutError"]],
  ["too-many-pages", ["TollgateCallLimit"]],
  ["upstream-odd", ["TollgateRepeatedPage", "TollgateOtherDays", "SyntaxError"]],
];

const codeByName = new Map<string, FailureCode>(
  names.flatMap(([code, list]) => list.map((name) => [name, code] as const)),
);

/** Node's own names for a connection that was not made, or was lost; see the `errors` and `tls` pages of its docs. */
const isNetworkCode = (code: string): boolean =>
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|NOTFOUND|AI_[A-Z]+|HOST[A-Z]+|NET[A-Z]+|ADDR[A-Z]+|PROTO)|ERR_(TLS|SSL)_.+|CERT_.+|UNABLE_TO_.+|(DEPTH_ZERO_)?SELF_SIGNED_CERT.*|HOSTNAME_MISMATCH)$/.test(
    code,
  );

/** The SDK has one name for every lack of credentials; only its words tell an ended sign-in. */
const isSignInEnded = (text: string): boolean => /\bsso\b|session token|\baws (sso )?login\b/i.test(text);

function codeOf(error: unknown, step: Step): FailureCode {
  const { name, code, text, httpStatus } = thrown(error);
  if (isNetworkCode(code)) return "network";
  if (name === "TokenProviderError") return "sso-expired";
  if (name === "CredentialsProviderError") return isSignInEnded(text) ? "sso-expired" : "credentials-missing";
  const known = codeByName.get(name);
  if (step === "credentials") {
    // A role that may not be assumed, or a metadata service that answers nonsense.
    if (known === "access-denied") return "credentials-refused";
    return known === undefined || known === "upstream-odd" || known === "timeout" ? "credentials-missing" : known;
  }
  // "User not enabled for cost explorer access": a member account that was left out, or a new account.
  if (known === "access-denied" && /not enabled for cost explorer/i.test(text)) return "data-unavailable";
  return known ?? (httpStatus === 429 ? "throttled" : "upstream-odd");
}

/** What the reader is told: one of the fixed codes with words of ours. */
export function errorFrom(error: unknown, step: Step): SpendApiError {
  return thrown(error).name === "TollgateDayCap" ? refusal("day-cap") : failureOf(codeOf(error, step));
}
