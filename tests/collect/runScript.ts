import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { type SeenCall, type StandInSettings, standIn } from "@/tests/collect/standIn/standIn";

const bin = resolve("tests/collect/standIn/bin");
const bsd = resolve("tests/collect/standIn/bsd");

/** How a script is run: as a file or through a pipe, with the date of GNU or of BSD. */
export type Way = { readonly by?: "file" | "pipe"; readonly date?: "gnu" | "bsd" };

export type ScriptRun = {
  readonly rc: number;
  readonly told: string;
  readonly printed: string;
  readonly calls: readonly SeenCall[];
  readonly sleeps: readonly string[];
  /** The file that the script wrote; null where there is none. */
  readonly file: string | null;
  /** The file's permissions, as `stat` has them. */
  readonly mode: number;
};

type Ran = { readonly rc: number; readonly printed: string; readonly told: string };

function bash(args: readonly string[], folder: string, path: string, port: number, input: string | null): Promise<Ran> {
  return new Promise((done, fail) => {
    const env = {
      ...process.env,
      PATH: path,
      STAND_IN_PORT: String(port),
      TMPDIR: folder,
    };
    const child = spawn("bash", [...args], { cwd: folder, env, stdio: ["pipe", "pipe", "pipe"] });
    let printed = "";
    let told = "";
    child.stdout.on("data", (piece) => (printed += piece));
    child.stderr.on("data", (piece) => (told += piece));
    child.on("error", fail);
    child.on("close", (rc) => done({ rc: rc ?? -1, printed, told }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
  });
}

/** Runs a script under bash with the stand-in for `aws` first on PATH, in an empty folder. */
export async function runScript(
  script: string,
  settings: StandInSettings,
  { by = "file", date = "gnu" }: Way = {},
): Promise<ScriptRun> {
  const folder = mkdtempSync(join(tmpdir(), "collect-"));
  const server = await standIn(settings);
  try {
    const path = join(folder, "collect.sh");
    if (by === "file") writeFileSync(path, script);
    const onPath = [bin, ...(date === "bsd" ? [bsd] : []), process.env.PATH ?? ""].join(delimiter);
    const ran = await bash(by === "file" ? [path] : [], folder, onPath, server.port, by === "file" ? null : script);
    const left = readdirSync(folder).filter((name) => name !== "collect.sh");
    const [name] = left;
    // The script's own folder for answers is under TMPDIR, which is here: it must be gone.
    if (left.length > 1) throw new Error(`The script left ${left.join(", ")}.`);
    const file = name === undefined ? null : readFileSync(join(folder, name), "utf8");
    const mode = name === undefined ? 0 : statSync(join(folder, name)).mode & 0o777;
    return { ...ran, calls: server.seen, sleeps: server.sleeps, file, mode };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export type CollectedLine = {
  readonly tollgate: number;
  readonly operation: string;
  readonly region: string | null;
  readonly account: string | null;
  readonly at: string;
  readonly page: number;
  readonly rc: number;
  readonly error: string | null;
  readonly answer: Readonly<Record<string, unknown>> | null;
};

/** The lines of the script's file; each must be JSON by itself. */
export const linesOf = (file: string | null): readonly CollectedLine[] =>
  (file ?? "")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
