import { accountHelp, collectHelp } from "@/cli/collectCommand";
import type { CommandName } from "@/cli/command";
import { athenaHelp, importHelp, insightsHelp } from "@/cli/importHelp";
import { sampleHelp } from "@/cli/sampleCommand";
import { trafficHelp } from "@/cli/trafficHelp";
import { rateIds } from "@/lib/meters/rates";
import { regionCodes } from "@/lib/pricing/priceBook";
import { snapshot } from "@/lib/pricing/snapshot";
import { defaultInWords, fields, maxOwnRateUsd, maxServiceCount } from "@/lib/scenario/fields";
import { shareBaseVariable } from "@/lib/scenario/shareBase.mjs";

const run = "npm run --silent cli --";

const general = `Tollgate: what AWS NAT gateways cost, and which VPC endpoints pay for themselves.
Prices of ${snapshot.publishedOn}, ${regionCodes.length} Regions. GB are 2^30 bytes; amounts are USD a month for the whole scenario.

Usage: ${run} <command>

  estimate FILE|-|LINK [--table] [--ndjson]   what each strategy costs, and which to take
  link FILE|- [--base URL] [--fragment]       the share link of a scenario
  import FILE... [options]                    what an account paid, and the scenario behind it
  import --cost-explorer --yes-paid           the same from AWS Cost Explorer; each call is paid for
  athena-sql KIND --table NAME --month M      the query for exports too large for one machine
  athena-sql flow-logs --table NAME --day D   the query for flow logs too large for one machine
  insights-query --log-group G --day D        the same for CloudWatch Logs Insights
  collect --regions R,… [options]             the script that collects what an account has, read-only
  account FILE... [--table]                   the shape of an account: NAT gateways, endpoints, subnets
  traffic FILE... [options]                   which services NAT traffic is with, from flow logs
  sample --region R --bucket B [options]      where there is no flow log: the script that makes one for a day
  <command> --help, --help, --version

Results go to standard output, messages to standard error.
Exit code: 0 answered, 1 could not (with a message), 2 the input is wrong (with its errors as JSON).
`;

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 4 });

function fieldLines(): string {
  return Object.entries(fields)
    .map(([path, field]) => {
      const range =
        field.kind === "choice"
          ? field.choices.join(", ")
          : `${number.format(field.min)} to ${number.format(field.max)} ${field.unit}`;
      const shownPath = path.replace("services.", "services[].");
      return `  ${shownPath.padEnd(26)} ${range.padEnd(36)} default ${defaultInWords(path, field)}`;
    })
    .join("\n");
}

const estimate = `Usage: ${run} estimate FILE|-|LINK [--table] [--ndjson]

Answers a scenario from a JSON file, from standard input (-) or from a share link, of which only the part
after ? or # is read. The answer is JSON with unrounded amounts.

  --table    for a person: the verdict, every strategy, the plan's bill and each service's break-even
  --ndjson   a scenario a line in, an answer a line out, in order. A wrong line, or one above 1 MiB, is
             answered by {"errors":[…]} and the run goes on, so the exit code stays 0. Blank lines are
             skipped.

Fields of a scenario; all are optional but a service's id:
  v                          1
  region                     the code of a Region                 default us-east-1
  services                   up to ${maxServiceCount} rows, each with an id: s3, ecr.dkr, logs, …
${fieldLines()}
  rates                      your own USD per unit, 0 to ${number.format(maxOwnRateUsd)}:
${rateIds.map((id) => `                             ${id}`).join("\n")}

Examples:
  echo '{"services":[{"id":"s3","gb":5000},{"id":"logs","gb":800}]}' | ${run} estimate - --table
  ${run} estimate scenario.json
  ${run} estimate 'http://127.0.0.1:3000/?v=1&azs=2&s=logs_800_n_a_2'
  ${run} estimate scenarios.ndjson --ndjson > answers.ndjson
`;

const link = `Usage: ${run} link FILE|- [--base URL] [--fragment]

Prints the share link of a scenario from a JSON file or from standard input (-).

  --base URL   where the page is: http or https, without query, fragment or credentials. Default:
               the environment variable ${shareBaseVariable}, else http://127.0.0.1:3000/
  --fragment   the scenario after # instead of ?: no browser sends that part to a server

Example:
  echo '{"azCount":2,"services":[{"id":"logs","gb":800}]}' | ${run} link -
`;

const helpOf: Record<CommandName, () => string> = {
  estimate: () => estimate,
  link: () => link,
  import: () => importHelp(run),
  "athena-sql": () => athenaHelp(run),
  "insights-query": () => insightsHelp(run),
  collect: () => collectHelp(run),
  account: () => accountHelp(run),
  traffic: () => trafficHelp(run),
  sample: () => sampleHelp(run),
};

/** The text of `--help` for one command, or for all where `of` is null. */
export const helpText = (of: CommandName | null): string => (of === null ? general : helpOf[of]());
