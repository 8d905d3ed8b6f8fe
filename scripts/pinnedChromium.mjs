import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "./project.mjs";

/*
 * The Chromium that the lock pins comes from an npm package, which also has the two things that a bare machine lacks:
 * system libraries (NSS, NSPR, Expat) and fonts.
 */

const packageFolder = inProject("node_modules", "@sparticuz", "chromium");

/** With this variable, which AWS Lambda sets, the package unpacks its system libraries too. */
const libraryEnvironment = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };

/** The fontconfig file. The package's own one names folders of AWS Lambda. @param {string} folder */
const fontsConf = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/**
 * Unpacks once for each version of the package. It renames the folder when all is there, so that a second program at the
 * same time never finds half of it.
 * @returns {string} the folder
 */
const unpack = () => {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const parent = inProject(".cache", "chromium");
  const folder = join(parent, version);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const unfinished = mkdtempSync(join(parent, "unfinished-"));
  const { status, stderr } = spawnSync(process.execPath, [inProject("scripts", "unpackChromium.mjs")], {
    encoding: "utf8",
    env: { ...process.env, ...libraryEnvironment, TMPDIR: unfinished },
  });
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked into ${unfinished}:\n${stderr}`);
  writeFileSync(join(unfinished, "fonts.conf"), fontsConf(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/**
 * The first environment in which a program starts, the machine's own libraries before those of the package.
 * @param {readonly Record<string, string>[]} candidates
 * @param {(environment: Record<string, string>) => string | null} complaintIn what is wrong in it; null where it starts
 * @returns {Record<string, string>}
 */
export const firstThatStarts = (candidates, complaintIn) => {
  const complaints = [];
  for (const candidate of candidates) {
    const complaint = complaintIn(candidate);
    if (complaint === null) return candidate;
    complaints.push(complaint);
  }
  throw new Error(
    `The Chromium in @sparticuz/chromium does not start on this machine. Name another one: CHROMIUM_PATH=/path/to/chrome npm test\n${complaints.join("\n")}`,
  );
};

/**
 * The pinned Chromium and the environment that it starts in. It draws with the package's fonts everywhere, so that a
 * page has the same widths on every machine.
 * @returns {{ executablePath: string, env: Record<string, string> }}
 */
export const pinnedChromium = () => {
  const folder = unpack();
  const executablePath = join(folder, "chromium");
  const fonts = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  const known = process.env.LD_LIBRARY_PATH;
  const libraries = [join(folder, "al2023", "lib"), ...(known ? [known] : [])].join(":");
  const added = firstThatStarts([fonts, { ...fonts, LD_LIBRARY_PATH: libraries }], (environment) => {
    const env = { ...process.env, ...environment };
    const { status, error, stderr } = spawnSync(executablePath, ["--version"], { encoding: "utf8", env });
    return status === 0 ? null : (error?.message ?? stderr.trim());
  });
  /** @type {[string, string][]} */
  const own = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return { executablePath, env: { ...Object.fromEntries(own), ...added } };
};
