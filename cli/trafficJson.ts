import type { AccountPart } from "@/lib/account/account";
import { addressText } from "@/lib/address/addressText";
import type { Basis, FieldRow } from "@/lib/draft/traffic/measuredFields";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import type { TrafficField } from "@/lib/draft/traffic/trafficField";
import { clientPlacer } from "@/lib/draft/traffic/view/clientPlace";
import type { HostMeaning, TrafficName } from "@/lib/traffic/naming/trafficName";
import type { TrafficRead } from "@/lib/traffic/readTraffic";
import { type TrafficShare, trafficShares } from "@/lib/traffic/settle/shares";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import { bytesPerGb } from "@/lib/units/gb";

const gbOf = (bytes: bigint): number => Number(bytes) / bytesPerGb;
const rangeGb = ({ low, high }: TrafficShare["bytes"]) => ({ low: gbOf(low), high: gbOf(high) });
const instant = (seconds: number): string => new Date(seconds * 1000).toISOString();

export const basisWords: Record<Basis, string> = {
  measured: "measured",
  "named-by-dns": "named by DNS",
  unnamed: "unnamed",
  entered: "entered",
};

function fieldPath(field: TrafficField): string {
  switch (field.kind) {
    case "service":
      return "services";
    case "internet":
      return "internet";
    case "other-region":
      return "otherRegion";
    case "unnamed":
      return "unnamedGb";
  }
}

function serviceOf(field: TrafficField, meaning: HostMeaning | null): string | null {
  if (field.kind === "service") return field.id;
  return meaning !== null && "service" in meaning ? meaning.service : null;
}

function detailOf(meaning: HostMeaning | null): string | null {
  if (meaning?.kind === "endpoint") return meaning.detail;
  return meaning?.kind === "global-name" ? "global-name" : null;
}

type HoursOfNat = (nat: string | null) => number;

function hoursByNat({ nats }: Traffic): HoursOfNat {
  const counts = new Map(nats.map(({ nat, hours }) => [nat, hours.length]));
  return (nat) => counts.get(nat) ?? 0;
}

/** A row with one name, or one of the several that may have its bytes. */
type ShownShare = { readonly one: FieldRow; readonly share: TrafficShare };

/** Rows by name: several names that come to one field of the scenario share nothing, and are one row. */
function shownShares(rows: readonly FieldRow[]): readonly ShownShare[] {
  const isSplit = ({ field }: FieldRow) => field.kind === "unnamed" && field.reason === "several-names";
  const byRow = new Map(rows.map((one) => [one.row, one]));
  const shares = trafficShares(rows.filter(isSplit).map(({ row }) => row));
  const whole = rows
    .filter((one) => !isSplit(one))
    .map((one): ShownShare => {
      const { bytes, name } = one.row;
      const [meaning = null] = name.meanings;
      return { one, share: { row: one.row, meaning, bytes: { low: bytes, high: bytes }, sharedId: null } };
    });
  const split = shares.flatMap((share): readonly ShownShare[] => {
    const one = byRow.get(share.row);
    return one === undefined ? [] : [{ one, share }];
  });
  return [...whole, ...split];
}

function rowJson({ one, share }: ShownShare, traffic: Traffic, hoursOf: HoursOfNat) {
  const { row, field, month, from, basis } = one;
  const { meaning, bytes, sharedId } = share;
  const { name, direction, nat, azId } = row;
  const region = meaning?.kind === "other-region" ? meaning.region : name.region;
  return {
    service: serviceOf(field, meaning),
    label: name.label,
    region,
    direction,
    nat,
    azId,
    bytes,
    gb: rangeGb(bytes),
    // What several names share is in none of them for sure.
    gbPerMonth: month === null ? null : sharedId === null ? month : { low: 0, likely: 0, high: month.high },
    namedBy: name.namedBy,
    detail: detailOf(meaning),
    certainty: traffic.certainty,
    sharedId,
    field: fieldPath(field),
    restsOn: basisWords[basis],
    monthFrom: from,
    hours: hoursOf(nat),
  };
}

/** So many of a log's pairs of client and name are printed, those with the most bytes. */
const maxClientCount = 1_000;

