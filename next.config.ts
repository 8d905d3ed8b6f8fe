import type { NextConfig } from "next";
import { commonHeaders, developmentPolicy } from "./scripts/securityHeaders.mjs";
import { siteSettings } from "./scripts/site/settings.mjs";
import { zodForPagesFile } from "./scripts/zodForPages.mjs";

/** `npm start` sets the headers itself, on what Next answers and on what never reaches it: scripts/guard.mjs. */
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
  // The guard sends `/prices/` on.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  // Loaded from node_modules by the first question to AWS, and not before.
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
