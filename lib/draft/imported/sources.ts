import type { Account, AccountPart } from "@/lib/account/account";
import type { Spend } from "@/lib/bills/spend";
import type { TrafficRead } from "@/lib/traffic/readTraffic";

/** What was read of each kind; null for a kind that nobody brought. */
export type ImportSources = {
  readonly spend: Spend | null;
  readonly account: Account | null;
  readonly traffic: TrafficRead | null;
};

/** Whether anything beside a bill was read, so that the scenario is measured or of the account's shape. */
export const hasMeasured = ({ account, traffic }: ImportSources): boolean => traffic !== null || account !== null;

/** The parts of an account within a Region and an account. Answers that name neither belong to any. */
export function partsWithin(
  account: Account | null,
  { region, account: id }: { readonly region: string | null; readonly account: string | null },
): readonly AccountPart[] {
  return (account?.parts ?? []).filter(
    (part) =>
      (part.region === null || region === null || part.region === region) &&
      (part.account === null || id === null || part.account === id),
  );
}

/** What of a part is in one VPC. Subnets and gateways without a VPC are in none. */
export const partOfVpc = (part: AccountPart, vpc: string): AccountPart => ({
  ...part,
  vpcs: part.vpcs.filter(({ id }) => id === vpc),
  natGateways: part.natGateways.filter((gateway) => gateway.vpc === vpc),
  endpoints: part.endpoints.filter((endpoint) => endpoint.vpc === vpc),
  subnets: part.subnets.filter((subnet) => subnet.vpc === vpc),
});
