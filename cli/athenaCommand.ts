import { type Options, textOf } from "@/cli/options";
import { type AthenaKind, athenaKinds } from "@/lib/bills/athena/athenaTables";
import { joinWithOr, mustBe, type Problem } from "@/lib/text/problem";

export const athenaOptions = { table: "string", month: "string", help: "boolean" } as const;

/** `athena-sql KIND --table NAME --month YYYY-MM` */
export type AthenaCommand = {
  readonly name: "athena-sql";
  readonly kind: AthenaKind;
  readonly table: string;
  readonly month: string;
};

const isKind = (text: string | undefined): text is AthenaKind =>
  text !== undefined && (athenaKinds as readonly string[]).includes(text);

/** Reads the arguments of `athena-sql`; the first problem where one is wrong. */
export function readAthena(options: Options): AthenaCommand | Problem {
  const [kind, ...others] = options.targets;
  if (!isKind(kind)) return { path: "input", message: mustBe(joinWithOr(athenaKinds), kind) };
  if (others.length > 0) return { path: "input", message: `must be one kind of table, not ${others.length + 1}` };
  const [table, month] = [textOf(options, "table"), textOf(options, "month")];
  if (table === undefined) return { path: "--table", message: mustBe("the table's name in Athena", table) };
  if (month === undefined) return { path: "--month", message: mustBe("a month as YYYY-MM", month) };
  return { name: "athena-sql", kind, table, month };
}
