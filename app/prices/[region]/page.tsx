import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfidenceList } from "@/components/prices/ConfidenceList";
import { Part, PricesPage } from "@/components/prices/PricesPage";
import { RegionTable } from "@/components/prices/RegionTable";
import { ScrollFrame } from "@/components/prices/ScrollFrame";
import { SourcesTable } from "@/components/prices/SourcesTable";
import { pageHref } from "@/components/site/pages";
import { prefixOf } from "@/lib/meters/regionPrefixes";
import { priceBook, regionCodes } from "@/lib/pricing/priceBook";
import { sourcedPrices } from "@/lib/pricing/priceSources";
import { billOnlyRows, oldRateCount, priceRows, sourceKeys } from "@/lib/report/prices/priceRows";
import { countWithNoun } from "@/lib/units/countWithNoun";

type Props = { readonly params: Promise<{ readonly region: string }> };

/** Only the Regions of the snapshot have a page, each prerendered by the build. */
export const dynamicParams = false;
export const generateStaticParams = () => regionCodes.map((region) => ({ region }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region } = await params;
  const name = priceBook(region)?.name ?? region;
  return {
    title: `Prices in ${name}, ${region}`,
    description: `What NAT gateways, VPC endpoints, public IPv4 addresses and data transfer cost in ${name} (${region}), with the usage type, source and date of each price.`,
  };
}

export default async function RegionPrices({ params }: Props) {
  const { region } = await params;
  const book = priceBook(region);
  const prices = sourcedPrices(region);
  if (!book || !prices) notFound();
  const rows = priceRows(prices);
  const rowsOfBills = billOnlyRows(region);
  const oldCount = oldRateCount(rows);
  return (
    <PricesPage
      title={book.name}
      lead={
        <>
          <p className="text-muted">
            <span className="font-mono text-13">{region}</span>, billed as{" "}
            <span className="font-mono text-13">{prefixOf(region)}</span>. Snapshot of{" "}
            <time dateTime={book.publishedOn} className="whitespace-nowrap">
              {book.publishedOn}
            </time>
            .{book.azCount !== undefined && ` ${countWithNoun(book.azCount, "AZ")}.`}
          </p>
          {oldCount > 0 && (
            <p>
              {countWithNoun(oldCount, "rate")} {oldCount === 1 ? "was" : "were"} last checked more than a year before
              that day. AWS seldom moves these prices; check {oldCount === 1 ? "it" : "them"} before you rely on{" "}
              {oldCount === 1 ? "it" : "them"}.
            </p>
          )}
          <p>
            <a href={pageHref("prices")}>All Regions</a>
          </p>
        </>
      }
    >
      <Part title="Rates">
        <ScrollFrame label={`Rates in ${book.name}`}>
          <RegionTable rows={rows} name={book.name} />
        </ScrollFrame>
      </Part>
      <Part title="Rates that only a bill has">
        <p className="max-w-[65ch]">
          What an imported bill is compared with besides. No answer of the calculator uses these rates.
        </p>
        <ScrollFrame label={`Rates that only a bill has, in ${book.name}`}>
          <RegionTable rows={rowsOfBills} name={book.name} />
        </ScrollFrame>
      </Part>
      <Part title="Sources">
        <ScrollFrame label={`Sources of the rates in ${book.name}`}>
          <SourcesTable keys={sourceKeys([...rows, ...rowsOfBills])} />
        </ScrollFrame>
      </Part>
      <Part title="How sure a price is">
        <ConfidenceList />
      </Part>
    </PricesPage>
  );
}
