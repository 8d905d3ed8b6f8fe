import { type Options, textOf } from "@/cli/options";
import { ipv6Table } from "@/lib/address/address";
import { readCidr } from "@/lib/address/addressRanges";
import { addressOf } from "@/lib/address/readAddress";
import type { Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import type { NatHints } from "@/lib/traffic/read/hints";
import { isInterfaceId, listedTexts, natHintsOf } from "@/lib/traffic/read/hintTexts";

/** What `--nat`, `--client-ranges` and `--log-format` say that logs may not say themselves. */
export type LogHints = {
  readonly natHints: NatHints;
  readonly clientRanges: readonly string[];
  readonly logFormat: string | null;
};

function wrongIn(
  path: string,
  texts: readonly string[],
  isRight: (text: string) => boolean,
  expected: string,
): Problem | null {
  const at = texts.findIndex((text) => !isRight(text));
  if (at < 0) return null;
  // The text is not repeated: it may be an address.
  return {
    path,
    message: `must be ${expected}, with commas between them; number ${at + 1} of ${texts.length} is none`,
  };
}

/** Reads the options about logs; the first problem where one is wrong. */
export function readLogHints(options: Options): Result<LogHints, Problem> {
  const table = ipv6Table();
  const nat = listedTexts(textOf(options, "nat") ?? "");
  const clientRanges = listedTexts(textOf(options, "client-ranges") ?? "");
  const isNat = (text: string) => isInterfaceId(text) || addressOf(text, table) >= 0;
  const isRange = (text: string) => readCidr(text, table) !== null;
  const problem =
    wrongIn("--nat", nat, isNat, "interfaces (eni-…) or private addresses") ??
    wrongIn("--client-ranges", clientRanges, isRange, "ranges such as 10.0.0.0/16");
  if (problem !== null) return failure(problem);
  return success({ natHints: natHintsOf(nat), clientRanges, logFormat: textOf(options, "log-format") ?? null });
}
