import { type ChildProcess, type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { exitCodeOf, inProject, root as projectRoot } from "@/scripts/project.mjs";

/** One of the two sides, in a folder of its own. */
export type Tree = {
  readonly name: "base" | "here";
  readonly root: string;
  /** The environment of all its programs: nothing of this machine's settings, and no credentials. */
  readonly env: NodeJS.ProcessEnv;
};

const git = (...args: readonly string[]): string =>
  execFileSync("git", args, { cwd: projectRoot, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });

/** The full id of a commit; null where git knows none by that name. */
export function commitOf(name: string): string | null {
  try {
    return git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`).trim();
  } catch {
    return null;
  }
}

/**
 * Links each file of a folder. Hard links are as quick as a symbolic link, and a bundler that follows links finds no
 * other folder.
 */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>> };

/** Whether the packages that npm notes as installed are those of a lock; a package for other machines may be missing. */
export function isInstalled(lock: Lock, installed: Lock): boolean {
  const versionIn = ({ packages }: Lock, path: string) => packages[path]?.version;
  const wanted = Object.entries(lock.packages).filter(([path, { optional }]) => path !== "" && optional !== true);
  return (
    wanted.every(([path, { version }]) => versionIn(installed, path) === version) &&
    Object.entries(installed.packages).every(([path, { version }]) => versionIn(lock, path) === version)
  );
}

const readLock = (...path: readonly string[]): Lock => JSON.parse(readFileSync(join(...path), "utf8"));

async function addPackages(tree: Tree): Promise<void> {
  const to = join(tree.root, "node_modules");
  if (
    !isInstalled(readLock(tree.root, "package-lock.json"), readLock(inProject("node_modules"), ".package-lock.json"))
  ) {
    if ((await runIn(tree, "npm", ["ci", "--no-audit", "--no-fund"])) !== 0) {
      throw new Error(`npm ci failed in ${tree.name}; see above.`);
    }
    return;
  }
  try {
    linkFolder(inProject("node_modules"), to);
  } catch {
    // Another disk takes no hard links of this one.
    rmSync(to, { recursive: true, force: true });
    cpSync(inProject("node_modules"), to, { recursive: true, verbatimSymlinks: true });
  }
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill();
});

/** Starts a program in a tree. The program ends with this one. */
export function startIn(tree: Tree, program: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(program, args, { cwd: tree.root, env: tree.env });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Runs a program in a tree, without its output unless it fails. */
export async function runIn(tree: Tree, program: string, args: readonly string[]): Promise<number> {
  const child = startIn(tree, program, args);
  child.stdin.end();
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => output.push(part));
  const code = await exitCodeOf(child);
  if (code !== 0) process.stderr.write(Buffer.concat(output));
  return code;
}

/** What package.json runs for a script, as a program and its arguments. */
export function scriptOf(tree: Tree, script: string): readonly [program: string, ...args: string[]] {
  const { scripts } = JSON.parse(readFileSync(join(tree.root, "package.json"), "utf8"));
  const [program = "", ...args] = String(scripts[script]).split(" ");
  return [program === "node" ? process.execPath : program, ...args];
}

function treeAt(name: Tree["name"], root: string): Tree {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const home = join(dirname(root), "home");
  mkdirSync(home, { recursive: true });
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    TZ: "UTC",
    LANG: "en_US.UTF-8",
    AWS_EC2_METADATA_DISABLED: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: undefined,
    npm_package_version: version,
  };
  return { name, root, env: env as unknown as NodeJS.ProcessEnv };
}

/**
 * Writes the commit's files. It uses an archive and no `git worktree`, so that a run that is killed leaves nothing in
 * the repository.
 */
export async function treeOfCommit(name: Tree["name"], folder: string, commit: string): Promise<Tree> {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const archive = join(folder, `${name}.tar`);
  git("archive", "--format=tar", "-o", archive, commit);
  execFileSync("tar", ["-xf", archive, "-C", root]);
  rmSync(archive);
  const tree = treeAt(name, root);
  await addPackages(tree);
  return tree;
}

/** The working tree as it stands, with what is not committed and what git does not know yet. */
export async function treeOfFiles(folder: string): Promise<Tree> {
  const root = join(folder, "here");
  rmSync(root, { recursive: true, force: true });
  const names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0");
  for (const name of names.filter((each) => each !== "" && existsSync(inProject(each)))) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    copyFileSync(inProject(name), join(root, name));
  }
  const tree = treeAt("here", root);
  await addPackages(tree);
  return tree;
}

export async function buildTree(tree: Tree): Promise<void> {
  const [program, ...args] = scriptOf(tree, "build");
  if ((await runIn(tree, program, args)) !== 0) throw new Error(`The build of ${tree.name} failed; see above.`);
}
