import type { AccountPart } from "@/lib/account/account";
import { billedOf } from "@/lib/draft/billedMonth";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import { internetRate } from "@/lib/draft/internetOut";
import type { Scenario } from "@/lib/model/scenario";
import type { PriceBook } from "@/lib/pricing/priceBook";
import { maxServiceCount } from "@/lib/scenario/fields";
import { readScenario } from "@/lib/scenario/readScenario";
import { failure, type Result, success } from "@/lib/text/result";
import type { EndpointMetrics } from "@/lib/traffic/metrics/metrics";
import { accountEndpoints, type RowInput } from "./accountEndpoints";
import { type MeasuredFields, nameableGb } from "./measuredFields";
import type { EnteredService } from "./rowBasis";
import type { TrafficBase } from "./trafficBase";
import { type TrafficDraftWarning, trafficWarning } from "./warnings/trafficWarningWords";

export type MeasuredInput = {
  readonly base: TrafficBase;
  readonly fields: MeasuredFields;
  readonly entered: readonly EnteredService[];
  readonly parts: readonly AccountPart[];
  readonly book: PriceBook;
  readonly natGb: number;
  readonly endpointMetrics: readonly EndpointMetrics[];
};

export type MeasuredScenario = {
  readonly scenario: Scenario;
  readonly origins: readonly FieldOrigin[];
  readonly warnings: readonly TrafficDraftWarning[];
};

/** Sums of parts differ from the whole by the dust of their last digits. */
const dust = 1e-9;

/** A scenario's base with measured traffic, what the reader names of the rest, and the endpoints that exist. */
export function measuredScenario(input: MeasuredInput): Result<MeasuredScenario, TrafficDraftWarning> {
  const { base, fields, entered, parts, book, natGb, endpointMetrics } = input;
  const { scenario: shape } = base;
  const enteredGb = entered.reduce((gb, one) => gb + one.gb, 0);
  if (enteredGb > nameableGb(fields) + dust * natGb) return failure(trafficWarning("too-much-named"));
  const measured = withEntered(fields, entered);
  const found = accountEndpoints(
    parts,
    endpointMetrics,
    shape,
    new Set(measured.map(({ id }) => id)),
    base.month === null ? null : (billedOf(base.month, "interface-endpoint-data").quantity ?? null),
  );
  // Where the account lists no endpoint, a bill's stay the rows to be named that they are.
  const areListed = found.rows.length > 0;
  const endpoints: readonly RowInput[] = areListed ? found.rows : shape.services;
  const room = Math.max(0, maxServiceCount - endpoints.length);
  const folded = measured.slice(room);
  const unnamedGb = fields.unnamed.likely - enteredGb + folded.reduce((gb, one) => gb + one.gb, 0);
  const rate =
    base.month === null
      ? null
      : internetRate(billedOf(base.month, "internet-data-out"), fields.internet.gbOut, shape.discountPercent, book);
  const { isSeen, ...internet } = fields.internet;
  const read = readScenario({
    ...shape,
    internet: { ...internet, freeGbOut: rate?.freeGbOut ?? 0, needed: isSeen ? "yes" : "unknown" },
    otherRegion: fields.otherRegion,
    unnamedGb: unnamedGb > dust * natGb ? unnamedGb : 0,
    services: [...measured.slice(0, room), ...endpoints],
    rates: rate?.ownUsdPerGb === undefined ? shape.rates : { ...shape.rates, internetOutGb: rate.ownUsdPerGb },
  });
  if (!read.ok) return failure(trafficWarning("not-a-scenario", read.error));
  return success({
    scenario: read.value,
    origins: [
      ...base.origins.filter(({ path }) => !areListed || path !== "services"),
      ...found.origins,
      ...(rate?.origins ?? []),
    ],
    warnings: [
      ...(found.bothWays.length > 0 ? [trafficWarning("service-both-ways", found.bothWays)] : []),
      ...(folded.length > 0 ? [trafficWarning("services-folded", folded.length)] : []),
    ],
  });
}

/** The measured rows with the reader's: GB of a service that is there are added to it. */
function withEntered({ services }: MeasuredFields, entered: readonly EnteredService[]): readonly RowInput[] {
  const rows = new Map(
    services.map(({ id, gb, isPinned }) => [
      id,
      { id, gb, today: "nat", endpoint: isPinned ? "nat" : "auto" } satisfies RowInput,
    ]),
  );
  const all: RowInput[] = entered
    .filter(({ id }) => !rows.has(id))
    .map(({ id, gb }) => ({ id, gb, today: "nat", endpoint: "auto" }));
  for (const row of rows.values()) {
    const more = entered.filter(({ id }) => id === row.id).reduce((gb, one) => gb + one.gb, 0);
    all.push({ ...row, gb: row.gb + more });
  }
  return all.sort((a, b) => b.gb - a.gb || (a.id < b.id ? -1 : 1));
}
