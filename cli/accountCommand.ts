import { type Options, textOf } from "@/cli/options";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";

export const accountOptions = { region: "string", account: "string", table: "boolean", help: "boolean" } as const;

/** `account FILE...`: the shape of an account. */
export type AccountCommand = {
  readonly name: "account";
  readonly files: readonly string[];
  readonly region: string | null;
  readonly account: string | null;
  readonly isTable: boolean;
};

export function readAccountCommand(options: Options): Result<AccountCommand, Problem> {
  const { targets, values } = options;
  if (targets.length === 0) {
    return failure({ path: "input", message: mustBe("one or more files, or - for standard input", undefined) });
  }
  return success({
    name: "account",
    files: targets,
    region: textOf(options, "region") ?? null,
    account: textOf(options, "account") ?? null,
    isTable: values.has("table"),
  });
}
