import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { notWritable, obstacleToWriting } from "@/scripts/writing.mjs";

/*
 * A disk that is full, a folder that is read-only, a file where a folder should be: each is reported in words, never as
 * a stack trace.
 */

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "writing-"));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const errorOf = (code: string): Error =>
  Object.assign(new Error(`${code}: text of Node's own`), { code, syscall: "write" });

/** The project with its own scripts; everything else is the real one's. */
function copyOfProject(): string {
  const folder = newFolder();
  for (const name of readdirSync(".")) {
    if (name === "scripts") cpSync(name, join(folder, name), { recursive: true });
    else if (name !== ".next" && name !== ".cache") symlinkSync(join(process.cwd(), name), join(folder, name));
  }
  return folder;
}

describe("a folder of ours that cannot be written", () => {
  it.each([
    ["ENOSPC", "the disk is full. Make room, and try again."],
    ["EDQUOT", "share of the disk is full. Make room, and try again."],
    ["EROFS", "read-only. Copy Tollgate to one that is not, and try again."],
    ["EACCES", "this user may not. Give the folder to this user, and try again."],
    ["ENOTDIR", "ENOTDIR. Move away what is there, and try again."],
  ])("for %s is named, with what to do", (code, words) => {
    const message = notWritable("/somewhere/.cache", errorOf(code));
    expect(message).toMatch(/^Tollgate cannot write in \/somewhere\/\.cache: /);
    expect(message).toContain(words);
    expect(message).not.toContain("text of Node's own");
  });

  it("is found out by writing, and nothing of that is left", () => {
    const folder = newFolder();
    expect(obstacleToWriting(join(folder, "a", "b"))).toBeNull();
    expect(readdirSync(join(folder, "a", "b"))).toEqual([]);
    writeFileSync(join(folder, "file"), "");
    expect(obstacleToWriting(join(folder, "file"))).toContain("Tollgate cannot write in");
    expect(obstacleToWriting(join(folder, "file", "below"))).toContain("Tollgate cannot write in");
  });

  it.each([
    [".cache", ["scripts/run.mjs", "cli/main.ts", "--help"]],
    [".next", ["scripts/start.mjs", "--port", "65535"]],
  ])("%s, ends the program with 1 and words", { timeout: 30_000 }, (name, args) => {
    const project = copyOfProject();
    writeFileSync(join(project, name), "");
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8", timeout: 20_000 });
    expect(status).toBe(1);
    expect(stderr).toContain("Tollgate cannot write in ");
    expect(stderr).toContain(name);
    expect(stderr).not.toContain("    at ");
  });
});
