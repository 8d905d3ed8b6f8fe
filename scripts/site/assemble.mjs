import { cpSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inlineScriptHashes } from "../cspHashes.mjs";
import { inProject } from "../project.mjs";
import { headersFile, metaPolicy } from "./headers.mjs";
import { writeFile } from "./writeFile.mjs";

const charset = /<meta charset="utf-8"\s*\/?>/i;

/** A page with its policy in a meta element, before everything that the policy governs.
 * @param {string} html */
const withPolicy = (html) => {
  if (!charset.test(html)) throw new Error("A page of the build does not name its character set.");
  const policy = metaPolicy(inlineScriptHashes(html));
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"/><meta name="referrer" content="no-referrer"/>`;
  return html.replace(charset, (found) => found + metas);
};

/** Where a host of plain files looks for a page: `prices.html` of the build is `prices/index.html`.
 * @param {string} file relative to the build's pages */
const placeOf = (file) => {
  if (file === "index.html") return file;
  return file === "_not-found.html" ? "404.html" : join(file.replace(/\.html$/, ""), "index.html");
};

/**
 * Lays out the files of a static copy from a build: pages, scripts, styles, the files in public, the OpenAPI document
 * and the headers. It replaces the earlier copy as a whole, once the new one is complete.
 * @param {{ readonly buildFolder: string, readonly basePath: string, readonly siteFolder: string }} parts
 * @returns {number} how many pages there are
 */
export const assembleSite = ({ buildFolder, basePath, siteFolder }) => {
  const next = `${siteFolder}.next`;
  rmSync(next, { recursive: true, force: true });
  const pagesFolder = join(buildFolder, "server", "app");
  const pages = readdirSync(pagesFolder, { recursive: true, encoding: "utf8" }).filter(
    // Next's page for a failing server, which a host of files never sends.
    (name) => name.endsWith(".html") && name !== "_global-error.html",
  );
  for (const name of pages)
    writeFile(join(next, placeOf(name)), withPolicy(readFileSync(join(pagesFolder, name), "utf8")));
  cpSync(inProject("public"), next, { recursive: true });
  // Leaves out the empty source map beside the worker's script: no script names it.
  const filter = (/** @type {string} */ name) => !name.endsWith(".map");
  cpSync(join(buildFolder, "static"), join(next, "_next", "static"), { recursive: true, filter });
  cpSync(join(pagesFolder, "api", "openapi.json.body"), join(next, "api", "openapi.json"));
  writeFile(join(next, "_headers"), headersFile(basePath));
  // GitHub Pages would leave out _next without it.
  writeFile(join(next, ".nojekyll"), "");
  rmSync(siteFolder, { recursive: true, force: true });
  renameSync(next, siteFolder);
  return pages.length;
};

/** The files of a copy, relative to it, with forward slashes. @param {string} siteFolder */
export const filesOfSite = (siteFolder) =>
  readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteFolder, join(entry.parentPath, entry.name)).split(sep).join("/"));
