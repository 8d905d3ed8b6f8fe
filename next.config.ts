import type { NextConfig } from "next";
import { commonHeaders, developmentPolicy } from "./scripts/securityHeaders.mjs";
import { siteSettings } from "./scripts/site/settings.mjs";
import { zodForPagesFile } from "./scripts/zodForPages.mjs";

/**
 * Headers of the development server. `npm start` sets its headers itself, also on answers that do not come from Next:
 * scripts/serve.mjs.
 */
const developmentHeaders = [
  {
    source: "/:path*",
    headers: Object.entries({ ...commonHeaders, "Content-Security-Policy": developmentPolicy }).map(([key, value]) => ({
      key,
      value,
    })),
  },
];

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // The guard (scripts/guard.mjs) redirects `/prices/` to `/prices`.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  // The first call to AWS loads this from node_modules.
  serverExternalPackages: ["@aws-sdk/client-cost-explorer"],
  images: { unoptimized: true },
  // `npm test` checks types, over tests and scripts too; a build on a reader's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  ...siteSettings(process.env),
  ...(process.env.NODE_ENV === "development"
    ? { headers: async () => developmentHeaders }
    : { turbopack: { resolveAlias: { "zod/mini": { browser: `./${zodForPagesFile}` } } } }),
};

export default nextConfig;
