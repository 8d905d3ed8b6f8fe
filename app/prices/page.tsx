import type { Metadata } from "next";
import { AllRegionsTable } from "@/components/prices/AllRegionsTable";
import { ConfidenceList } from "@/components/prices/ConfidenceList";
import { Part, PricesPage } from "@/components/prices/PricesPage";
import { ScrollFrame } from "@/components/prices/ScrollFrame";
import { regionCodes } from "@/lib/pricing/priceBook";
import { snapshot } from "@/lib/pricing/snapshot";

export const metadata: Metadata = {
  title: "Prices by Region",
  description: `What NAT gateways, VPC endpoints, public IPv4 addresses and data transfer cost in ${regionCodes.length} AWS Regions, with the source and date of each price.`,
};

export default function Prices() {
  return (
    <PricesPage
      title="Prices by Region"
      lead={
        <p>
          Every answer uses these list prices, as of the snapshot of{" "}
          <time dateTime={snapshot.publishedOn} className="whitespace-nowrap">
            {snapshot.publishedOn}
          </time>
          . A Region's own page shows all its rates and tiers: from which sources, when each was first read and when
          last checked. Discounts and taxes are not included.
        </p>
      }
    >
      <Part title={`${regionCodes.length} Regions`}>
        <ScrollFrame label="Prices of all Regions">
          <AllRegionsTable />
        </ScrollFrame>
      </Part>
      <Part title="How sure a price is">
        <p className="max-w-[65ch]">
          Each price on a Region's page carries one of these words. An answer that uses a derived or assumed price says
          so.
        </p>
        <ConfidenceList />
      </Part>
      <Part title="What is missing">
        <p className="max-w-[65ch]">
          The China Regions, the European Sovereign Cloud, Local Zones and Wavelength Zones are not in the snapshot: of
          their prices in CNY and EUR too few could be read. A price that AWS does not publish is named as missing and
          never counted as 0.
        </p>
      </Part>
    </PricesPage>
  );
}
