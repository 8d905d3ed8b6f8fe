import { assetPolicy, commonHeaders, pagePolicy } from "../securityHeaders.mjs";

const framing = "frame-ancestors 'none'";

/**
 * A page's policy for a meta element, without frame-ancestors: browsers ignore it there and print a warning.
 * @param {readonly string[]} hashes
 */
export const metaPolicy = (hashes) => pagePolicy(hashes).replace(`; ${framing}`, "");

/** Headers of a page that no meta element can set. */
export const pageHeaders = { ...commonHeaders, "Content-Security-Policy": framing };

/**
 * Headers of the files in `_next`, whose names change with their content. A worker takes its policy from the answer
 * that brings its script.
 */
export const assetHeaders = {
  ...commonHeaders,
  "Content-Security-Policy": assetPolicy,
  "Cache-Control": "public, max-age=31536000, immutable",
};

/** @param {string} path @param {Readonly<Record<string, string>>} headers */
const rule = (path, headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n");

/**
 * The file _headers, as Netlify, Cloudflare Pages and others read it: what no meta element can set, and the policy of
 * scripts, which is that of the worker. Where two rules give one header, those hosts send both, and both hold.
 * @param {string} basePath
 */
export const headersFile = (basePath) =>
  `${[
    rule(`${basePath}/*`, pageHeaders),
    rule(`${basePath}/_next/*`, {
      "Content-Security-Policy": assetHeaders["Content-Security-Policy"],
      "Cache-Control": assetHeaders["Cache-Control"],
    }),
  ].join("\n\n")}\n`;
