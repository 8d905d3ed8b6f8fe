import { singleQuoted } from "@/lib/collect/singleQuoted";
import { bucketArn, dnsLogGroup, partitionOf } from "@/lib/sample/arns";
import type { SampleChoices } from "@/lib/sample/sampleChoices";
import { flowLogsOff, flowLogsOn, gatewaysFound } from "@/lib/sample/shell/flowLog";
import { opening, sayWhenStopped } from "@/lib/sample/shell/frame";
import { resolverLogOff, resolverLogOn } from "@/lib/sample/shell/resolverLog";
import { fetchedFolder, logsFetched, storageMade, storageRemoved } from "@/lib/sample/shell/storage";

/** The steps of a sample, in their order: log a day, copy the logs, end the log, delete what was stored. */
export const sampleSteps = ["on", "fetch", "off", "remove"] as const;
export type SampleStep = (typeof sampleSteps)[number];

/** The ARN of a log group needs the account's id, which the commands ask for. */
function resolverDestination({ region, destination }: SampleChoices): {
  readonly before: string;
  readonly arn: string;
} {
  if (destination.kind === "s3") return { before: "", arn: singleQuoted(bucketArn(region, destination.bucket)) };
  const from = `arn:${partitionOf(region)}:logs:${region}:`;
  return {
    before: `account=$(aws sts get-caller-identity --query Account --output text)\n`,
    arn: `${singleQuoted(from)}"$account"${singleQuoted(`:log-group:${dnsLogGroup(destination.logGroup)}`)}`,
  };
}

function turnOn(choices: SampleChoices): string {
  const resolver = resolverDestination(choices);
  return [
    sayWhenStopped("Stopped. The steps off and remove undo what was done until here."),
    gatewaysFound(choices),
    storageMade(choices),
    flowLogsOn(choices),
    choices.hasResolverLog ? `${resolver.before}${resolverLogOn(resolver.arn)}` : "",
    'say "A day from now: fetch, then off."\n',
  ].join("");
}

/**
 * Each step as commands for bash 3.2 with AWS CLI version 2, to follow `opening`. `on`, `off` and `remove` change the
 * account: they make and delete flow logs, a Resolver query log, a bucket or log groups, and a role. `off` finds flow logs
 * by their tag and the Resolver query log by its name, so that it needs nothing that `on` said.
 */
export function stepCommands(choices: SampleChoices): Record<SampleStep, string> {
  const stopped = sayWhenStopped("Stopped. Mend what AWS says above, and run this step again.");
  const fetched = `say "The logs are in the folder ${fetchedFolder}. Drop it on the page Import."\n`;
  return {
    on: turnOn(choices),
    fetch: `${stopped}${logsFetched(choices)}${fetched}`,
    off: `${stopped}${flowLogsOff()}${choices.hasResolverLog ? resolverLogOff() : ""}`,
    remove: `${stopped}${storageRemoved(choices)}say "Removed."\n`,
  };
}

const endOfPaste = "TOLLGATE";

/**
 * A step that can be pasted into any shell: bash reads it whole, and where a call fails the shell stays open. No line of
 * it is `TOLLGATE`, since names have no line breaks.
 */
export const pastedStep = (choices: SampleChoices, step: SampleStep): string =>
  `bash <<'${endOfPaste}'\n${opening(choices)}${stepCommands(choices)[step]}${endOfPaste}\n`;
