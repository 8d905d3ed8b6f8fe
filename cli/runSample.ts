import { billFiles } from "@/cli/billFiles";
import { type ExitCode, exitCode } from "@/cli/exitCode";
import type { Run } from "@/cli/run";
import type { SampleCommand } from "@/cli/sampleCommand";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { type AccountGateways, accountGateways } from "@/lib/sample/accountGateways";
import { readSampleChoices } from "@/lib/sample/sampleChoices";
import { samplePolicy } from "@/lib/sample/samplePolicy";
import { sampleScript } from "@/lib/sample/sampleScript";
import { mustBe, type Problem } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";

/** The gateways that the account's files tell of, in the Region asked for; null without files. */
async function gatewaysOf(
  { region, accountFiles }: SampleCommand,
  run: Run,
): Promise<Result<AccountGateways | null, Problem>> {
  if (accountFiles.length === 0) return success(null);
  const read = await readAccountFiles(await billFiles(accountFiles, run.stdin));
  if (!read.ok) return failure({ path: read.error.file ?? "--account", message: read.error.message });
  const found = accountGateways(read.value.parts, readMetrics(read.value.metricAnswers));
  const [only, ...others] = found.filter((one) => region === null || one.region === region);
  if (only !== undefined && others.length === 0) return success(only);
  const regions = found.map((one) => one.region).join(", ");
  if (regions === "") return failure({ path: "--account", message: "has no NAT gateway that is available" });
  return failure({ path: "--region", message: mustBe(`one of ${regions}`, region ?? undefined) });
}

/** Prints the script of a sample, or the policy that it needs. */
export async function runSample(command: SampleCommand, run: Run): Promise<ExitCode> {
  const gateways = await gatewaysOf(command, run);
  if (!gateways.ok) return run.inputWrong([gateways.error]);
  const { value: known } = gateways;
  const { input } = command;
  const isOfAccount = known !== null && input.natGateways === "";
  const choices = readSampleChoices({
    ...input,
    region: command.region ?? known?.region ?? "",
    natGateways: isOfAccount ? known.natGateways.join(",") : input.natGateways,
  });
  if (!choices.ok) return run.inputWrong(choices.error.map(({ path, message }) => ({ path: `--${path}`, message })));
  // Connections are those of all gateways that the files have.
  const connections = isOfAccount ? known.connections : null;
  await run.print(command.isPolicy ? `${samplePolicy(choices.value)}\n` : sampleScript(choices.value, connections));
  return exitCode.answered;
}
