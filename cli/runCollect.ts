import type { CollectCommand } from "@/cli/collectCommand";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { Run } from "@/cli/run";
import { collectScript } from "@/lib/collect/collectScript";

/** Prints the script that collects what an account has. */
export async function runCollect({ choices }: CollectCommand, run: Run): Promise<ExitCode> {
  await run.print(collectScript(choices));
  return exitCode.answered;
}
