import type { NatMode } from "@/lib/meters/natModes";
import type { RateId } from "@/lib/meters/rates";

/** Groups of meters, in the order in which bills and prices are shown. */
export const meterGroups = ["nat", "address", "transfer", "endpoint", "transit"] as const;
export type MeterGroup = (typeof meterGroups)[number];

/** A rate that bills have and the calculator does not use. Its price is one number, without tiers. */
export type BillRate = { readonly id: string; readonly label: string; readonly unit: string };

/** One meter: something that AWS counts and bills. */
export type MeterRow = {
  /** The value of `family` in an import's JSON. */
  readonly id: string;
  readonly label: string;
  /** The unit of a bill's quantity. Only provisioned NAT bandwidth has `Gbps-hour`. */
  readonly unit: "hour" | "GB" | "Gbps-hour";
  /**
   * Usage types without their Region's prefix. They match as a whole: `RegionalNatGateway-Hours` ends like
   * `NatGateway-Hours`.
   */
  readonly usageTypes: readonly string[];
  readonly group: MeterGroup;
  /**
   * The NAT modes in which a scenario has this meter. Absent: it does not depend on NAT, or no mode of the calculator has
   * it.
   */
  readonly natModes?: readonly NatMode[];
  /**
   * The services whose lines count. Usage types of NAT gateways and endpoints are unambiguous. Data transfer, addresses
   * and transit gateways count only under EC2 and VPC (`networkServices`): other services have the same usage types.
   */
  readonly countsUnder: "any-service" | "network-services";
  /** The `operation` of its lines, where that identifies the meter of a line without a usage type. */
  readonly operation?: string;
  /** The price list has the unit `Quantity` for it, and GB in other rows of the same usage type. */
  readonly isListedAsQuantity?: true;
  /** Its list price: a rate of the calculator, a rate that only bills have, or free of charge. Absent: unknown. */
  readonly rate?: RateId | BillRate | "free";
  /** The unit in lists of prices, where it differs from the rate's. */
  readonly listUnit?: string;
  /** The charge of a plan for it. Absent: the bill shows it, but no plan has it. */
  readonly charge?: string;
  /** Why a scenario's quantity differs from the bill's, in a sentence. */
  readonly quantityReason?: string;
  /** Traffic that bypasses NAT shares its tiers and free GB, so a scenario takes the average rate that was paid. */
  readonly isRateAveraged?: true;
  /**
   * A draft warns where this was billed, because no plan has it: it meters traffic that another meter has too, or AWS
   * charges it for each VPC.
   */
  readonly warnsUnplanned?: true;
};
