import type { ExitCode } from "@/cli/exitCode";
import type { Output } from "@/cli/output";
import type { Problem } from "@/lib/text/problem";

/** What a command runs with: where it reads and writes, and its two bad ends. */
export type Run = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly print: Output;
  /** To a person, beside the results. */
  readonly tell: Output;
  /** Somebody watches, so that progress can be shown. */
  readonly isWatched: boolean;
  /** Characters in a line of a table. */
  readonly columns: number;
  readonly inputWrong: (problems: readonly Problem[]) => Promise<ExitCode>;
  readonly couldNot: (message: string) => Promise<ExitCode>;
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
