import { commaList, listOf, type Options, textOf } from "@/cli/options";
import { wrongInput } from "@/cli/wrongInput";
import { mustBe, type Problem } from "@/lib/text/problem";
import { type Result, success } from "@/lib/text/result";
import type { QueryInput, QueryNats } from "@/lib/traffic/queries/queryInput";

/** Options that the queries over flow logs share. */
export const queryOptions = {
  day: "string",
  nat: "string",
  account: "list",
  region: "string",
  "client-ranges": "string",
  "log-format": "string",
  "gb-scanned": "string",
} as const;

/** What a command line says of a query, before the account's files are read. */
export type QueryOptions = {
  readonly input: QueryInput & { readonly nats: QueryNats; readonly clientRanges: readonly string[] };
  readonly accountFiles: readonly string[];
  readonly region: string | null;
  readonly gbScanned: number | null;
};

const gbPattern = /^\d{1,9}(?:\.\d{1,6})?$/;

export function readQueryOptions(options: Options): Result<QueryOptions, Problem> {
  const day = textOf(options, "day");
  if (day === undefined)
    return wrongInput("--day", mustBe("a day as YYYY-MM-DD, or days as 2026-11-01..2026-11-07", day));
  const gb = textOf(options, "gb-scanned");
  if (gb !== undefined && !gbPattern.test(gb))
    return wrongInput("--gb-scanned", mustBe("GB as a number, such as 12.5", gb));
  const nat = commaList(textOf(options, "nat"));
  const isInterface = (text: string) => text.startsWith("eni-");
  return success({
    input: {
      day,
      format: textOf(options, "log-format"),
      nats: {
        interfaces: nat.filter(isInterface).map((id) => ({ id, natGateway: null })),
        addresses: nat.filter((text) => !isInterface(text)),
      },
      clientRanges: commaList(textOf(options, "client-ranges")),
    },
    accountFiles: listOf(options, "account"),
    region: textOf(options, "region") ?? null,
    gbScanned: gb === undefined ? null : Number(gb),
  });
}
