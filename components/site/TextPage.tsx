import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/SiteFooter";
import { SiteHeader } from "@/components/site/SiteHeader";

type TextPageProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** A page of text in one narrow column, below its title and a sentence on what it is about. */
export function TextPage({ title, lead, children }: TextPageProps) {
  return (
    <>
      <SiteHeader />
      <main id="results" tabIndex={-1} className="mx-auto max-w-[52rem] space-y-10 px-4 pt-8 outline-none sm:px-6">
        <header>
          <h1 className="text-32 tracking-tight">{title}</h1>
          <p className="mt-2 text-18 text-muted">{lead}</p>
        </header>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
