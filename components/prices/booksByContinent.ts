import { type PriceBook, priceBook, regionCodes } from "@/lib/pricing/priceBook";

/** All Regions under AWS's own continents, both in alphabetical order. */
export function booksByContinent(): readonly (readonly [continent: string, books: readonly PriceBook[]])[] {
  const books = regionCodes.flatMap((code) => priceBook(code) ?? []);
  const continents = [...new Set(books.map(({ continent }) => continent))].sort();
  return continents.map((continent) => [continent, books.filter((book) => book.continent === continent)]);
}
