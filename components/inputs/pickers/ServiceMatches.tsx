import type { ReactNode } from "react";
import type { FoundService } from "@/lib/pricing/services/searchServices";

/** What the search of a picker of services is called. */
export const serviceSearchLabel = "Search: ecr, docker, secrets, queue…";

/** How many matches are shown before the list has to be narrowed. */
const mostShown = 80;

type ServiceMatchesProps = {
  readonly found: readonly FoundService[];
  readonly option: (service: FoundService) => ReactNode;
};

/** The services that a search found, the first of them as options. */
export function ServiceMatches({ found, option }: ServiceMatchesProps) {
  return (
    <>
      <ul>{found.slice(0, mostShown).map(option)}</ul>
      {found.length > mostShown && (
        <p className="py-2 text-13 text-muted">{found.length - mostShown} more: type to narrow the list.</p>
      )}
    </>
  );
}
