import type { Metadata } from "next";
import { homeHref } from "@/components/site/pages";

export const metadata: Metadata = { title: "No page here" };

/** Next's own page carries inline styles, which the Content-Security-Policy forbids. */
export default function NotFound() {
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-16">
      <h1 className="text-32 font-semibold text-ink">No page here</h1>
      <p className="text-muted">The address may be mistyped, or the page has moved.</p>
      <p>
        <a href={homeHref}>Go to the calculator</a>
      </p>
    </main>
  );
}
