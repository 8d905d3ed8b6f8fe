import type { RateId } from "@/lib/meters/rates";

/** What belongs together on a bill, in the order in which bills and prices here show it. */
export const meterGroups = ["nat", "address", "transfer", "endpoint", "transit"] as const;
export type MeterGroup = (typeof meterGroups)[number];

/** A rate that bills have beside the calculator's own; its price is one number. */
export type BillRate = { readonly id: string; readonly label: string; readonly unit: string };

/** One thing that AWS meters. */
export type MeterRow = {
  /** As the JSON of an import has it, in `family`. */
  readonly id: string;
  readonly label: string;
  /** What a quantity on a bill counts; `Gbps-hour` is for provisioned NAT bandwidth alone. */
  readonly unit: "hour" | "GB" | "Gbps-hour";
  /** Usage types without their Region's prefix, whole: `RegionalNatGateway-Hours` ends like `NatGateway-Hours`. */
  readonly usageTypes: readonly string[];
  readonly group: MeterGroup;
  /**
   * The NAT that a scenario needs to have it: zonal gateways (one in each AZ or one for all), a single zonal one for all
   * AZs, or a regional one. Absent: any, or none that the calculator knows.
   */
  readonly natMode?: "zonal" | "single" | "regional";
  /**
   * The services whose lines count. The names of NAT gateways and endpoints say it all; data transfer, addresses and
   * transit gateways are EC2's and VPC's (`networkServices`), because other services have lines of the same usage types.
   */
  readonly countsUnder: "any-service" | "network-services";
  /** The `operation` of its lines, where that tells it from another meter for want of a usage type. */
  readonly operation?: string;
  /** The price list gives it the unit `Quantity`, and GB in other rows of the same usage type. */
  readonly isListedAsQuantity?: true;
  /** Its list price: a rate of the calculator, one that bills alone have, or nothing to pay. Absent: not known here. */
  readonly rate?: RateId | BillRate | "free";
  /** The unit that price lists give, where it is another than the rate's. */
  readonly listUnit?: string;
  /** The charge that plans have for it. Absent: shown, and not planned with. */
  readonly charge?: string;
  /** Why a scenario has another quantity of it than the bill, in a sentence. */
  readonly quantityReason?: string;
  /** Its tiers and free GB are shared with traffic past the NAT: a scenario takes the average of what was paid. */
  readonly isRateAveraged?: true;
  /** Stands in the way of the same traffic, or costs by the VPC: a draft warns that it does not plan with it. */
  readonly warnsUnplanned?: true;
};
