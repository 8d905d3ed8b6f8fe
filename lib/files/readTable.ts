import type { SpendProblem } from "@/lib/bills/problem";
import type { Source } from "@/lib/bills/spend";
import type { Tally } from "@/lib/bills/tally/tally";
import type { JsonRoom } from "@/lib/files/json/readJson";
import type { Pace } from "@/lib/files/pace";
import type { Refusal } from "@/lib/files/refusal";

/** What reading a file needs besides its bytes. `name` is its name, cleaned for messages. */
export type Reading = {
  readonly name: string;
  readonly tally: Tally;
  readonly pace: Pace;
  readonly jsonRoom: JsonRoom;
};

export type FileRead =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly problem: SpendProblem };

export const refusedFile = (name: string, { code, message }: Refusal): FileRead => ({
  ok: false,
  problem: { code, file: name, message },
});

export const cancelled: SpendProblem = { code: "cancelled", file: null, message: "The import was cancelled." };

export const cancelledRead: FileRead = { ok: false, problem: cancelled };

/** Told where bytes in a cell are not UTF-8: amounts and known names are ASCII, so that no sum is touched. */
export function warnOfInvalidText({ tally, name }: Reading): void {
  tally.warn(
    "not-utf-8",
    `Some names in ${name} are not in UTF-8 and are shown with "\uFFFD". The amounts are not touched.`,
  );
}
