import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { readAccount } from "@/lib/account/readAccount";
import { collectScript } from "@/lib/collect/collectScript";
import { singleQuoted } from "@/lib/collect/singleQuoted";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { linesOf } from "@/tests/collect/runScript";
import { modelFolder } from "@/tests/collect/verify/awsModel";
import { loopback } from "@/tests/collect/verify/loopback";

/*
 * `npm run verify:collect`: the collecting script with the AWS CLI of this machine, version 2, against a server on the
 * loopback address. It shows that the AWS CLI knows every option, pages and `--query` as the script uses them. No call
 * leaves this machine. AWS_CLI names another `aws`, AWS_CLI_MODELS the folder of its service models.
 */

/** Operations that AWS CLI 2.9, of Debian 12, is older than. */
const mayBeUnknown = /^route53profiles /;

const aws = process.env.AWS_CLI ?? "aws";
const models = modelFolder();
const version = spawnSync(aws, ["--version"], { encoding: "utf8" });

function endWith(message: string): never {
  console.error(message);
  process.exit(1);
}

if (version.status !== 0) endWith("There is no aws command here. Install AWS CLI version 2, or name one with AWS_CLI.");
if (!version.stdout.startsWith("aws-cli/2.")) endWith("This aws is no AWS CLI version 2. Name one with AWS_CLI.");
if (models === null) endWith("The service models of the AWS CLI are not found. Name their folder with AWS_CLI_MODELS.");

const folder = mkdtempSync(join(tmpdir(), "verify-collect-"));
const server = await loopback(models);
try {
  const endpoint = `http://127.0.0.1:${server.port}`;
  const wrapper = `#!/usr/bin/env bash\nPATH=${singleQuoted(process.env.PATH ?? "")} exec ${singleQuoted(aws)} "$@" --endpoint-url ${endpoint}\n`;
  writeFileSync(join(folder, "aws"), wrapper);
  chmodSync(join(folder, "aws"), 0o755);
  const script = collectScript({
    regions: ["eu-west-1", "us-east-1"],
    days: 30,
    costExplorer: true,
    insightsLogGroup: "/vpc/flow",
  });
  writeFileSync(join(folder, "collect.sh"), script);
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: "test",
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    HOME: folder,
    TMPDIR: folder,
    AWS_ACCESS_KEY_ID: "AKIDEXAMPLE",
    AWS_SECRET_ACCESS_KEY: "example",
    AWS_EC2_METADATA_DISABLED: "true",
  };
  const status = await new Promise<number | null>((done) => {
    spawn("bash", ["collect.sh"], { cwd: folder, env, stdio: ["ignore", "inherit", "inherit"] }).on("close", done);
  });
  const name = readdirSync(folder).find((entry) => entry.endsWith(".ndjson"));
  const lines = linesOf(name === undefined ? null : readFileSync(join(folder, name), "utf8"));
  const failed = lines.filter(({ rc, operation }) => rc !== 0 && !mayBeUnknown.test(operation));
  const read = readAccount([{ file: name ?? "", documents: lines }]);
  if (!read.ok) endWith(read.error.message);
  const { parts, metricAnswers } = read.value;
  const shape = parts.map((part) => [
    part.region,
    part.natGateways.map(({ id }) => id).join(" "),
    part.endpoints.map(({ id, azIds }) => `${id}:${azIds.length}`).join(" "),
    part.subnets.map(({ id, natGateway }) => `${id}>${natGateway}`).join(" "),
  ]);
  const expected = [
    ["eu-west-1", 1],
    ["us-east-1", 2],
  ].map(([region, n]) => [
    region,
    `nat-0${n}a nat-0${n}gone nat-0${n}r`,
    `vpce-0${n}logs:2 vpce-0${n}quiet:1 vpce-0${n}s3:0`,
    `subnet-0${n}a>null subnet-0${n}b>nat-0${n}r subnet-0${n}c>nat-0${n}a`,
  ]);
  const measured = readMetrics(metricAnswers).endpoints.filter(({ bytes }) => bytes === 2n ** 30n);
  const checks: readonly (readonly [string, boolean])[] = [
    ["the script ends with 0", status === 0],
    ["its last line says complete", lines.at(-1)?.operation === "complete"],
    ["every call that this AWS CLI knows is answered", failed.length === 0],
    ["answers are followed over their pages", lines.some(({ page }) => page > 1)],
    ["gateways, endpoints with their AZs and routes are all there", JSON.stringify(shape) === JSON.stringify(expected)],
    ["endpoints are measured by all four dimensions", measured.length === 2],
  ];
  console.log(`${version.stdout.trim()}, ${server.asked.length} calls`);
  for (const [what, holds] of checks) console.log(`${holds ? "holds" : "FAILS"}  ${what}`);
  for (const { operation, error } of lines.filter(({ rc }) => rc !== 0))
    console.log(`not answered: ${operation}: ${error}`);
  if (checks.some(([, holds]) => !holds)) console.log(JSON.stringify({ shape, expected }, null, 1));
  process.exitCode = checks.every(([, holds]) => holds) ? 0 : 1;
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
