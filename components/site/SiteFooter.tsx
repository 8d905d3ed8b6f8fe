import { isStaticCopy, pageHref } from "@/components/site/pages";
import { snapshot } from "@/lib/pricing/snapshot";

/** The footer of every page. */
export function SiteFooter() {
  return (
    <footer className="mt-16 border-t border-line text-13 text-muted">
      <div className="mx-auto flex max-w-[110rem] flex-wrap gap-x-8 gap-y-2 px-4 py-6 sm:px-6">
        <p>List prices in USD, snapshot of {snapshot.publishedOn}. Taxes and support are not included.</p>
        <p>
          Everything is computed in your browser. Your scenario is part of this page’s address:{" "}
          <a href={`${pageHref("hosting")}#log`}>what the server that hosts this page can see</a>.
        </p>
        {isStaticCopy && (
          <p>
            This copy is plain files: <a href={pageHref("api")}>run the API and Live yourself</a>.
          </p>
        )}
        <p>Not affiliated with AWS.</p>
      </div>
    </footer>
  );
}
