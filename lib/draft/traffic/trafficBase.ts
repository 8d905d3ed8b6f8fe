import type { AccountPart } from "@/lib/account/account";
import type { Spend } from "@/lib/bills/spend";
import { type BilledMonth, billedMonth } from "@/lib/draft/billedMonth";
import type { Choice } from "@/lib/draft/choices";
import { type Draft, type DraftRefusal, draftScenario } from "@/lib/draft/draft";
import type { NetworkOverrides } from "@/lib/draft/inferNetwork";
import { readScenario } from "@/lib/scenario/readScenario";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { type AccountNetwork, accountNetwork } from "./accountNetwork";
import { guessedNetwork } from "./guessedNetwork";
import { trafficWarning } from "./warnings/trafficWarningWords";

/** One Region and month of a bill. */
export type ChosenBill = { readonly spend: Spend; readonly choice: Choice };

/** A scenario without its traffic. `month` is the bill's, null without one. */
export type TrafficBase = Pick<Draft, "scenario" | "origins" | "warnings"> & { readonly month: BilledMonth | null };

export type BaseInput = {
  readonly traffic: Traffic;
  readonly home: string;
  readonly bill: ChosenBill | null;
  readonly parts: readonly AccountPart[];
  readonly hoursPerMonth: number;
};

const accountPaths = ["nat.mode", "vpcCount", "azCount", "nat.publicIpv4PerGateway"];

/** What the scenario has besides traffic: of the bill, of the account's shape, else guesses. */
export function trafficBase(input: BaseInput): TrafficBase | DraftRefusal {
  const { bill, parts, traffic, home, hoursPerMonth } = input;
  const network = accountNetwork(parts);
  if (bill === null) {
    const { origins, mode, publicIpv4PerGateway, vpcCount, azCount } = network ?? guessedNetwork(traffic);
    const read = readScenario({
      region: home,
      hoursPerMonth,
      vpcCount,
      azCount,
      nat: { mode, publicIpv4PerGateway },
    });
    if (!read.ok) return { ...trafficWarning("not-a-scenario", read.error), problems: read.error };
    return { scenario: read.value, origins, warnings: [], month: null };
  }
  const { spend, choice } = bill;
  const own = network === null ? undefined : ownShape(network);
  let drafted = draftScenario(spend, choice, own === undefined ? {} : { own });
  // The account of today may have another kind of gateway than the bill's month had.
  const isOfAccount = network !== null && drafted.ok && drafted.value.scenario.nat.mode === network.mode;
  if (own !== undefined && !isOfAccount) drafted = draftScenario(spend, choice);
  if (!drafted.ok) return drafted.error;
  const { scenario, origins, warnings } = drafted.value;
  const others = isOfAccount ? origins.filter(({ path }) => !accountPaths.includes(path)) : origins;
  return {
    scenario,
    origins: [...(isOfAccount ? network.origins : []), ...others.filter(({ path }) => path !== "unnamedGb")],
    warnings,
    month: billedMonth(spend, choice),
  };
}

const ownShape = ({ mode, vpcCount, azCount, publicIpv4PerGateway }: AccountNetwork): NetworkOverrides => ({
  ...(mode === "regional" ? {} : { natMode: mode }),
  vpcCount,
  azCount,
  publicIpv4PerGateway,
});
