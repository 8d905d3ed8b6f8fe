import { parseArgs } from "node:util";
import { shareBaseOf, shareBaseVariable } from "../../lib/scenario/shareBase.mjs";

const usage = "npm run build:site -- --base /tollgate/ --share-base https://example.org/tollgate/";

/** Matches a path of folder names that need no percent-encoding. */
const folders = /^(?:\/[\w.~-]+)*$/;

/**
 * The options of a static copy. `basePath` begins with a slash and ends with none, and is empty at a host's root;
 * `shareBase` is empty where links point to the address at which the copy is opened.
 * @typedef {{ readonly basePath: string, readonly shareBase: string }} SiteOptions
 */

/**
 * @param {string[]} args
 * @param {{ readonly [variable: string]: string | undefined }} environment
 * @returns {import("@/lib/text/result").Result<SiteOptions, string>}
 */
export const readSiteOptions = (args, environment) => {
  try {
    const { values } = parseArgs({
      args,
      options: { base: { type: "string", default: "/" }, "share-base": { type: "string" } },
    });
    const basePath = values.base.replace(/\/$/, "");
    if (!folders.test(basePath) || /\/\.{1,2}(?:\/|$)/.test(basePath)) {
      return { ok: false, error: `--base is a path such as /tollgate/, not "${values.base}": ${usage}` };
    }
    const read = shareBaseOf(values["share-base"], environment);
    if (read.ok) return { ok: true, value: { basePath, shareBase: read.value } };
    return {
      ok: false,
      error: `${read.error.isOption ? "--share-base" : shareBaseVariable} ${read.error.message}: ${usage}`,
    };
  } catch (error) {
    return { ok: false, error: `${error instanceof Error ? error.message : error}\nUse: ${usage}` };
  }
};
