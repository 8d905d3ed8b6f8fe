/** Our own reasons to stop on the way, told apart by name as those of the SDK are. */
export type StopName = "TollgateDayCap" | "TollgateCallLimit" | "TollgateRepeatedPage" | "TollgateOtherDays";

export const stopError = (name: StopName): Error => Object.assign(new Error(name), { name });

/** The name, code and text of whatever was thrown; its text is looked at and never shown. */
export function thrown(error: unknown): {
  readonly name: string;
  readonly code: string;
  readonly text: string;
  readonly httpStatus: number | null;
} {
  if (typeof error !== "object" || error === null) return { name: "", code: "", text: "", httpStatus: null };
  const {
    name,
    code,
    message,
    $metadata: metadata,
  } = error as { name?: unknown; code?: unknown; message?: unknown; $metadata?: { httpStatusCode?: unknown } };
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const status = metadata?.httpStatusCode;
  return {
    name: text(name),
    code: text(code),
    text: text(message),
    httpStatus: typeof status === "number" ? status : null,
  };
}
