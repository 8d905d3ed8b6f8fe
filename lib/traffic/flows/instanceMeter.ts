import type { Address } from "@/lib/address/address";
import { cellKinds, cellWidth, clientWidth, privateKey } from "./cellKinds";
import { type CellTable, cellTable, hashOf } from "./cellTable";
import { type CellWriter, cellWriter } from "./cellWriter";
import type { FlowContext, FlowCounts } from "./flowContext";
import { type FlowRecord, packetAddresses, secondsOf } from "./flowRecord";
import { hourOf, natTypeTest } from "./owner";
import { routeLookup } from "./subnetRoutes";
import { noToken, type Token } from "./tokens";

/** Sums of instances' interfaces. The owner in a key is the token of the NAT gateway, or of its interface, or none. */
export type InstanceCells = {
  readonly cells: CellTable;
  readonly clients: CellTable;
  /** Sums of answers from public addresses, with the flow that they answer. */
  readonly answers: CellTable;
  readonly isAnswered: (answer: number) => boolean;
};

export const answerFields = { flow: 0, name: 1, hour: 2, client: 3 } as const;

export type InstanceMeter = {
  readonly cells: InstanceCells;
  readonly read: (record: FlowRecord) => void;
  /** A NAT gateway logged records: those of instances would count the same bytes again. */
  readonly stop: () => void;
};

/** Leaves the NAT gateway's interface: another resource of the VPC, which an egress to a public address can only pass. */
const pathWithinVpc = 1;

/** 53 bits for a flow as its client sees it. */
function flowHash(key: Float64Array): number {
  return hashOf(key, key.length, 0x9e3779b1) * 2 ** 21 + (hashOf(key, key.length, 0x27d4eb2f) >>> 11);
}

/**
 * Takes records of instances' interfaces, by the first of three witnesses that a log has: the type of the next hop
 * (version 11), the traffic path (version 5), the route table of the subnet.
 */
export function instanceMeter(
  { tokens, addresses, namer, hints }: FlowContext,
  isClient: (address: Address) => boolean,
  counts: FlowCounts,
): InstanceMeter {
  const cells = cellTable(cellWidth);
  const clients = cellTable(clientWidth);
  const flows = cellTable(1);
  const answers = cellTable(4);
  const put: CellWriter = cellWriter(cells, clients);
  const isNatType = natTypeTest(tokens);
  const routeOf = hints.subnets && routeLookup(hints.subnets, hints, tokens, addresses);
  const flow = new Float64Array(6);
  let isStopped = false;

  const nameKey = (remote: Address, client: Address, { start, end }: FlowRecord): number =>
    isClient(remote) ? privateKey(remote) : namer.nameOf(remote, client, secondsOf(start), secondsOf(end));

  const add = (owner: Token, kind: number, remote: Address, client: Address, az: Token, record: FlowRecord) => {
    const name = nameKey(remote, client, record);
    put.cell(owner, kind, 0, name, hourOf(record.start), az, record.bytes);
    put.client(owner, kind, 0, name, client, record.bytes);
  };

  function readPath(record: FlowRecord, client: Address, remote: Address): void {
    const isEgress = record.direction === "egress";
    if (isEgress && record.trafficPath > 0) counts.withPathCount += 1;
    if (isClient(remote) || (isEgress && record.trafficPath !== pathWithinVpc)) return;
    flow.set([record.interfaceId, client, remote, record.protocol]);
    flow[4] = isEgress ? record.srcPort : record.dstPort;
    flow[5] = isEgress ? record.dstPort : record.srcPort;
    if (isEgress) {
      flows.key[0] = flowHash(flow);
      flows.add(0);
      add(noToken, cellKinds.pathUp, remote, client, noToken, record);
      return;
    }
    answers.key[answerFields.flow] = flowHash(flow);
    answers.key[answerFields.name] = nameKey(remote, client, record);
    answers.key[answerFields.hour] = hourOf(record.start);
    answers.key[answerFields.client] = client;
    answers.add(record.bytes);
  }

  function read(record: FlowRecord): void {
    if (isStopped) return;
    const [src, dst] = packetAddresses(record);
    const { direction, nextHopInterfaceType: hop } = record;
    const isUp = direction === null ? isClient(src) : direction === "egress";
    const [client, remote] = isUp ? [src, dst] : [dst, src];
    if (hop !== noToken) {
      counts.withNextHopCount += 1;
      if (direction === null || !isNatType(hop)) return;
      const kind = isUp ? cellKinds.hopUp : cellKinds.hopDown;
      add(record.nextHopInterfaceId, kind, remote, client, record.nextHopAzId, record);
      return;
    }
    if (direction !== null) readPath(record, client, remote);
    if (routeOf === null || isClient(remote) || !isClient(client)) return;
    const natGateway = routeOf(record.subnetId, client, remote, namer.name(namer.byAddress(remote)));
    if (natGateway === null) return;
    add(tokens.token(natGateway), isUp ? cellKinds.routeUp : cellKinds.routeDown, remote, client, noToken, record);
  }

  return {
    read,
    stop() {
      if (isStopped) return;
      isStopped = true;
      for (const table of [cells, clients, flows, answers]) table.clear();
    },
    cells: {
      cells,
      clients,
      answers,
      isAnswered(answer) {
        flows.key[0] = answers.field(answer, answerFields.flow);
        return flows.find() >= 0;
      },
    },
  };
}
