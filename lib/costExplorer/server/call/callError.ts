import { isRecord } from "@/lib/text/isRecord";
/**
 * Names of the errors with which Tollgate itself stops a request. They are recognised by name, as the SDK's errors are.
 */
export type StopName = "TollgateDayCap" | "TollgateCallLimit" | "TollgateRepeatedPage" | "TollgateOtherDays";

/** An error with which Tollgate itself stops a request. */
export const stopError = (name: StopName): Error => Object.assign(new Error(name), { name });

/**
 * Name, code, text and HTTP status of a thrown value; empty or null where it has none. The text may have account ids
 * and ARNs, so it is matched and never shown.
 */
export function errorDetails(error: unknown): {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly httpStatus: number | null;
} {
  if (!isRecord(error)) return { name: "", code: "", text: "", httpStatus: null };
  const { name, code, message, $metadata: metadata } = error;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const status = isRecord(metadata) ? metadata.httpStatusCode : null;
  return {
    name: text(name),
    code: text(code),
    text: text(message),
    httpStatus: typeof status === "number" ? status : null,
  };
}
