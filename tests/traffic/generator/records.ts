import { home, regionalNat, type TrueFlow, type Truth, zonalNat } from "./truth";

/** A record by its documented field names; a field that is not there is `-`. */
export type Fields = ReadonlyMap<string, string>;

type Addresses = { readonly src: string; readonly dst: string; readonly pktSrc: string; readonly pktDst: string };
type Part = { readonly bytes: number; readonly start: number; readonly end: number };

const farPort = 443;

/** A flow's bytes of one direction cut at the interval, each second having as much; the last part has the rest. */
function parts({ start, end }: TrueFlow, bytes: number, interval: number): readonly Part[] {
  const all: Part[] = [];
  let left = bytes;
  for (let from = start; from < end; ) {
    const to = Math.min(end, (Math.floor(from / interval) + 1) * interval);
    const share = to === end ? left : Math.floor((bytes / (end - start)) * (to - from));
    all.push({ bytes: Math.min(share, left), start: from, end: to - 1 });
    left -= Math.min(share, left);
    from = to;
  }
  return all;
}

function record(
  own: Readonly<Record<string, string>>,
  addresses: Addresses,
  isUp: boolean,
  flow: TrueFlow,
  part: Part,
) {
  const [srcPort, dstPort] = isUp ? [flow.clientPort, farPort] : [farPort, flow.clientPort];
  return new Map<string, string>(
    Object.entries({
      version: "11",
      "account-id": "111122223333",
      region: home,
      "vpc-id": "vpc-0a",
      ...own,
      srcaddr: addresses.src,
      dstaddr: addresses.dst,
      "pkt-srcaddr": addresses.pktSrc,
      "pkt-dstaddr": addresses.pktDst,
      srcport: String(srcPort),
      dstport: String(dstPort),
      protocol: "6",
      packets: "10",
      bytes: String(part.bytes),
      start: String(part.start),
      end: String(part.end),
      action: "ACCEPT",
      "log-status": "OK",
    }),
  );
}

/** The four records of each part of an exchange on a zonal NAT gateway's interface. */
function zonalRecords(flow: TrueFlow, { interval, hasSecondary }: Truth): readonly Fields[] {
  const { client, remote, up, down } = flow;
  const { primary, secondary } = zonalNat;
  const packet = hasSecondary ? secondary : primary;
  const own = { "interface-id": zonalNat.interfaceId, "az-id": zonalNat.azId, "subnet-id": "subnet-0nat" };
  const [ingress, egress] = [
    { ...own, "flow-direction": "ingress" },
    { ...own, "flow-direction": "egress", "traffic-path": "8" },
  ];
  const toClient = { ...egress, "traffic-path": "1" };
  return [
    ...parts(flow, up, interval).flatMap((part) => [
      record(ingress, { src: client, dst: primary, pktSrc: client, pktDst: remote }, true, flow, part),
      record(egress, { src: primary, dst: remote, pktSrc: packet, pktDst: remote }, true, flow, part),
    ]),
    ...parts(flow, down, interval).flatMap((part) => [
      record(ingress, { src: remote, dst: primary, pktSrc: remote, pktDst: packet }, false, flow, part),
      record(toClient, { src: primary, dst: client, pktSrc: remote, pktDst: client }, false, flow, part),
    ]),
  ];
}

function regionalRecords(flow: TrueFlow, { interval }: Truth): readonly Fields[] {
  const { client, remote, up, down } = flow;
  const own = { "interface-id": "-", "resource-id": regionalNat.id, "az-id": regionalNat.azIds[0] };
  const addresses = { src: client, dst: remote, pktSrc: client, pktDst: remote };
  const back = { src: remote, dst: client, pktSrc: remote, pktDst: client };
  return [
    ...parts(flow, up, interval).map((part) => record(own, addresses, true, flow, part)),
    ...parts(flow, down, interval).map((part) => record(own, back, false, flow, part)),
  ];
}

/** Records of NAT gateways' own interfaces, and the noise that such logs have. */
export const natRecords = (truth: Truth): readonly Fields[] => [
  ...truth.flows.flatMap((flow) =>
    flow.path === "zonal" ? zonalRecords(flow, truth) : flow.path === "regional" ? regionalRecords(flow, truth) : [],
  ),
  ...noiseRecords(truth),
];

const pathNumbers = {
  zonal: "1",
  regional: "1",
  igw: "8",
  "gateway-endpoint": "7",
  "interface-endpoint": "1",
  peer: "4",
} as const;
const nextHops = {
  zonal: "nat_gateway",
  regional: "regional_nat_gateway",
  igw: "-",
  "gateway-endpoint": "-",
  "interface-endpoint": "vpc_endpoint",
  peer: "-",
} as const;

