import type { ExitCode } from "@/cli/exitCode";
import type { Output } from "@/cli/output";
import type { Problem } from "@/lib/text/problem";

/** What a command reads from and writes to, and how it ends where it cannot answer. */
export type Run = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly print: Output;
  /** Writes to standard error, for a person. */
  readonly tell: Output;
  /** Whether standard error is a terminal, so that progress can be shown. */
  readonly isTerminal: boolean;
  /** The width of a table, in characters. */
  readonly columns: number;
  readonly inputWrong: (problems: readonly Problem[]) => Promise<ExitCode>;
  readonly couldNot: (message: string) => Promise<ExitCode>;
};

export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
