import { type BillRate, type MeterRow, meterGroups } from "@/lib/meters/meter";
import type { NatMode } from "@/lib/meters/natModes";
import { addresses } from "@/lib/meters/rows/addresses";
import { dataTransfer } from "@/lib/meters/rows/dataTransfer";
import { endpoints } from "@/lib/meters/rows/endpoints";
import { natGateways } from "@/lib/meters/rows/natGateways";
import { transit } from "@/lib/meters/rows/transit";

const rows = [...natGateways, ...endpoints, ...addresses, ...transit, ...dataTransfer] as const;

type Row = (typeof rows)[number];
export type MeterId = Row["id"];
/** The plans' charges that a meter feeds. */
export type MeteredChargeId = Extract<Row, { charge: string }>["charge"];
/** The rate that a plan's charge pays in a NAT mode, as the meters have it. */
export type NatRateId<Mode extends NatMode, Charge extends MeteredChargeId> = Row extends infer R
  ? R extends { readonly natModes: readonly (infer M)[]; readonly charge: Charge; readonly rate: infer Id }
    ? Mode extends M
      ? Id
      : never
    : never
  : never;
type RateOfBill = Exclude<Extract<Row, { rate: unknown }>["rate"], string>;
export type Meter = Omit<MeterRow, "id" | "rate" | "charge"> & {
  readonly id: MeterId;
  readonly rate?: Exclude<MeterRow["rate"], BillRate> | RateOfBill;
  readonly charge?: MeteredChargeId;
};
/** The unit of a meter's quantity. Only provisioned NAT bandwidth has `Gbps-hour`. */
export type MeterUnit = Meter["unit"];
export type BillOnlyRateId = RateOfBill["id"];

/**
 * What AWS meters on a VPC's way out, in the order of the import page and of the Athena query.
 * Sources: "Understand codes for Amazon VPC in billing and usage reports" (AWS); the AmazonEC2 and AmazonVPC price
 * lists.
 */
export const meters: readonly Meter[] = rows;

/** All meters, ordered by group, as bills and prices are shown. */
export const metersInBillOrder = meterGroups.flatMap((group) => meters.filter((meter) => meter.group === group));
