import { answerOf } from "@/tests/cli/answers";
import { recommendedFields, s3Text } from "@/tests/traffic/generator/containers";
import { type Fields, natRecords } from "@/tests/traffic/generator/records";
import { home, type Truth, zonalNat } from "@/tests/traffic/generator/truth";

const gib = 1024 ** 3;
const firstHour = 1_793_491_200 / 3600;

/** GiB up and down in an hour. */
export type Amounts = readonly [up: number, down: number];

/** What goes through a gateway in one hour, by the far side's address. */
export type HourOf = Readonly<Record<string, Amounts>>;

/** S3 and a site on the internet by address, and an address of AMAZON that names nobody. */
export const remotes = { s3: "54.231.1.1", internet: "203.0.113.5", amazon: "52.46.134.192" } as const;

/** A gateway of a log; its interface and address are of its own. */
export type LoggedNat = { readonly id: string; readonly interfaceId: string; readonly address: string };

export const natA: LoggedNat = { id: zonalNat.id, interfaceId: zonalNat.interfaceId, address: zonalNat.primary };
export const natB: LoggedNat = {
  id: "nat-0bbbbbbbbbbbbbbb2",
  interfaceId: "eni-0bbbbbbbbbbbbbbb2",
  address: "10.0.2.220",
};

const scaled = (hour: HourOf, factor: number): HourOf =>
  Object.fromEntries(Object.entries(hour).map(([remote, [up, down]]) => [remote, [up * factor, down * factor]]));

/** The same hour again and again, each time with a factor. */
export const hoursOf = (hour: HourOf, factors: readonly number[]): readonly HourOf[] =>
  factors.map((factor) => scaled(hour, factor));

function truthOf(hours: readonly HourOf[]): Truth {
  const flows = hours.flatMap((hour, at) =>
    Object.entries(hour).map(([remote, [up, down]], port) => ({
      client: "10.0.1.5",
      clientPort: 2_000 + port,
      remote,
      service: null,
      up: up * gib,
      down: down * gib,
      start: (firstHour + at) * 3600,
      end: (firstHour + at + 1) * 3600,
      path: "zonal" as const,
    })),
  );
  const noise = { rejected: false, noData: false, skipped: false, eksNode: false, attachment: false };
  return { flows, interval: 600, hasSecondary: false, noise };
}

const moved = (record: Fields, nat: LoggedNat): Fields =>
  new Map(
    [...record].map(([field, text]) => {
      const own = text === natA.interfaceId ? nat.interfaceId : text === natA.address ? nat.address : text;
      return [field, own];
    }),
  );

/** A flow log of one gateway's interface, as S3 has it. */
export const logOf = (hours: readonly HourOf[], nat: LoggedNat = natA): string =>
  s3Text(
    natRecords(truthOf(hours)).map((record) => moved(record, nat)),
    recommendedFields,
  );

/** Cost Explorer's answer for October: gateways all month, and their GB, at list price in us-east-1. */
export const billOf = (gatewayCount: number, gb: number): string =>
  answerOf([
    ["NatGateway-Hours", "111122223333", String(744 * gatewayCount), "Hrs", String(744 * gatewayCount * 0.045)],
    ["NatGateway-Bytes", "111122223333", String(gb), "GB", String(gb * 0.045)],
  ]);

/** `describe-nat-gateways`: zonal ones in one VPC. */
export const gatewaysOf = (...nats: readonly LoggedNat[]): object => ({
  NatGateways: nats.map(({ id, interfaceId, address }, at) => ({
    NatGatewayId: id,
    State: "available",
    ConnectivityType: "public",
    VpcId: "vpc-0a",
    SubnetId: `subnet-0${at}`,
    NatGatewayAddresses: [
      { NetworkInterfaceId: interfaceId, PrivateIp: address, PublicIp: `198.51.100.${at + 1}`, IsPrimary: true },
    ],
  })),
});

/** `get-metric-data` of three days in October: GiB up and down on each day. */
export const metricsOf = (...nats: readonly (readonly [nat: LoggedNat, up: number, down: number])[]): object => ({
  MetricDataResults: nats.flatMap(([{ id }, up, down]) =>
    [["BytesInFromSource", up] as const, ["BytesInFromDestination", down] as const].map(([metric, gb], at) => ({
      Id: `m${at}`,
      Label: `${id} ${metric}`,
      Timestamps: [3, 2, 1].map((day) => `2026-10-0${day}T00:00:00+00:00`),
      Values: [gb * gib, gb * gib, gb * gib],
      StatusCode: "Complete",
    })),
  ),
});

/** The file that collect's script writes. */
export const collected = (answers: readonly (readonly [operation: string, answer: object])[]): string =>
  [...answers, ["complete", {}] as const]
    .map(([operation, answer]) =>
      JSON.stringify({
        tollgate: 1,
        operation,
        region: home,
        account: "111122223333",
        at: "2026-11-02T00:00:00Z",
        page: 1,
        rc: 0,
        error: null,
        answer: operation === "complete" ? null : answer,
      }),
    )
    .join("\n");
