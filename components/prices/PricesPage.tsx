import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/SiteFooter";
import { SiteHeader } from "@/components/site/SiteHeader";

type Props = { readonly title: string; readonly lead: ReactNode; readonly children: ReactNode };

/** The frame of both price pages. The main part has the id that the skip link of every page leads to. */
export function PricesPage({ title, lead, children }: Props) {
  return (
    <>
      <SiteHeader />
      <main
        id="results"
        tabIndex={-1}
        className="outline-none mx-auto flex max-w-[110rem] flex-col gap-10 px-4 py-8 sm:px-6"
      >
        <div className="flex max-w-[65ch] flex-col gap-3">
          <h1 className="text-32 tracking-tight">{title}</h1>
          {lead}
        </div>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

/** A titled part of a page. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h2 className="text-18">{title}</h2>
      {children}
    </div>
  );
}
