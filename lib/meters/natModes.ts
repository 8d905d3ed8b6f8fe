export const natModes = ["per-az", "single", "regional"] as const;
/** Today's NAT: a zonal gateway in each AZ, one zonal gateway shared by all AZs, or a regional one. */
export type NatMode = (typeof natModes)[number];
