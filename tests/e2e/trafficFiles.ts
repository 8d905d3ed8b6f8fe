import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import {
  type Amounts,
  type HourOf,
  hoursOf,
  type LoggedNat,
  logOf,
  natA,
  natB,
  remotes,
} from "@/tests/cli/trafficFiles";
import { resolverRecords } from "@/tests/traffic/generator/records";
import { type Upload, upload } from "./importing";

export const natC: LoggedNat = {
  id: "nat-0ccccccccccccccc3",
  interfaceId: "eni-0ccccccccccccccc3",
  address: "10.0.3.220",
};

/** An address of EC2 that many services answer from: a name that was asked for it tells which. */
const namedByDns = "3.90.1.2";

/**
 * An hour of one gateway, in GiB: 3 with S3 and 1 with the internet by address, 2 with CloudWatch Logs by name, 2 with
 * nobody knows whom.
 */
const hour: Readonly<Record<string, Amounts>> = {
  [remotes.s3]: [1, 2],
  [remotes.internet]: [0.5, 0.5],
  [namedByDns]: [1.5, 0.5],
  [remotes.amazon]: [1, 1],
} satisfies HourOf;

const day: readonly HourOf[] = hoursOf(hour, Array<number>(24).fill(1));

/** Name of a file as AWS delivers it, at `at` minutes of the day. */
const nameAt = (nat: LoggedNat, at: number): string => {
  const time = `${String(Math.floor(at / 60)).padStart(2, "0")}${String(at % 60).padStart(2, "0")}`;
  return `111122223333_vpcflowlogs_us-east-1_fl-0${nat.id.slice(-8)}_20261101T${time}Z_0${at}.log.gz`;
};

/** One day's log of a gateway, cut into so many files in the order of its lines, each with the header. */
export function dayOfFiles(nat: LoggedNat, fileCount: number): readonly Upload[] {
  const [header = "", ...lines] = logOf(day, nat).trimEnd().split("\n");
  const perFile = Math.ceil(lines.length / fileCount);
  return Array.from({ length: fileCount }, (_, at) => {
    const own = lines.slice(at * perFile, (at + 1) * perFile);
    return upload(nameAt(nat, Math.floor((at * 1440) / fileCount)), gzipSync([header, ...own, ""].join("\n")));
  });
}

export const oneDay: readonly Upload[] = [natA, natB, natC].flatMap((nat) => dayOfFiles(nat, 24));

/** The names that the client asked for, before the first hour and in each of the day's. */
export const resolverLog = (): Upload => {
  const start = 1_793_491_200;
  const flows = Array.from({ length: 24 }, (_, at) => ({
    client: "10.0.1.5",
    clientPort: 2_000,
    remote: namedByDns,
    service: "logs",
    up: 0,
    down: 0,
    start: start + at * 3600,
    end: start + (at + 1) * 3600,
    path: "zonal" as const,
  }));
  const noise = { rejected: false, noData: false, skipped: false, eksNode: false, attachment: false };
  const records = resolverRecords({ flows, interval: 600, hasSecondary: false, noise });
  return upload("resolver.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join(""));
};

export const foundTraffic = (page: Page) => page.getByRole("heading", { name: /^Found / });
export const openLink = (page: Page) => page.getByRole("link", { name: "Open in the calculator" });

/** Rows of the scenario by a name in them. */
export const rowOf = (page: Page, name: string) =>
  page
    .getByRole("region", { name: /a month through NAT$|that exists?$/ })
    .getByRole("listitem")
    .filter({ hasText: name });
