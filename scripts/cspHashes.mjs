import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inProject } from "./project.mjs";

const pagesFolder = inProject(".next", "server", "app");

/**
 * Hashes of a page's inline scripts. A script with a `src` needs none, because 'self' allows it.
 * @param {string} html
 * @returns {string[]} sources for `script-src`
 */
export const inlineScriptHashes = (html) => {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  const inline = scripts.filter(([, attributes = ""]) => !/\ssrc\s*=/.test(attributes));
  const hashes = inline.map(([, , text = ""]) => createHash("sha256").update(text).digest("base64"));
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`);
};

/** `index.html` is served at `/`, `prices.html` at `/prices`, `_not-found.html` wherever no page is.
 * @param {string} file */
const pathOf = (file) =>
  `/${file
    .replace(/\.html$/, "")
    .split(sep)
    .join("/")}`.replace(/^\/index$/, "/");

/**
 * Reads the prerendered pages of the build and writes the hashes of their inline scripts, page by page, for
 * scripts/serve.mjs.
 * @returns {number} how many pages were read
 */
export const writeCspHashes = () => {
  const files = readdirSync(pagesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files.map((file) => [
    pathOf(relative(pagesFolder, file)),
    inlineScriptHashes(readFileSync(file, "utf8")),
  ]);
  const paths = pages.map(([path]) => path);
  if (!paths.includes("/") || !paths.includes("/_not-found")) {
    throw new Error(`The build has no prerendered / or /_not-found; it has ${paths.join(", ") || "no page"}.`);
  }
  writeFileSync(inProject(".next", "csp.json"), JSON.stringify(Object.fromEntries(pages), null, 2));
  return files.length;
};
