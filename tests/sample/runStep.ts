import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";

const bin = resolve("tests/sample/bin");

/** What the stand-in for the AWS CLI answers otherwise than usual, by its environment variables. */
export type StandInAnswers = {
  readonly SAMPLE_DENIED?: string;
  readonly SAMPLE_INTERFACES?: string;
  readonly SAMPLE_REGIONAL?: string;
  readonly SAMPLE_FLOW_LOGS?: string;
  readonly SAMPLE_UNSUCCESSFUL?: string;
  readonly SAMPLE_BUCKET_EXISTS?: "yes";
};

export type StepRun = {
  readonly rc: number;
  readonly messages: string;
  /** Each call's arguments, in their order. */
  readonly calls: readonly (readonly string[])[];
  /** Files and folders that the step left. */
  readonly left: readonly string[];
};

/** Runs commands by a shell, `bash` or `sh` with the commands on standard input, in an empty folder. */
export async function runStep(
  commands: string,
  answers: StandInAnswers = {},
  args: readonly string[] = [],
): Promise<StepRun> {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    const env = { ...process.env, ...answers, SAMPLE_FOLDER: folder, PATH: `${bin}${delimiter}${process.env.PATH}` };
    const child = spawn("bash", ["-s", ...args], { cwd: folder, env, stdio: ["pipe", "ignore", "pipe"] });
    let messages = "";
    child.stderr.on("data", (piece) => (messages += piece));
    child.stdin.end(commands);
    const rc = await new Promise<number>((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => done(code ?? -1));
    });
    const path = join(folder, "calls");
    const seen = existsSync(path) ? readFileSync(path, "utf8").split("\u001e").slice(0, -1) : [];
    const calls = seen.map((call) => call.split("\u001f").slice(0, -1));
    const left = readdirSync(folder).filter((name) => !["calls", "asked", "let-go"].includes(name));
    return { rc, messages, calls, left };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `ec2 create-flow-logs` of each call. */
export const operationsOf = ({ calls }: StepRun): readonly string[] => calls.map((args) => args.slice(0, 2).join(" "));

/** What follows an option in a call's arguments, up to the next option. */
export function valuesOf(args: readonly string[], option: string): readonly string[] {
  const at = args.indexOf(option);
  if (at < 0) return [];
  const rest = args.slice(at + 1);
  const next = rest.findIndex((word) => word.startsWith("--"));
  return next < 0 ? rest : rest.slice(0, next);
}
