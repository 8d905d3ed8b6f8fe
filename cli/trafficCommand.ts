import { type LogHints, readLogHints } from "@/cli/logHints";
import { listOf, type Options, textOf } from "@/cli/options";
import { isDay } from "@/lib/bills/day";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export const trafficOptions = {
  bill: "list",
  account: "list",
  region: "string",
  month: "string",
  "account-id": "string",
  nat: "string",
  "client-ranges": "string",
  "log-format": "string",
  estimate: "boolean",
  table: "boolean",
  help: "boolean",
} as const;

/** `traffic FILE...`: which services the traffic through NAT is with. */
export type TrafficCommand = LogHints & {
  readonly name: "traffic";
  readonly files: readonly string[];
  readonly billFiles: readonly string[];
  readonly accountFiles: readonly string[];
  readonly region: string | null;
  readonly month: string | null;
  readonly accountId: string | null;
  readonly isEstimate: boolean;
  readonly isTable: boolean;
};

export function readTrafficCommand(options: Options): Result<TrafficCommand, Problem> {
  const { targets, values } = options;
  if (targets.length === 0) {
    const message = mustBe("one or more logs, or - for standard input, before --bill and --account", undefined);
    return failure({ path: "input", message });
  }
  const hints = readLogHints(options);
  if (!hints.ok) return hints;
  const month = textOf(options, "month") ?? null;
  if (month !== null && !isDay(`${month}-01`))
    return failure({ path: "--month", message: mustBe("a month as YYYY-MM", month) });
  return success({
    name: "traffic",
    files: targets,
    billFiles: listOf(options, "bill"),
    accountFiles: listOf(options, "account"),
    region: textOf(options, "region") ?? null,
    month,
    accountId: textOf(options, "account-id") ?? null,
    ...hints.value,
    isEstimate: values.has("estimate"),
    isTable: values.has("table"),
  });
}
