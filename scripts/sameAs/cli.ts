import { once } from "node:events";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inProject } from "@/scripts/project.mjs";
import { type CliCase, manyCases, processCases } from "@/scripts/sameAs/cliCases";
import type { Recording } from "@/scripts/sameAs/difference";
import type { Inputs } from "@/scripts/sameAs/inputs";
import { normaliseText } from "@/scripts/sameAs/normalise";
import { runIn, scriptOf, startIn, type Tree } from "@/scripts/sameAs/trees";

type Result = { readonly code: number | string; readonly out: string; readonly err: string };

const inWords = ({ code, out, err }: Result, { root }: Tree): string =>
  normaliseText(`exit code ${code}\n${err === "" ? "" : `on standard error:\n${err}\n`}${out}`, {
    root,
    port: null,
    buildId: null,
  });

/** The driver's text is read at the start, because somebody may change branches during a long comparison. */
const driverText = readFileSync(inProject("scripts", "sameAs", "cliDriver.mjs"), "utf8");

/** The last line of cli/main.ts, with the name of the function that runs one command. */
const lastLine = /^process\.exitCode = await (\w+)\(process\.argv\.slice\(2\), process\);$/m;

/** cli/main.ts with a driver in the place of its last line: the same modules, and many commands in one process. */
export function drivenMain(main: string): string {
  if (!lastLine.test(main)) {
    throw new Error("cli/main.ts does not end in process.exitCode = await …(process.argv.slice(2), process);");
  }
  return main.replace(
    lastLine,
    'const [driver = "", ...files] = process.argv.slice(2);\nawait (await import(driver)).drive($1, files);',
  );
}

async function recordMany(tree: Tree, inputs: Inputs, resultsFile: string): Promise<readonly Recording[]> {
  const cases = manyCases(inputs);
  const casesFile = `${resultsFile}.cases`;
  writeFileSync(casesFile, cases.map(({ args, stdin }, id) => `${JSON.stringify({ id, args, stdin })}\n`).join(""));
  const main = readFileSync(join(tree.root, "cli", "main.ts"), "utf8");
  writeFileSync(join(tree.root, "cli", "sameAs.ts"), drivenMain(main));
  const driver = join(tree.root, "cli", "sameAsDriver.mjs");
  writeFileSync(driver, driverText);
  const code = await runIn(tree, process.execPath, [
    "scripts/run.mjs",
    "cli/sameAs.ts",
    driver,
    casesFile,
    resultsFile,
  ]);
  if (code !== 0) throw new Error(`The command line of ${tree.name} failed; see above.`);
  const records: Recording[] = [];
  for await (const line of createInterface({ input: createReadStream(resultsFile) })) {
    const { id: index, ...result } = JSON.parse(line);
    const { surface = "", id = "" } = cases[index] ?? {};
    records.push({ surface, id, text: inWords(result, tree) });
  }
  return records;
}

async function runProcess(tree: Tree, { args, stdin }: CliCase): Promise<Result> {
  const [program, ...first] = scriptOf(tree, "cli");
  const child = startIn(tree, program, [...first, ...args]);
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (part: Buffer) => out.push(part));
  child.stderr.on("data", (part: Buffer) => err.push(part));
  // A command that needs no input may end before it is all written.
  child.stdin.on("error", () => undefined);
  child.stdin.end(stdin);
  const [code] = await once(child, "close");
  return { code, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") };
}

/** Records the command line's answers to all inputs. */
export async function recordCli(tree: Tree, inputs: Inputs, resultsFile: string): Promise<readonly Recording[]> {
  const many = await recordMany(tree, inputs, resultsFile);
  const records: Recording[] = [];
  for (const run of processCases(inputs)) {
    const { surface, id } = run;
    records.push({ surface, id, text: inWords(await runProcess(tree, run), tree) });
  }
  return [...many, ...records];
}
