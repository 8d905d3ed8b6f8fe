import type { Metadata } from "next";
import { Import } from "@/components/import/Import";
import { SiteFooter } from "@/components/site/SiteFooter";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = {
  title: "Import",
  description:
    "Bring what AWS says you paid for NAT gateways and VPC endpoints, from Cost Explorer, a Cost and Usage Report or FOCUS, and plan from it.",
};

/** Prerendered, as every page is: the browser that has a bill reads it. */
export default function ImportPage() {
  return (
    <>
      <SiteHeader />
      <main id="results" tabIndex={-1} className="mx-auto max-w-[110rem] px-4 pt-8 outline-none sm:px-6">
        <noscript>
          <p className="mb-6 border-s-2 border-edge ps-3">Bills are read in your browser, and that needs JavaScript.</p>
        </noscript>
        <Import />
      </main>
      <SiteFooter />
    </>
  );
}
