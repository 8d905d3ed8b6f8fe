import type { ChargeId } from "@/lib/model/charges/charge";
import type { NatMode, Scenario } from "@/lib/model/scenario";
import type { Problem } from "@/lib/scenario/problem";
import type { Choice } from "@/lib/spend/choices";
import type { FamilyId } from "@/lib/spend/families";
import type { SpendWarning } from "@/lib/spend/spend";

/** What the reader says besides the bill; nothing of it is needed. */
export type Said = {
  /** GB of the NAT traffic that went out to the internet: 0 to the draft's `internetOut.maxGb`. */
  readonly internetGbOut?: number;
  /** GB of it that came in from the internet. */
  readonly internetGbIn?: number;
  /** Services that this NAT traffic was with, and their GB, both directions. */
  readonly services?: readonly { readonly id: string; readonly gb: number }[];
  /** Names for existing endpoints: the draft's placeholder (`unnamed-endpoint-1`) to the service's name. */
  readonly endpointNames?: ReadonlyMap<string, string>;
  /** The reader's own values instead of worked-out and guessed ones. */
  readonly own?: {
    readonly natMode?: NatMode;
    readonly vpcCount?: number;
    readonly azCount?: number;
    readonly publicIpv4PerGateway?: number;
  };
};

/**
 * How sure a field is: `read` from the bill as it stands, `worked-out` from it by arithmetic, `guessed` because the bill
 * does not tell, or `said` by the reader.
 */
export type Certainty = "read" | "worked-out" | "guessed" | "said";

/** Where one field of the scenario comes from. */
export type FieldOrigin = {
  /** As in a scenario's problems: `vpcCount`, `nat.mode`, `services`, `rates.natGatewayHour`. */
  readonly path: string;
  readonly certainty: Certainty;
  /** The evidence in whole sentences, with its numbers. Holds no account id. */
  readonly why: string;
};

/** What a charge of the scenario's `today` says, beside what was paid for it. */
export type Reconciled = {
  readonly charge: ChargeId;
  readonly label: string;
  readonly paidUsd: number;
  readonly todayUsd: number;
  /** `todayUsd` − `paidUsd`. */
  readonly differenceUsd: number;
  /** Why they differ; null where they agree to the cent. */
  readonly why: string | null;
};

/** A family that was paid for and that the calculator does not plan with: shown with its amount. */
export type Unplanned = { readonly family: FamilyId; readonly label: string; readonly amount: number };

export type Draft = {
  readonly choice: Choice;
  /** Read by `readScenario`, complete. Holds no account id and no amount. */
  readonly scenario: Scenario;
  readonly origins: readonly FieldOrigin[];
  readonly warnings: readonly SpendWarning[];
  /** GB that the NAT gateways processed. */
  readonly natGb: number;
  /** GB of it that nobody has named yet: they stay on NAT, as traffic from the internet. */
  readonly unnamedGb: number;
  /** How much of the NAT traffic can have gone out to the internet, and why no more is known. */
  readonly internetOut: { readonly minGb: 0; readonly maxGb: number; readonly why: string };
  /** Rows of endpoints that exist and have no name yet. */
  readonly endpointPlaceholders: readonly string[];
  readonly reconciliation: readonly Reconciled[];
  readonly unplanned: readonly Unplanned[];
};

/** Why a choice can be shown and not planned with. */
export type DraftRefusal = {
  readonly code: "not-usd" | "no-prices" | "no-nat" | "no-quantities" | "too-much-named" | "not-a-scenario";
  /** Whole sentences. */
  readonly message: string;
  /** What the reader said that is wrong, by the scenario's path; else empty. */
  readonly problems: readonly Problem[];
};

export type DraftResult =
  | { readonly ok: true; readonly draft: Draft }
  | { readonly ok: false; readonly refusal: DraftRefusal };
