import type { SampleChoices } from "@/lib/sample/sampleChoices";
import { sampleSteps, stepCommands } from "@/lib/sample/sampleCommands";
import { sampleChanges, samplePriceLines } from "@/lib/sample/sampleWords";
import { opening } from "@/lib/sample/shell/frame";
import type { Connections } from "@/lib/traffic/queries/queryCost";

const commented = (line: string): string => `# ${line}`.trimEnd();

const functionOf = ([step, commands]: readonly [string, string]): string => `
step_${step}() (
${commands})
`;

/**
 * All steps as one script: `bash sample.sh on`, and so on. Its head says what it changes, how to undo that, and what it
 * costs.
 */
export function sampleScript(choices: SampleChoices, connections: Connections | null): string {
  const commands = stepCommands(choices);
  const head = [
    "Logs a day of traffic through NAT gateways. This changes the account:",
    ...sampleChanges(choices).map((line) => `  ${line}`),
    "Undone by: bash sample.sh off, then bash sample.sh remove",
    "",
    "What it costs, USD:",
    ...samplePriceLines(choices, connections).map((line) => `  ${line}`),
    "",
    "  bash sample.sh on       a day before",
    "  bash sample.sh fetch    copies the logs here",
    "  bash sample.sh off      ends the logs; what they delivered stays",
    "  bash sample.sh remove   deletes what was delivered",
  ];
  return [
    "#!/usr/bin/env bash\n",
    head.map(commented).join("\n"),
    `\n${opening(choices)}`,
    ...sampleSteps.map((step) => functionOf([step, commands[step]])),
    `
case "\${1:-}" in
${sampleSteps.map((step) => `  ${step}) step_${step} ;;`).join("\n")}
  *)
    printf 'Usage: bash sample.sh ${sampleSteps.join("|")}\\n' >&2
    exit 2
    ;;
esac
`,
  ].join("");
}
