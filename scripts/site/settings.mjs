import { shareBaseVariable } from "../../lib/scenario/shareBase.mjs";

/** Set by build:site alone: the path below which the copy lies, such as `/tollgate`, empty for a host's root. */
export const basePathVariable = "TOLLGATE_BASE_PATH";
export const staticCopyVariable = "TOLLGATE_STATIC_COPY";

/** Next's folder for the build of a static copy. The server's own, .next, is left alone: it may be running. */
export const siteBuildFolder = ".cache/site/next";

/** Next enters the build's folder in the configuration of TypeScript: in a file of its own, and not in the project's. */
export const siteTypeScriptFile = ".cache/site/tsconfig.json";

/**
 * What next.config.ts takes over. The variables of `env` are written into the pages' code.
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
