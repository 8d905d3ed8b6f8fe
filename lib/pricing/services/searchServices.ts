import { type CatalogueService, catalogue } from "./catalogue";
import { type ServiceDetails, serviceDetails } from "./details";

/** A service with what helps to choose it. */
export type FoundService = CatalogueService & Partial<ServiceDetails>;

const words = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** How well a service answers a word: its id first, then its name, then the words people use for it. */
function rankOfWord({ id, name, aliases = [], category = "" }: FoundService, word: string): number {
  if (id === word) return 0;
  if (id.startsWith(word)) return 1;
  const lowerName = name.toLowerCase();
  if (id.includes(word) || lowerName.split(/[^a-z0-9]+/).some((part) => part.startsWith(word))) return 2;
  if (aliases.some((alias) => alias.includes(word))) return 3;
  return lowerName.includes(word) || category.toLowerCase().includes(word) ? 4 : Number.POSITIVE_INFINITY;
}

/** Services that answer every word of the search, best first; all of them, the common ones first, for an empty one. */
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
