import { shareBaseVariable } from "../../lib/scenario/shareBase.mjs";

/**
 * The environment variable for the path below which the copy lies, such as `/tollgate`; empty for a host's root. Only
 * build:site sets it.
 */
export const basePathVariable = "TOLLGATE_BASE_PATH";
export const staticCopyVariable = "TOLLGATE_STATIC_COPY";

/** Next's folder for the build of a static copy. The server's own, .next, is left alone: it may be running. */
export const siteBuildFolder = ".cache/site/next";

/**
 * The TypeScript configuration of a static copy. Next writes the build's folder into it, and leaves the project's own
 * alone.
 */
export const siteTypeScriptFile = ".cache/site/tsconfig.json";

/**
 * The settings that next.config.ts includes. Next writes the variables of `env` into the pages' code.
 * @param {{ readonly [variable: string]: string | undefined }} environment
 * @returns {import("next").NextConfig}
 */
export const siteSettings = (environment) => {
  const isStaticCopy = environment[staticCopyVariable] === "1";
  const basePath = isStaticCopy ? (environment[basePathVariable] ?? "") : "";
  const env = {
    [staticCopyVariable]: isStaticCopy ? "1" : "",
    [basePathVariable]: basePath,
    [shareBaseVariable]: environment[shareBaseVariable] ?? "",
  };
  if (!isStaticCopy) return { env };
  return {
    env,
    distDir: siteBuildFolder,
    basePath,
    typescript: { ignoreBuildErrors: true, tsconfigPath: siteTypeScriptFile },
    // Pages of the static copy alone, such as the one at /api, where a server has routes.
    pageExtensions: ["site.tsx", "tsx", "ts"],
  };
};