const ipv6Client = "2600:1f18:1::5";

/** DNS64 makes an IPv6 address of public IPv4 ones alone; to endpoints and peers such a client goes by IPv6. */
const isOfIpv6 = ({ isIpv6, path, remote }: TrueFlow): boolean =>
  isIpv6 === true && !remote.startsWith("172.") && (path === "zonal" || path === "regional" || path === "igw");

/** An IPv4 address behind the prefix of NAT64, in hexadecimal; an address of no AWS service where no NAT is. */
function ipv6Remote({ path, remote }: TrueFlow): string {
  if (path === "igw") return "2a00:1450:4001:82a::200e";
  const [a = 0, b = 0, c = 0, d = 0] = remote.split(".").map(Number);
  return `64:ff9b::${(256 * a + b).toString(16)}:${(256 * c + d).toString(16)}`;
}

/** Records of the clients' interfaces, with the traffic path, and the next hop of version 11. */
export const instanceRecords = ({ flows, interval }: Truth): readonly Fields[] =>
  flows.flatMap((flow) => {
    const { path, up, down } = flow;
    // An interface endpoint's far side is in the VPC, a peer's in another one.
    const ipv4 = path === "interface-endpoint" ? "10.0.9.10" : path === "peer" ? "172.31.0.9" : flow.remote;
    const [client, remote] = isOfIpv6(flow) ? [ipv6Client, ipv6Remote(flow)] : [flow.client, ipv4];
    const id = `eni-0b${flow.client.replaceAll(".", "")}`;
    const hop = { "next-hop-interface-type": nextHops[path] };
    const egress = { "interface-id": id, "flow-direction": "egress", "traffic-path": pathNumbers[path], ...hop };
    const ingress = { "interface-id": id, "flow-direction": "ingress", ...hop };
    const there = { src: client, dst: remote, pktSrc: client, pktDst: remote };
    const back = { src: remote, dst: client, pktSrc: remote, pktDst: client };
    return [
      ...parts(flow, up, interval).map((part) => record(egress, there, true, flow, part)),
      ...parts(flow, down, interval).map((part) => record(ingress, back, false, flow, part)),
    ];
  });

/** What stands in such logs besides: none of it is bytes through NAT. */
function noiseRecords({ flows, noise }: Truth): readonly Fields[] {
  const [flow] = flows;
  if (flow === undefined) return [];
  const part = { bytes: 123_456_789, start: flow.start, end: flow.start + 59 };
  const nat = { "interface-id": zonalNat.interfaceId };
  const { client, remote } = flow;
  const probe = { src: "198.51.100.200", dst: zonalNat.primary, pktSrc: "198.51.100.200", pktDst: zonalNat.primary };
  const pod = { src: "10.0.1.5", dst: "10.0.2.9", pktSrc: "100.64.3.7", pktDst: "10.0.2.9" };
  const passing = { src: "10.0.0.40", dst: remote, pktSrc: client, pktDst: remote };
  const empty = (status: string) =>
    new Map([
      ...Object.entries({ version: "11", "account-id": "111122223333", ...nat, action: "-", "log-status": status }),
      ["start", String(part.start)],
      ["end", String(part.end)],
    ]);
  return [
    ...(noise.rejected ? [new Map([...record(nat, probe, true, flow, part), ["action", "REJECT"]])] : []),
    ...(noise.noData ? [empty("NODATA")] : []),
    ...(noise.skipped ? [empty("SKIPDATA")] : []),
    ...(noise.eksNode ? [record({ "interface-id": "eni-0eks" }, pod, true, flow, part)] : []),
    ...(noise.attachment ? [record({ "interface-id": "eni-0tgw" }, passing, true, flow, part)] : []),
  ];
}

/** A Resolver query log: each name was asked by its client five seconds before the flow. */
export const resolverRecords = ({ flows }: Truth): readonly object[] =>
  flows.flatMap(({ client, remote, service, start }) =>
    service === null
      ? []
      : [
          {
            version: "1.100000",
            account_id: "111122223333",
            region: home,
            vpc_id: "vpc-0a",
            query_timestamp: new Date((start - 5) * 1000).toISOString().replace(".000Z", "Z"),
            query_name: `${service}.${home}.amazonaws.com.`,
            query_type: "A",
            query_class: "IN",
            rcode: "NOERROR",
            answers: [{ Rdata: remote, Type: "A", Class: "IN" }],
            srcaddr: client,
            srcport: "38900",
            transport: "UDP",
            srcids: { instance: "i-0a" },
          },
        ],
  );
