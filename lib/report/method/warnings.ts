import { type WarningCode, warningCodes, warningRules } from "@/lib/model/warnings";

/** Each warning's code and when it is given. */
export const explainedWarnings: readonly { readonly code: WarningCode; readonly rule: string }[] = warningCodes.map(
  (code) => ({ code, rule: warningRules[code] }),
);