function clientsJson(
  { settled, addresses }: TrafficRead,
  serviceIn: (name: TrafficName) => string | null,
  parts: readonly AccountPart[],
) {
  const placeOf = clientPlacer(parts, addresses);
  return settled.clients.slice(0, maxClientCount).map(({ client, nat, direction, name, bytes }) => {
    const { label, region } = name;
    const service = serviceIn(name);
    return {
      address: addressText(client, addresses),
      subnet: placeOf(client, nat).subnet,
      service,
      label,
      region,
      direction,
      nat,
      bytes,
      gb: gbOf(bytes),
    };
  });
}

const reasonOf = ({ field }: FieldRow): string | null => (field.kind === "unnamed" ? field.reason : null);
const bytesIn = (rows: readonly FieldRow[]): bigint => rows.reduce((sum, { row }) => sum + row.bytes, 0n);

function unnamedJson({ rows, fields, joined, plan }: TrafficDraft) {
  const unnamed = rows.filter((one) => reasonOf(one) !== null);
  const reasons = [...new Set(unnamed.map(reasonOf))].sort();
  const shared = new Map<number, ShownShare>();
  for (const one of shownShares(rows)) if (one.share.sharedId !== null) shared.set(one.share.sharedId, one);
  const hasMonth = joined.natGb !== null;
  return {
    bytes: bytesIn(unnamed),
    gb: gbOf(bytesIn(unnamed)),
    gbPerMonth: hasMonth ? fields.unnamed : null,
    unloggedGbPerMonth: hasMonth ? joined.unlogged : null,
    privateGbPerMonth: hasMonth ? fields.privateGb : null,
    byReason: reasons.map((reason) => {
      const own = unnamed.filter((one) => reasonOf(one) === reason);
      const likely = own.reduce((gb, { month }) => gb + (month?.likely ?? 0), 0);
      return { reason, bytes: bytesIn(own), gb: gbOf(bytesIn(own)), gbPerMonth: hasMonth ? likely : null };
    }),
    shared: [...shared.values()].map(({ one, share }) => ({
      sharedId: share.sharedId,
      bytes: one.row.bytes,
      gb: gbOf(one.row.bytes),
      gbPerMonth: one.month,
    })),
    planUsd: plan === null ? null : { best: plan.bestUsd, worst: plan.worstUsd },
  };
}

/** What `traffic` prints. Bytes are big integers: `jsonText` writes them. */
export function trafficJson(
  read: TrafficRead,
  draft: TrafficDraft,
  parts: readonly AccountPart[],
  warnings: readonly object[],
) {
  const { settled } = read;
  const { clientLegBytes, translatedLegBytes, apartBytes, ...counts } = settled.controls;
  const hoursOf = hoursByNat(settled);
  const services = new Map(draft.rows.map(({ row, field }) => [JSON.stringify(row.name), serviceOf(field, null)]));
  return {
    sources: read.sources,
    hours: settled.nats.map(({ nat, hours, firstStart, lastEnd, okCount, skippedCount }) => ({
      nat,
      hours: hours.length,
      from: Number.isFinite(firstStart) ? instant(firstStart) : null,
      to: Number.isFinite(firstStart) ? instant(lastEnd) : null,
      skippedRecordShare: skippedCount === 0 ? 0 : skippedCount / (skippedCount + okCount),
    })),
    rows: shownShares(draft.rows).map((one) => rowJson(one, settled, hoursOf)),
    clients: clientsJson(read, (name) => services.get(JSON.stringify(name)) ?? null, parts),
    unnamed: unnamedJson(draft),
    controls: {
      translatedLegGb: gbOf(translatedLegBytes),
      skippedRecordShare: counts.skippedRecordShare,
      repeatedRecords: counts.repeatedRecordCount,
      tagDisagreements: counts.tagDisagreementCount,
      clientLegGb: gbOf(clientLegBytes),
      apartGb: gbOf(apartBytes),
      disagreements: draft.joined.disagreements,
    },
    scenario: draft.scenario,
    warnings,
    clientCount: settled.clients.length,
    alreadyPrivate: read.alreadyPrivate,
    witness: settled.witness,
    natGbPerMonth: draft.joined.natGb,
    hoursPerMonth: draft.hoursPerMonth,
    basis: draft.basis.map(({ basis, ...rest }) => ({ ...rest, restsOn: basisWords[basis] })),
    origins: draft.origins,
    reconciliation: draft.reconciliation,
  };
}

const mark = "\u0001";
const markedNumber = /"\\u0001(\d+)"/g;

/** JSON with big integers as numbers of all their digits. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${mark}${part}` : part), 2).replace(markedNumber, "$1")}\n`;
