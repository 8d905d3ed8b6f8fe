import type { NextConfig } from "next";
import { siteSettings } from "./scripts/site/settings.mjs";

/** On every response. The clipboard alone is left as it is, for the buttons that copy a link. */
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: [
      "accelerometer",
      "autoplay",
      "browsing-topics",
      "camera",
      "display-capture",
      "encrypted-media",
      "fullscreen",
      "geolocation",
      "gyroscope",
      "hid",
      "magnetometer",
      "microphone",
      "midi",
      "payment",
      "picture-in-picture",
      "publickey-credentials-get",
      "screen-wake-lock",
      "serial",
      "usb",
      "xr-spatial-tracking",
    ]
      .map((feature) => `${feature}=()`)
      .join(", "),
  },
];

/** Pages get theirs from proxy.ts, with the hashes of their inline scripts; everything else holds no page. */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";
/** The policy of a script file is the policy of the worker it may be run as. */
const assetPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'";

const nextConfig: NextConfig = {
  poweredByHeader: false,
  // proxy.ts sends `/prices/` on, because Next's own redirect carries none of the headers below.
  skipTrailingSlashRedirect: true,
  reactStrictMode: true,
  // Loaded from node_modules by the first question to AWS, and not before.
  serverExternalPackages: ["@aws-sdk/client-cost-explorer"],
  images: { unoptimized: true },
  // `npm test` checks types, over tests and scripts too; a build on a reader's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  ...siteSettings(process.env),
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      {
        source: "/api/:path*",
        headers: [
          { key: "Content-Security-Policy", value: apiPolicy },
          { key: "Cache-Control", value: "no-store" },
        ],
      },
      { source: "/_next/:path*", headers: [{ key: "Content-Security-Policy", value: assetPolicy }] },
    ];
  },
};

export default nextConfig;
