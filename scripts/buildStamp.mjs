import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { shareBaseVariable } from "../lib/scenario/shareBase.mjs";
import { inProject, root } from "./project.mjs";

/** The folders that a build is made of. A file elsewhere (a test, the CLI) does not make it stale. */
const folders = ["app", "components", "lib", "public", "scripts/site"];
const files = [
  "package-lock.json",
  "tsconfig.json",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "scripts/cspHashes.mjs",
  "scripts/errorPage.mjs",
  "scripts/minifyChunks.mjs",
  "scripts/securityHeaders.mjs",
  "scripts/serverErrorPage.mjs",
  "scripts/zodForPages.mjs",
];
const stampFile = inProject(".next", "tollgate-stamp.txt");

const sourceFiles = () => {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  return [...inFolders, ...files].sort();
};

/**
 * A hash of the names and contents of all sources, and of the share base, at which the pages name their preview
 * picture.
 */
export const sourceStamp = () => {
  const hash = createHash("sha256").update(process.env[shareBaseVariable] ?? "");
  for (const file of sourceFiles())
    hash
      .update(`${file}\0`)
      .update(readFileSync(inProject(file)))
      .update("\0");
  return hash.digest("hex");
};

/** @param {string} stamp */
export const writeBuildStamp = (stamp) => writeFileSync(stampFile, stamp);

/** Whether `.next` holds a finished build of the present sources. */
export const isBuildFresh = () => {
  try {
    return readFileSync(stampFile, "utf8") === sourceStamp();
  } catch {
    return false;
  }
};
