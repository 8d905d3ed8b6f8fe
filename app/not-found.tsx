import type { Metadata } from "next";
import { homeHref } from "@/components/site/pages";
import { SiteFooter } from "@/components/site/SiteFooter";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = { title: "No page here" };

/** Next's own page carries inline styles, which the Content-Security-Policy forbids. */
export default function NotFound() {
  return (
    <>
      <SiteHeader />
      <main id="results" tabIndex={-1} className="mx-auto max-w-[52rem] space-y-4 px-4 py-16 outline-none sm:px-6">
        <h1 className="text-32 font-semibold text-ink">No page here</h1>
        <p className="text-muted">The address may be mistyped, or the page has moved.</p>
        <p>
          <a href={homeHref}>Go to the calculator</a>
        </p>
      </main>
      <SiteFooter />
    </>
  );
}
