import { type Address, noAddress } from "@/lib/address/address";
import { cellKinds, cellWidth, clientWidth, privateKey } from "./cellKinds";
import { type CellTable, cellTable } from "./cellTable";
import { cellWriter } from "./cellWriter";
import { clientSpace } from "./clientSpace";
import type { FlowContext, FlowCounts } from "./flowContext";
import { type FlowRecord, packetAddresses, secondsOf } from "./flowRecord";
import { type InstanceCells, instanceMeter } from "./instanceMeter";
import { countOk, hourOf, type Owner, type Owners, owners } from "./owner";
import { repeatSet } from "./repeatSet";
import { type SumTable, sumMeter } from "./sumMeter";
import { noToken, type Token } from "./tokens";

/** All that was read, in sums whose size does not grow with the records. */
export type FlowSums = {
  readonly owners: Owners;
  readonly cells: CellTable;
  readonly clients: CellTable;
  readonly instances: InstanceCells;
  readonly counts: FlowCounts;
};

export type FlowMeter = {
  /** Takes the first `count` records, `mostRecords` at most. They may be used again afterwards. */
  readonly read: (records: readonly FlowRecord[], count: number) => void;
  /** Begins an answer of a query whose rows are sums. */
  readonly openSums: () => SumTable;
  readonly sums: FlowSums;
};

/**
 * Takes the records of flow logs, in any order, and keeps sums by interface, local address, name and hour. Which of
 * these are a NAT gateway's is settled at the end, by `settle`, so that the order of records changes nothing.
 */
