import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { JumpLink } from "@/components/site/JumpLink";
import { fileHref } from "@/components/site/pages";
import { fontVariables } from "./fonts";
import "./globals.css";

/**
 * The address at which the pages are hosted, where the build knows it. The picture of a link's preview needs a whole
 * address.
 */
const shareBase = process.env.TOLLGATE_SHARE_BASE ?? "";

const picture = {
  width: 1200,
  height: 630,
  alt: "Tollgate: what your AWS NAT gateways cost, and which VPC endpoints pay for themselves",
};

export const metadata: Metadata = {
  title: { default: "Tollgate: what NAT costs, and which VPC endpoints pay", template: "%s · Tollgate" },
  description:
    "See what your AWS NAT gateways cost, which VPC endpoints pay for themselves, where each breaks even, and whether NAT can go.",
  icons: { icon: fileHref("icon.svg") },
  openGraph: {
    type: "website",
    siteName: "Tollgate",
    ...(shareBase === "" ? {} : { images: [{ url: new URL("share.png", shareBase).href, ...picture }] }),
  },
  twitter: { card: shareBase === "" ? "summary" : "summary_large_image" },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#151618" },
  ],
};

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    // boot.js sets attributes of <html> before React hydrates it.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script src={fileHref("boot.js")} />
      </head>
      <body>
        <JumpLink
          to="results"
          className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-30 focus:bg-paper focus:px-3 focus:py-2"
        >
          Skip to the content
        </JumpLink>
        {children}
      </body>
    </html>
  );
}
