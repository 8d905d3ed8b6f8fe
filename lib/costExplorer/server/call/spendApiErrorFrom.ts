import { errorDetails } from "@/lib/costExplorer/server/call/callError";
import { awsFailure, type FailureCode } from "@/lib/costExplorer/server/call/failureWords";
import { refusal } from "@/lib/costExplorer/server/refusalWords";
import type { SpendApiError } from "@/lib/costExplorer/spendApi";

/** The step that failed: finding credentials, or calling Cost Explorer. */
export type Step = "credentials" | "call";

const errorNamesByCode: readonly (readonly [FailureCode, readonly string[]])[] = [
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
  errorNamesByCode.flatMap(([code, list]) => list.map((name) => [name, code] as const)),
);

/**
 * Whether a code is one of Node's for a connection that failed or broke; see the `errors` and `tls` pages of its docs.
 */
const isNetworkCode = (code: string): boolean =>
  /^(E(CONN(REFUSED|RESET|ABORTED)|PIPE|NOTFOUND|AI_[A-Z]+|HOST[A-Z]+|NET[A-Z]+|ADDR[A-Z]+|PROTO)|ERR_(TLS|SSL)_.+|CERT_.+|UNABLE_TO_.+|(DEPTH_ZERO_)?SELF_SIGNED_CERT.*|HOSTNAME_MISMATCH)$/.test(
    code,
  );

/** The SDK gives every lack of credentials one error name, so only the text tells that a sign-in has ended. */
const isSignInEnded = (text: string): boolean => /\bsso\b|session token|\baws (sso )?login\b/i.test(text);

function codeOf(error: unknown, step: Step): FailureCode {
  const { name, code, text, httpStatus } = errorDetails(error);
  if (isNetworkCode(code)) return "network";
  if (name === "TokenProviderError") return "sso-expired";
  if (name === "CredentialsProviderError") return isSignInEnded(text) ? "sso-expired" : "credentials-missing";
  const known = codeByName.get(name);
  if (step === "credentials") {
    // `access-denied` means here that a role may not be assumed; `upstream-odd`, that the metadata service's answer is
    // unreadable.
    if (known === "access-denied") return "credentials-refused";
    return known === undefined || known === "upstream-odd" || known === "timeout" ? "credentials-missing" : known;
  }
  // AWS answers "User not enabled for cost explorer access" to a member account without access and to a new account.
  if (known === "access-denied" && /not enabled for cost explorer/i.test(text)) return "data-unavailable";
  return known ?? (httpStatus === 429 ? "throttled" : "upstream-odd");
}

/** The error for the reader: one of the fixed codes, in Tollgate's own words. */
export function spendApiErrorFrom(error: unknown, step: Step): SpendApiError {
  return errorDetails(error).name === "TollgateDayCap" ? refusal("day-cap") : awsFailure(codeOf(error, step));
}
