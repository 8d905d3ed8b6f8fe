import type { ReactNode } from "react";
import { homeHref, pageHref } from "@/components/site/pages";
import { ThemeToggle } from "@/components/site/ThemeToggle";

/** The logo: a toll bar, half raised. */
function Mark() {
  return (
    <svg
      viewBox="0 0 22 18"
      className="h-4.5 w-5.5"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M4 17 V6" />
      <path d="M1 17 H9" />
      <path d="M4 8 L21 2" className="stroke-accent" strokeDasharray="4 2" strokeWidth="3" />
    </svg>
  );
}

/** The header of every page: logo, links to pages, and what the page adds. */
export function SiteHeader({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="no-print top-0 z-20 [@media(min-height:30rem)]:sticky border-b border-line bg-paper">
      <div className="mx-auto flex min-h-14 max-w-[110rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 sm:px-6">
        {/* A plain link: the whole page loads anew, and with it the example or the link's own scenario. */}
        <a href={homeHref} className="flex items-center gap-2 py-1 text-18 font-semibold tracking-tight no-underline">
          <Mark />
          Tollgate
        </a>
        <nav aria-label="Pages" className="flex gap-1 text-13">
          <a href={pageHref("import")} className="px-2 py-2 no-underline hover:underline">
            Import
          </a>
          <a href={pageHref("prices")} className="px-2 py-2 no-underline hover:underline">
            Prices
          </a>
          <a href={pageHref("method")} className="px-2 py-2 no-underline hover:underline">
            Method
          </a>
        </nav>
        <div className="ms-auto flex items-center gap-1.5">
          {children}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}
