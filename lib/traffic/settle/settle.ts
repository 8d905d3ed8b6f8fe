import { failure, type Result, success } from "@/lib/text/result";
import { cellKinds, clientFields } from "@/lib/traffic/flows/cellKinds";
import type { CellTable } from "@/lib/traffic/flows/cellTable";
import { type CellKey, keyOf } from "@/lib/traffic/flows/cellWriter";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import type { FlowSums } from "@/lib/traffic/flows/flowMeter";
import { legOf } from "./legs";
import { maxUnexplainedShare } from "./maxUnexplainedShare";
import { type NatOwner, natOwners } from "./natOwners";
import { rowSums } from "./rowSums";
import { sampleOf } from "./sampleHours";
import { settleInstances } from "./settleInstances";
import type { NatSample, Traffic, TrafficProblem, TrafficWarning } from "./traffic";

/**
 * What went through NAT gateways, from all records that were read. Records of the gateways' own interfaces come first;
 * only without any do those of instances count.
 */
export function settle(sums: FlowSums, context: FlowContext): Result<Traffic, TrafficProblem> {
  const { counts, owners } = sums;
  if (owners.all.every(({ okCount }) => okCount === 0)) return failure("no-records");
  if (counts.acceptedCount === 0 && counts.rejectedCount > 0) return failure("rejected-only");
  const nats = natOwners(sums, context);
  if (nats.size > 0) return success(settleNats(sums, context, nats));
  const traffic = settleInstances(sums, context);
  return traffic === null ? failure("no-nat") : success(traffic);
}

function settleNats(sums: FlowSums, context: FlowContext, nats: ReadonlyMap<number, NatOwner>): Traffic {
  const { owners, cells, clients, counts } = sums;
  const { tokens, namer } = context;
  const rows = rowSums(namer);
  const legBytes = { up: 0n, down: 0n, translated: 0n, apart: 0n };
  let hasBare = false;
  const legIn = (key: CellKey, owner: NatOwner) => legOf(key, owner, owners.all[key.owner]?.isRegional === true);
  for (let cell = 0; cell < cells.count(); cell++) {
    const key = keyOf(cells, cell);
    const owner = nats.get(key.owner);
    if (owner === undefined) continue;
    const leg = legIn(key, owner);
    const bytes = cells.bytes(cell);
    if (leg === "translated-not-apart") {
      legBytes.translated += bytes;
      legBytes.apart -= bytes;
    } else if (leg !== "none") legBytes[leg] += bytes;
    if (leg !== "up" && leg !== "down") continue;
    if (isBare(key.kind) && owners.all[key.owner]?.isRegional === false) hasBare = true;
    rows.add({ nat: owner.nat, azId: tokens.text(key.az) || owner.azId, direction: leg }, key.name, key.hour, bytes);
  }
  for (let client = 0; client < clients.count(); client++) {
    const key = { ...clientKey(clients, client), hour: 0, az: 0 };
    const owner = nats.get(key.owner);
    const leg = owner && legIn(key, owner);
    if (leg !== "up" && leg !== "down") continue;
    const place = { nat: owner?.nat ?? null, azId: null, direction: leg };
    rows.addClient(place, key.name, clients.field(client, clientFields.client), clients.bytes(client));
  }
  const samples = natSamples(sums, nats);
  const okCount = samples.reduce((sum, sample) => sum + sample.okCount, 0);
  const skippedCount = samples.reduce((sum, sample) => sum + sample.skippedCount, 0);
  const counted = legBytes.up + legBytes.down;
  const difference = Math.abs(Number(counted - legBytes.translated));
  const warnings: TrafficWarning[] = [];
  if (legBytes.translated > 0n && difference > maxUnexplainedShare * Number(counted)) warnings.push("legs-disagree");
  if (skippedCount > 0) warnings.push("records-skipped");
  if (hasBare) warnings.push("private-side-unknown");
  return {
    witness: "nat-interfaces",
    certainty: "exact",
    nats: samples,
    rows: rows.rows(),
    clients: rows.clients(),
    controls: {
      clientLegBytes: counted,
      translatedLegBytes: legBytes.translated,
      apartBytes: legBytes.apart,
      skippedRecordShare: skippedCount === 0 ? 0 : skippedCount / (skippedCount + okCount),
      repeatedRecordCount: counts.repeatCount,
      tagDisagreementCount: [...nats.keys()].reduce((sum, at) => sum + (owners.all[at]?.tagDisagreementCount ?? 0), 0),
    },
    warnings,
  };
}

const isBare = (kind: number): boolean => kind === cellKinds.bareOut || kind === cellKinds.bareIn;

const clientKey = (clients: CellTable, client: number) => ({
  owner: clients.field(client, clientFields.owner),
  kind: clients.field(client, clientFields.kind),
  local: clients.field(client, clientFields.local),
  name: clients.field(client, clientFields.name),
});

/** One sample for each gateway, of all its interfaces. */
function natSamples({ owners }: FlowSums, nats: ReadonlyMap<number, NatOwner>): readonly NatSample[] {
  const byId = new Map<string, [place: number, owner: NatOwner][]>();
  for (const member of nats) {
    const members = byId.get(member[1].nat);
    if (members === undefined) byId.set(member[1].nat, [member]);
    else members.push(member);
  }
  const inOrder = [...byId].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([id, members]) => {
    const own = members.flatMap(([place]) => owners.all[place] ?? []);
    return {
      nat: id,
      addresses: [...new Set(members.flatMap(([, { addresses }]) => [...addresses]))].sort((a, b) => a - b),
      okCount: own.reduce((sum, { okCount }) => sum + okCount, 0),
      skippedCount: own.reduce((sum, { skippedCount }) => sum + skippedCount, 0),
      ...sampleOf(own),
    };
  });
}
