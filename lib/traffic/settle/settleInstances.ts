import { cellFields, cellKinds, clientFields } from "@/lib/traffic/flows/cellKinds";
import { keyOf } from "@/lib/traffic/flows/cellWriter";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import type { FlowSums } from "@/lib/traffic/flows/flowMeter";
import { answerFields } from "@/lib/traffic/flows/instanceMeter";
import { rowSums } from "./rowSums";
import { sampleOf } from "./sampleHours";
import type { Direction, NatSample, Traffic, TrafficWarning, TrafficWitness } from "./traffic";

type Witness = { readonly witness: TrafficWitness; readonly up: number; readonly down: number };

const witnesses = {
  hop: { witness: "next-hop", up: cellKinds.hopUp, down: cellKinds.hopDown },
  path: { witness: "traffic-path", up: cellKinds.pathUp, down: cellKinds.pathDown },
  route: { witness: "routes", up: cellKinds.routeUp, down: cellKinds.routeDown },
} as const satisfies Record<string, Witness>;

/** Traffic by the surest witness that instances' records have; null without any. */
export function settleInstances(sums: FlowSums, context: FlowContext): Traffic | null {
  const { withNextHopCount, withPathCount } = sums.counts;
  if (withNextHopCount > 0) return settleBy(witnesses.hop, sums, context);
  if (withPathCount > 0) return settleBy(witnesses.path, sums, context);
  return context.hints.subnets === null ? null : settleBy(witnesses.route, sums, context);
}

function settleBy({ witness, up, down }: Witness, sums: FlowSums, { tokens, namer, hints }: FlowContext): Traffic {
  const { cells, clients, answers, isAnswered } = sums.instances;
  const rows = rowSums(namer);
  const gateways = new Map(
    hints.natGateways.flatMap((gateway) => gateway.interfaces.map(({ id }) => [id, gateway] as const)),
  );
  const placeOf = (owner: number, az: number, direction: Direction) => {
    const text = tokens.text(owner) || null;
    const gateway = text === null ? undefined : gateways.get(text);
    return { nat: gateway?.id ?? text, azId: (tokens.text(az) || gateway?.azId) ?? null, direction };
  };
  const directionOf = (kind: number): Direction | null => (kind === up ? "up" : kind === down ? "down" : null);

  let [upBytes, downBytes] = [0n, 0n];
  const count = (direction: Direction, bytes: bigint) => {
    if (direction === "up") upBytes += bytes;
    else downBytes += bytes;
  };
  for (let cell = 0; cell < cells.count(); cell++) {
    const { owner, kind, name, hour, az } = keyOf(cells, cell);
    const direction = directionOf(kind);
    if (direction === null) continue;
    rows.add(placeOf(owner, az, direction), name, hour, cells.bytes(cell));
    count(direction, cells.bytes(cell));
  }
  for (let client = 0; client < clients.count(); client++) {
    const direction = directionOf(clients.field(client, clientFields.kind));
    if (direction === null) continue;
    const place = placeOf(clients.field(client, cellFields.owner), 0, direction);
    const name = clients.field(client, clientFields.name);
    rows.addClient(place, name, clients.field(client, clientFields.client), clients.bytes(client));
  }
  for (let answer = 0; witness === "traffic-path" && answer < answers.count(); answer++) {
    if (!isAnswered(answer)) continue;
    const place = placeOf(0, 0, "down");
    const name = answers.field(answer, answerFields.name);
    const bytes = answers.bytes(answer);
    rows.add(place, name, answers.field(answer, answerFields.hour), bytes);
    rows.addClient(place, name, answers.field(answer, answerFields.client), bytes);
    count("down", bytes);
  }
  const { owners, counts } = sums;
  const okCount = owners.all.reduce((sum, owner) => sum + owner.okCount, 0);
  const skippedCount = owners.all.reduce((sum, owner) => sum + owner.skippedCount, 0);
  const warnings: TrafficWarning[] = [];
  if (skippedCount > 0) warnings.push("records-skipped");
  if (upBytes > 0n && downBytes === 0n) warnings.push("downloads-unknown");
  const sample = { addresses: [], okCount, skippedCount, ...sampleOf(owners.all) };
  const nats = [...new Set(rows.rows().map(({ nat }) => nat))].sort();
  return {
    witness,
    certainty: witness === "next-hop" ? "exact" : "likely",
    nats: nats.map((nat): NatSample => ({ nat, ...sample })),
    rows: rows.rows(),
    clients: rows.clients(),
    controls: {
      clientLegBytes: upBytes + downBytes,
      translatedLegBytes: 0n,
      apartBytes: 0n,
      skippedRecordShare: skippedCount === 0 ? 0 : skippedCount / (skippedCount + okCount),
      repeatedRecordCount: counts.repeatCount,
      tagDisagreementCount: owners.all.reduce((sum, owner) => sum + owner.tagDisagreementCount, 0),
    },
    warnings,
  };
}
