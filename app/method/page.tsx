import type { Metadata } from "next";
import { Assumptions, OutOfScope } from "@/components/method/Assumptions";
import { Attribution } from "@/components/method/Attribution";
import { BreakEvens } from "@/components/method/BreakEvens";
import { Charges } from "@/components/method/Charges";
import { Fields } from "@/components/method/Fields";
import { Strategies } from "@/components/method/Strategies";
import { Warnings } from "@/components/method/Warnings";
import { pageHref } from "@/components/site/pages";
import { SiteFooter } from "@/components/site/SiteFooter";
import { SiteHeader } from "@/components/site/SiteHeader";

export const metadata: Metadata = {
  title: "Method",
  description:
    "Every formula and assumption behind Tollgate's figures, with AWS's page for each, and what is left out.",
};

const contents = [
  ["charges", "Charges"],
  ["strategies", "Strategies"],
  ["break-even", "Break-even"],
  ["attribution", "Which service"],
  ["warnings", "Warnings"],
  ["fields", "Fields"],
  ["assumptions", "Assumptions"],
  ["out-of-scope", "Not covered"],
] as const;

/** Made from the model's own descriptions, so that it says what is computed. */
export default function Method() {
  return (
    <>
      <SiteHeader />
      <div className="mx-auto max-w-[72rem] px-4 pt-8 sm:px-6 rail:grid rail:grid-cols-[12rem_minmax(0,1fr)] rail:gap-12">
        <nav
          aria-label="On this page"
          className="no-print mb-8 text-13 rail:sticky rail:top-20 rail:mb-0 rail:self-start"
        >
          <ul className="flex flex-wrap gap-x-4 rail:block">
            {contents.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block py-1.5 no-underline hover:underline">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main id="results" tabIndex={-1} className="min-w-0 space-y-12 outline-none">
          <header className="max-w-2xl">
            <h1 className="text-32 tracking-tight">Method</h1>
            <p className="mt-2 text-18 text-muted">
              How every figure is calculated. This page is written by the code that computes them, and each rule names
              the page of AWS that it follows. Prices, with their sources and dates, are on{" "}
              <a href={pageHref("prices")}>Prices</a>.
            </p>
          </header>
          <Charges />
          <Strategies />
          <BreakEvens />
          <Attribution />
          <Warnings />
          <Fields />
          <Assumptions />
          <OutOfScope />
        </main>
      </div>
      <SiteFooter />
    </>
  );
}
