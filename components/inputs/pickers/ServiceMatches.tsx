import type { ReactNode } from "react";
import type { FoundService } from "@/lib/pricing/services/searchServices";

/** The label of the search field of a picker of services. */
export const serviceSearchLabel = "Search: ecr, docker, secrets, queue…";

/** The most matches that the list shows. */
const maxShownCount = 80;

type ServiceMatchesProps = {
  readonly found: readonly FoundService[];
  readonly option: (service: FoundService) => ReactNode;
};

/** The services that a search found: the first of them as options, the others as a count. */
export function ServiceMatches({ found, option }: ServiceMatchesProps) {
  return (
    <>
      <ul>{found.slice(0, maxShownCount).map(option)}</ul>
      {found.length > maxShownCount && (
        <p className="py-2 text-13 text-muted">{found.length - maxShownCount} more: type to narrow the list.</p>
      )}
    </>
  );
}
