import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { shareBaseVariable } from "../../lib/scenario/shareBase.mjs";
import { sourceStamp } from "../buildStamp.mjs";
import { minifyChunks } from "../minifyChunks.mjs";
import { inProject, runTool } from "../project.mjs";
import { writeZodForPages } from "../zodForPages.mjs";
import { assembleSite } from "./assemble.mjs";
import { basePathVariable, siteBuildFolder, siteTypeScriptFile, staticCopyVariable } from "./settings.mjs";
import { writeFile } from "./writeFile.mjs";

/** @typedef {import("./options.mjs").SiteOptions} SiteOptions */

/**
 * Builds the pages as plain files into a folder. The server's build is not touched.
 * @param {SiteOptions & { readonly siteFolder: string }} options
 * @returns {Promise<number>} the exit code
 */
export const buildSite = async ({ basePath, shareBase, siteFolder }) => {
  const env = {
    ...process.env,
    [staticCopyVariable]: "1",
    [basePathVariable]: basePath,
    [shareBaseVariable]: shareBase,
  };
  writeFile(inProject(siteTypeScriptFile), JSON.stringify({ extends: "../../tsconfig.json", include: [] }));
  await writeZodForPages();
  const code = await runTool("next", ["build"], { env });
  if (code !== 0) return code;
  const buildFolder = inProject(siteBuildFolder);
  minifyChunks(buildFolder);
  const pageCount = assembleSite({ buildFolder, basePath, siteFolder });
  console.log(`Wrote ${pageCount} pages to ${siteFolder}, for ${basePath}/`);
  return 0;
};

/** @param {SiteOptions} options */
const stampOf = (options) => createHash("sha256").update(sourceStamp()).update(JSON.stringify(options)).digest("hex");

/** The stamp's file. It is not in the copy's folder, which holds only files for the host. @param {string} siteFolder */
const stampFile = (siteFolder) => inProject(dirname(siteBuildFolder), `${basename(siteFolder)}.stamp`);

/**
 * Builds the pages, unless the folder already has a copy of the present sources with these options.
 * @param {SiteOptions & { readonly siteFolder: string }} options
 * @returns {Promise<number>} the exit code
 */
export const buildSiteIfStale = async ({ siteFolder, ...options }) => {
  const stamp = stampOf(options);
  const file = stampFile(siteFolder);
  try {
    if (readFileSync(file, "utf8") === stamp) return 0;
  } catch {
    // No copy yet.
  }
  const code = await buildSite({ siteFolder, ...options });
  if (code !== 0) return code;
  writeFile(file, stamp);
  return 0;
};