export function flowMeter(context: FlowContext): FlowMeter {
  const { tokens, addresses, namer, hints } = context;
  const isClient = clientSpace(hints.clientRanges, addresses);
  const repeats = context.dropsRepeats ? repeatSet() : null;
  const known = owners(tokens);
  const cells = cellTable(cellWidth);
  const clients = cellTable(clientWidth);
  const counts: FlowCounts = {
    recordCount: 0,
    acceptedCount: 0,
    rejectedCount: 0,
    repeatCount: 0,
    withPathCount: 0,
    withNextHopCount: 0,
  };
  const put = cellWriter(cells, clients);
  const instances = instanceMeter(context, isClient, counts);
  const hinted = new Set(hints.natGateways.flatMap(({ interfaces }) => interfaces.map(({ id }) => tokens.token(id))));
  const hintedAddresses = new Set(hints.natAddresses);
  const disagrees = tagTest(context, isClient);

  /** Names what is on the far side, or keeps a private one as itself. */
  const nameKey = (remote: Address, client: Address, record: FlowRecord): number =>
    isClient(remote)
      ? privateKey(remote)
      : namer.nameOf(remote, client, secondsOf(record.start), secondsOf(record.end));

  /** Packet addresses that differ from the interface's: a NAT gateway's clients, or pods, or an attachment. */
  function readTranslated(place: number, record: FlowRecord): void {
    const { src, dst, pktSrc, pktDst, bytes } = record;
    const isTo = dst !== pktDst && (src === pktSrc || !isClient(pktDst));
    const [local, remote, client] = isTo ? [dst, pktDst, pktSrc] : [src, pktSrc, pktDst];
    const name = nameKey(remote, client, record);
    const isOutside = !isClient(isTo ? src : dst);
    if (name < 0 && isOutside) {
      put.cell(place, isTo ? cellKinds.toSecondary : cellKinds.fromSecondary, local, name, 0, noToken, bytes);
      return;
    }
    const kind = isTo ? cellKinds.toInterface : cellKinds.fromInterface;
    put.cell(place, kind, local, name, hourOf(record.start), noToken, bytes);
    put.client(place, kind, local, name, client, bytes);
    if (name >= 0) instances.stop();
  }

  /** A regional gateway's record: a private side is the client. */
  function readRegional(place: number, record: FlowRecord): void {
    const [src, dst] = packetAddresses(record);
    const [isOut, isIn] = [isClient(src), isClient(dst)];
    if (isOut === isIn) {
      put.cell(place, cellKinds.plainOut, noAddress, 0, 0, noToken, record.bytes);
      return;
    }
    const [client, remote] = isOut ? [src, dst] : [dst, src];
    const kind = isOut ? cellKinds.bareOut : cellKinds.bareIn;
    const name = nameKey(remote, client, record);
    put.cell(place, kind, noAddress, name, hourOf(record.start), record.azId, record.bytes);
    put.client(place, kind, noAddress, name, client, record.bytes);
  }

  /** A log without packet addresses: legs 2 and 3 by the interface's address, where it is a NAT gateway's. */
  function readBare(place: number, owner: Owner, record: FlowRecord): void {
    const { src, dst, bytes } = record;
    const [isOut, isIn] = [isClient(src), isClient(dst)];
    if (isOut === isIn) {
      // Clients' legs: either side may be the gateway's own address.
      put.cell(place, cellKinds.plainOut, src, 0, 0, noToken, bytes);
      put.cell(place, cellKinds.plainAgain, dst, 0, 0, noToken, bytes);
      return;
    }
    const [local, remote] = isOut ? [src, dst] : [dst, src];
    const isNat = hinted.has(owner.token) || owner.isNatType || hintedAddresses.has(local);
    const kind = isOut ? cellKinds.bareOut : cellKinds.bareIn;
    const name = isNat ? nameKey(remote, noAddress, record) : 0;
    put.cell(place, kind, local, name, isNat ? hourOf(record.start) : 0, noToken, bytes);
  }

  function readPlain(place: number, { src, dst, bytes }: FlowRecord): void {
    const [isOut, isIn] = [isClient(src), isClient(dst)];
    if (isIn && !isOut) {
      put.cell(place, cellKinds.plainIn, dst, 0, 0, noToken, bytes);
      return;
    }
    put.cell(place, cellKinds.plainOut, src, 0, 0, noToken, bytes);
    if (isIn === isOut) put.cell(place, cellKinds.plainAgain, dst, 0, 0, noToken, bytes);
  }

  function read(records: readonly FlowRecord[], count: number): void {
    const isRepeat = repeats?.repeats(records, count);
    counts.recordCount += count;
    for (let at = 0; at < count; at++) {
      if (isRepeat?.[at] === 1) counts.repeatCount += 1;
      else readOne(records[at] as FlowRecord);
    }
  }

  function readOne(record: FlowRecord): void {
    const place = known.of(record);
    const owner = known.all[place];
    if (owner === undefined || record.status === "NODATA") return;
    if (record.status === "SKIPDATA") {
      owner.skippedCount += 1;
      return;
    }
    countOk(owner, record);
    if (record.action === "REJECT") counts.rejectedCount += 1;
    if (record.action === "REJECT" || record.bytes < 0 || record.src < 0 || record.dst < 0) return;
    counts.acceptedCount += 1;
    if (disagrees(record)) owner.tagDisagreementCount += 1;
    const hasPacketAddresses = record.pktSrc >= 0 && record.pktDst >= 0;
    if (owner.isRegional) readRegional(place, record);
    else if (hasPacketAddresses && (record.src !== record.pktSrc || record.dst !== record.pktDst))
      readTranslated(place, record);
    else if (hasPacketAddresses) readPlain(place, record);
    else readBare(place, owner, record);
    if (owner.isRegional || owner.isNatType || hinted.has(owner.token)) instances.stop();
    else instances.read(record);
  }

  const openSums = sumMeter(context, isClient, known, put, counts);
  return { read, openSums, sums: { owners: known, cells, clients, instances: instances.cells, counts } };
}

/** Whether a record's tag says another service than the prefix of its address. The prefix wins; they are counted. */
function tagTest({ tokens, namer }: FlowContext, isClient: (address: Address) => boolean) {
  const isOther = (tag: Token, address: Address): boolean =>
    tag !== noToken && !isClient(address) && namer.name(namer.byAddress(address)).label !== tokens.text(tag);
  return (record: FlowRecord): boolean => {
    if (record.srcService === noToken && record.dstService === noToken) return false;
    const [src, dst] = packetAddresses(record);
    return isOther(record.srcService, src) || isOther(record.dstService, dst);
  };
}
