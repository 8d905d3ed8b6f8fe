import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { inProject } from "@/scripts/project.mjs";
import { seededRandom } from "@/scripts/seededRandom";

/*
 * Makes the sample logs of the import page anew, `npm run sample-logs`: a day of the made-up
 * account's three NAT gateways in us-east-1, and the names that its clients asked for.
 */

const bytesPerGb = 2 ** 30;
/** 2026-10-15, 00:00 UTC. */
const dayStart = Date.UTC(2026, 9, 15) / 1000;

const gateways = ["1", "2", "3"].map((digit) => ({
  interfaceId: `eni-0${digit.repeat(16)}`,
  address: `10.0.${digit}.220`,
  azId: `use1-az${digit}`,
}));

/** `gbPerDay` are of all three gateways together; about a thirtieth of the sample bill's month. */
type Flow = {
  readonly remote: string;
  /** AWS's tag in the record. */
  readonly service: string;
  readonly hosts?: readonly string[];
  readonly clients: readonly number[];
  readonly upGbPerDay: number;
  readonly downGbPerDay: number;
};

const flows: readonly Flow[] = [
  { remote: "54.231.14.7", service: "S3", clients: [11, 12, 13], upGbPerDay: 62, downGbPerDay: 171 },
  { remote: "54.231.90.33", service: "S3", clients: [31], upGbPerDay: 1, downGbPerDay: 58 },
  { remote: "52.94.0.71", service: "DYNAMODB", clients: [11, 12], upGbPerDay: 11, downGbPerDay: 34 },
  {
    remote: "52.46.134.20",
    service: "AMAZON",
    hosts: ["logs.us-east-1.amazonaws.com"],
    clients: [11, 12, 13, 31],
    upGbPerDay: 96,
    downGbPerDay: 3,
  },
  {
    remote: "52.46.134.61",
    service: "AMAZON",
    hosts: ["kinesis.us-east-1.amazonaws.com"],
    clients: [12],
    upGbPerDay: 34,
    downGbPerDay: 2,
  },
  {
    remote: "52.46.135.9",
    service: "AMAZON",
    hosts: ["sqs.us-east-1.amazonaws.com"],
    clients: [11, 13],
    upGbPerDay: 9,
    downGbPerDay: 12,
  },
  {
    remote: "3.90.20.14",
    service: "EC2",
    hosts: ["111122223333.dkr.ecr.us-east-1.amazonaws.com"],
    clients: [31],
    upGbPerDay: 0.4,
    downGbPerDay: 4.6,
  },
  {
    remote: "52.46.136.40",
    service: "AMAZON",
    hosts: ["secretsmanager.us-east-1.amazonaws.com", "kms.us-east-1.amazonaws.com"],
    clients: [11, 12, 13],
    upGbPerDay: 0.5,
    downGbPerDay: 0.9,
  },
  { remote: "52.46.140.8", service: "AMAZON", clients: [13], upGbPerDay: 21, downGbPerDay: 17 },
  { remote: "3.90.77.190", service: "EC2", clients: [12, 31], upGbPerDay: 8, downGbPerDay: 25 },
  { remote: "52.218.40.5", service: "S3", clients: [31], upGbPerDay: 14, downGbPerDay: 1 },
  { remote: "203.0.113.40", service: "-", clients: [11, 12, 13, 31], upGbPerDay: 24, downGbPerDay: 38 },
  { remote: "198.51.100.17", service: "-", clients: [13], upGbPerDay: 2, downGbPerDay: 12 },
];

const fields =
  "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status " +
  "pkt-srcaddr pkt-dstaddr az-id pkt-src-aws-service pkt-dst-aws-service flow-direction";

const random = seededRandom(20_261_015);

/** More by day than by night, in UTC, and a run of the backup at 02:00. */
const hourWeights = Array.from({ length: 24 }, (_, hour) =>
  hour === 2 ? 2.4 : 1 + 0.7 * Math.sin(((hour - 9) / 24) * 2 * Math.PI),
);
const weightSum = hourWeights.reduce((sum, weight) => sum + weight, 0);

function* lines(): Generator<string> {
  yield fields;
  for (const [hour, weight] of hourWeights.entries()) {
    for (const flow of flows) {
      for (const [at, gateway] of gateways.entries()) {
        const ofGateway = flow.clients.filter((_, place) => place % gateways.length === at);
        const owners = ofGateway.length > 0 ? ofGateway : flow.clients.slice(0, 1);
        for (const host of owners) {
          const share = (weight / weightSum / gateways.length / owners.length) * (0.9 + 0.2 * random());
          yield* exchange(flow, gateway, `10.0.${at + 1}.${host}`, hour, share);
        }
      }
    }
  }
}

/** The four records of an exchange in one hour, in the last ten minutes of which its connection is idle. */
function* exchange(
  { remote, service, upGbPerDay, downGbPerDay }: Flow,
  { interfaceId, address, azId }: (typeof gateways)[number],
  client: string,
  hour: number,
  share: number,
): Generator<string> {
  const start = dayStart + hour * 3600;
  const port = 1024 + Math.floor(random() * 60_000);
  const up = Math.round(upGbPerDay * share * bytesPerGb);
  const down = Math.round(downGbPerDay * share * bytesPerGb);
  const record = (src: string, dst: string, pktSrc: string, pktDst: string, bytes: number, isIn: boolean) => {
    const isUp = pktDst === remote;
    const ports = isUp ? `${port} 443` : `443 ${port}`;
    const tags = isUp ? `- ${service}` : `${service} -`;
    const packets = Math.max(1, Math.ceil(bytes / 1400));
    return (
      `5 111122223333 ${interfaceId} ${src} ${dst} ${ports} 6 ${packets} ${bytes} ${start} ${start + 3599} ACCEPT OK ` +
      `${pktSrc} ${pktDst} ${azId} ${tags} ${isIn ? "ingress" : "egress"}`
    );
  };
  yield record(client, address, client, remote, up, true);
  yield record(address, remote, address, remote, up, false);
  yield record(remote, address, remote, address, down, true);
  yield record(address, client, remote, client, down, false);
}

/** A query an hour of each client for each name; what a name resolves to is kept for less than that. */
function* queries(): Generator<string> {
  for (let hour = 0; hour < 24; hour++) {
    for (const { remote, hosts = [], clients } of flows) {
      for (const host of hosts) {
        for (const [at] of gateways.entries()) {
          for (const client of clients) {
            yield JSON.stringify({
              version: "1.100000",
              account_id: "111122223333",
              region: "us-east-1",
              vpc_id: "vpc-0aaaaaaaaaaaaaaa1",
              query_timestamp: new Date((dayStart + hour * 3600) * 1000).toISOString().replace(".000", ""),
              query_name: `${host}.`,
              query_type: "A",
              query_class: "IN",
              rcode: "NOERROR",
              answers: [{ Rdata: remote, Type: "A", Class: "IN" }],
              srcaddr: `10.0.${at + 1}.${client}`,
              srcport: "40000",
              transport: "UDP",
              srcids: {},
            });
          }
        }
      }
    }
  }
}

function write(name: string, texts: Iterable<string>): void {
  const packed = gzipSync(`${[...texts].join("\n")}\n`, { level: 9 });
  // The tenth byte of gzip names the system that packed it: 255, unknown, is the same on all.
  packed[9] = 255;
  writeFileSync(inProject("public", name), packed);
  console.log(`${name}: ${packed.length} bytes`);
}

write("sample-flow-log.log.gz", lines());
write("sample-resolver-log.jsonl.gz", queries());
