import fc from "fast-check";

/** How a flow leaves its client. Only the first two go through NAT. */
export type Path = "zonal" | "regional" | "igw" | "gateway-endpoint" | "interface-endpoint" | "peer";

/** Something that happened: bytes between a client and a far side, and the name that was asked for it. */
export type TrueFlow = {
  readonly client: string;
  readonly clientPort: number;
  readonly remote: string;
  /** Short name of the service whose host was asked; null where no name was. */
  readonly service: string | null;
  readonly up: number;
  readonly down: number;
  /** Seconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  /** The client has IPv6 alone: it writes to 64:ff9b::/96, or to an IPv6 address where no NAT gateway is on the path. */
  readonly isIpv6?: boolean;
};

export type Noise = {
  readonly rejected: boolean;
  readonly noData: boolean;
  readonly skipped: boolean;
  readonly eksNode: boolean;
  readonly attachment: boolean;
};

export type Truth = {
  readonly flows: readonly TrueFlow[];
  /** Seconds that a record holds at most: 60 or 600. */
  readonly interval: 60 | 600;
  /** Whether packets carry the gateway's secondary address on the far side. */
  readonly hasSecondary: boolean;
  readonly noise: Noise;
};

const day = 1_793_491_200;
export const home = "us-east-1";
export const vpcCidrs = ["10.0.0.0/16", "100.64.0.0/16", "2600:1f18:1::/56"] as const;
export const zonalNat = {
  id: "nat-0aaaaaaaaaaaaaaa1",
  interfaceId: "eni-0aaaaaaaaaaaaaaa1",
  primary: "10.0.0.220",
  secondary: "10.0.0.221",
  azId: "use1-az1",
} as const;
export const regionalNat = { id: "nat-0ddddddddddddddd1", azIds: ["use1-az1", "use1-az2"] } as const;

/** Addresses by what AWS's list of 2026-08-22 says of them, read there by hand. */
export const remotesByLabel = {
  "S3 same": ["52.216.10.20", "54.231.1.1"],
  "S3 other": ["52.218.1.1"],
  "S3 global": ["13.248.224.10"],
  "EC2 same": ["3.90.1.2", "3.90.1.3"],
  "AMAZON same": ["52.46.134.192", "52.46.134.193"],
  "DYNAMODB same": ["52.94.0.10"],
  "CLOUDFRONT global": ["13.224.0.10"],
  INTERNET: ["203.0.113.5", "198.51.100.77"],
  PRIVATE: ["172.16.5.10"],
} as const;

export type RemoteLabel = keyof typeof remotesByLabel;

const labels = new Map<string, RemoteLabel>();
for (const [label, remotes] of Object.entries(remotesByLabel))
  for (const remote of remotes) labels.set(remote, label as RemoteLabel);

function labelOfRemote(remote: string): RemoteLabel {
  const label = labels.get(remote);
  if (label === undefined) throw new Error(`${remote} is none of the generator's`);
  return label;
}

/** Services whose hosts AWS answers with addresses of AMAZON and EC2. */
const services = ["logs", "monitoring", "kms", "sqs"] as const;

const bytes = fc.oneof(
  fc.nat(10_000),
  fc.integer({ min: 0, max: 2 ** 40 }),
  // Ten such stay below what a number counts exactly only if they are added with care.
  fc.maxSafeInteger().map((amount) => Math.abs(amount)),
  // The most that a record may have.
  fc.constant(2 ** 53),
);

const flow = (paths: readonly Path[]): fc.Arbitrary<TrueFlow> =>
  fc
    .record({
      client: fc.constantFrom("10.0.1.5", "10.0.1.6", "10.0.2.9", "100.64.3.7"),
      clientPort: fc.integer({ min: 1024, max: 65_535 }),
      remote: fc.constantFrom(...labels.keys()),
      service: fc.constantFrom(null, ...services),
      up: bytes,
      down: bytes,
      start: fc.integer({ min: day, max: day + 86_399 }),
      seconds: fc.integer({ min: 1, max: 300 }),
      path: fc.constantFrom(...paths),
      isIpv6: fc.boolean(),
    })
    .map(({ seconds, service, ...rest }) => ({
      ...rest,
      end: rest.start + seconds,
      service: /^(AMAZON|EC2)/.test(labelOfRemote(rest.remote)) ? service : null,
    }));

/** Truths whose flows take some of the paths. */
export const truths = (paths: readonly Path[]): fc.Arbitrary<Truth> =>
  fc.record({
    flows: fc.array(flow(paths), { minLength: 1, maxLength: 8 }),
    interval: fc.constantFrom(60, 600),
    hasSecondary: fc.boolean(),
    noise: fc.record({
      rejected: fc.boolean(),
      noData: fc.boolean(),
      skipped: fc.boolean(),
      eksNode: fc.boolean(),
      attachment: fc.boolean(),
    }),
  });

/** Bytes by direction and label of the flows that take one of the paths; no line for 0. */
export function trueBytes({ flows }: Truth, paths: readonly Path[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { remote, up, down, path } of flows) {
    if (!paths.includes(path)) continue;
    for (const [direction, amount] of [["up", up] as const, ["down", down] as const]) {
      const key = `${direction} ${labelOfRemote(remote)}`;
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
    }
  }
  return new Map([...sums].filter(([, amount]) => amount > 0n));
}
