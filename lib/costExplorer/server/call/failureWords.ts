import { accessPolicy } from "@/lib/costExplorer/accessPolicy";
import { type failureCodes, maxPagesPerQuestion, type SpendApiError } from "@/lib/costExplorer/spendApi";

/** The code of a failure, or of an answer that has no row about NAT gateways, endpoints, addresses or data transfer. */
export type FailureCode = (typeof failureCodes)[number] | "nothing-found";

type Words = { readonly message: string; readonly whatToDo: string; readonly canRetry: boolean };

const words: Readonly<Record<FailureCode, Words>> = {
  "credentials-missing": {
    message: "No AWS credentials were found, or none in time.",
    whatToDo:
      "Choose a profile, set AWS_PROFILE, or run `aws configure` or `aws sso login`; then ask again. After a change of environment variables start Tollgate anew.",
    canRetry: false,
  },
  "sso-expired": {
    message: "The sign-in of this profile has ended.",
    whatToDo: "Run `aws sso login --profile NAME` (or `aws login`) in a terminal, then ask again.",
    canRetry: false,
  },
  "credentials-refused": {
    message: "AWS did not take these credentials: they are expired, withdrawn, or of another partition.",
    whatToDo: "Get new ones, or choose another profile, then ask again. The Regions of China are not supported.",
    canRetry: false,
  },
  "access-denied": {
    message: "These credentials may not read Cost Explorer.",
    whatToDo:
      "Attach the policy below, which allows one action, to the user or role. In a member account, the payer must allow access to billing too.",
    canRetry: false,
  },
  "data-unavailable": {
    message: "Cost Explorer has no data for this account: it is not enabled here, or its data is not ready.",
    whatToDo:
      "Open Cost Explorer in the AWS console once to enable it, and ask again after 24 hours. A member account needs the payer's consent.",
    canRetry: false,
  },
  throttled: {
    message: "Cost Explorer was asked too often, and would not answer.",
    whatToDo: "Wait a minute, then ask again.",
    canRetry: true,
  },
  "range-refused": {
    message: "Cost Explorer has no bill for these dates.",
    whatToDo: "Choose whole months of the last 12, such as the last full one.",
    canRetry: false,
  },
  "clock-skew": {
    message: "AWS did not take the signature: this machine's clock is wrong, or the secret key is.",
    whatToDo: "Set the clock. If it is right, check that the secret key belongs to the access key. Then ask again.",
    canRetry: false,
  },
  network: {
    message: "Cost Explorer could not be reached, or the connection broke.",
    whatToDo: "Check that this machine reaches ce.us-east-1.amazonaws.com on port 443 without a proxy, then ask again.",
    canRetry: true,
  },
  timeout: {
    message: "Cost Explorer did not answer in time.",
    whatToDo: "Ask again in a minute. The call that was given up may be on AWS's bill.",
    canRetry: true,
  },
  "too-many-pages": {
    message: `The answer is too large: more than ${maxPagesPerQuestion} calls, or more lines than can be read; nothing of it is shown.`,
    whatToDo: "Choose a shorter time, or import a Cost and Usage Report instead.",
    canRetry: false,
  },
  "upstream-odd": {
    message: "Cost Explorer failed, or answered something else than what was asked; nothing of it is shown.",
    whatToDo: "Ask again in a few minutes. If it stays so, use the AWS CLI command and paste its answer.",
    canRetry: true,
  },
  "nothing-found": {
    message: "Cost Explorer answered, and has nothing about NAT gateways, endpoints, addresses or data transfer.",
    whatToDo: "Choose other dates or another profile.",
    canRetry: false,
  },
};

/** The error for a code, in words. `access-denied` also has the IAM policy to attach. */
export function awsFailure(code: FailureCode): SpendApiError {
  return { code, ...words[code], ...(code === "access-denied" ? { policy: accessPolicy } : {}) };
}
