import {
  type CreateTableCommand,
  type FlowLogQueryCommand,
  flowLogKind,
  flowLogOptions,
  readFlowLogQuery,
} from "@/cli/flowLogQueryCommand";
import { foreignOption, type Options, textOf } from "@/cli/options";
import { wrongInput } from "@/cli/wrongInput";
import { type AthenaKind, athenaKinds } from "@/lib/bills/athena/athenaTables";
import { isOneOf } from "@/lib/text/checks";
import { joinWithOr, mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

const billOptions = { table: "string", month: "string", help: "boolean" } as const;

export const athenaOptions = { ...billOptions, ...flowLogOptions } as const;

/** `athena-sql KIND --table NAME --month YYYY-MM`, of a billing table. */
export type AthenaCommand = {
  readonly name: "athena-sql";
  readonly kind: AthenaKind;
  readonly table: string;
  readonly month: string;
};

const isKind = isOneOf(athenaKinds);

/** Reads the arguments of `athena-sql`; the first problem where one is wrong. */
export function readAthena(
  options: Options,
): Result<AthenaCommand | FlowLogQueryCommand | CreateTableCommand, Problem> {
  const [kind, ...others] = options.targets;
  if (kind !== flowLogKind && !isKind(kind))
    return wrongInput("input", mustBe(joinWithOr([...athenaKinds, flowLogKind]), kind));
  if (others.length > 0) return wrongInput("input", `must be one kind of table, not ${others.length + 1}`);
  if (kind === flowLogKind) return readFlowLogQuery(options);
  const foreign = foreignOption(`athena-sql ${kind}`, options, billOptions);
  if (foreign !== null) return failure(foreign);
  const [table, month] = [textOf(options, "table"), textOf(options, "month")];
  if (table === undefined) return wrongInput("--table", mustBe("the table's name in Athena", table));
  if (month === undefined) return wrongInput("--month", mustBe("a month as YYYY-MM", month));
  return success({ name: "athena-sql", kind, table, month });
}
