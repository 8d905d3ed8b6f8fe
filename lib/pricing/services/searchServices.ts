import { type CatalogueService, catalogue } from "./catalogue";
import { type ServiceDetails, serviceDetails } from "./details";

/** A service of the catalogue with its details. */
export type FoundService = CatalogueService & Partial<ServiceDetails>;

const regionalPrefix = /^com\.amazonaws\.(?!vpce\.)[a-z0-9-]+\.(?=.)/;

/** The words of a search in lower case; a full service name counts as its last part (`com.amazonaws.us-east-1.s3`). */
const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(regionalPrefix, ""));

const letterOrDigit = /[a-z0-9]/;

/**
 * Whether a word of the text begins with `word`, given in lower case. `word` may go past the end of that word: `ecr.dk`
 * matches `ecr.dkr`.
 */
export function hasWordStart(text: string, word: string): boolean {
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    if (at === 0 || !letterOrDigit.test(lower.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * The rank of a service for a word, 0 the best: its id, the beginning of it, an alias, a word of its id or name, a word
 * of an alias, its category. Infinity where none matches; the middle of a word never matches: `ecr` is not in
 * `secretsmanager`.
 */
function rankOfWord({ id, name, aliases = [], category = "" }: FoundService, word: string): number {
  if (id === word) return 0;
  if (id.startsWith(word)) return 1;
  if (aliases.includes(word)) return 2;
  if (hasWordStart(id, word) || hasWordStart(name, word)) return 3;
  if (aliases.some((alias) => hasWordStart(alias, word))) return 4;
  return hasWordStart(category, word) ? 5 : Number.POSITIVE_INFINITY;
}

/**
 * The services that match every word of the search, best first. An empty search gives all of them, the common ones
 * first.
 */
export function searchServices(text: string): readonly FoundService[] {
  const wanted = words(text);
  return catalogue
    .map((service) => ({ ...service, ...serviceDetails(service.id) }))
    .map((service) => ({
      service,
      rank:
        wanted.length === 0 ? (service.common ? 0 : 1) : Math.max(...wanted.map((word) => rankOfWord(service, word))),
    }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank || Number(b.service.common ?? false) - Number(a.service.common ?? false))
    .map(({ service }) => service);
}
