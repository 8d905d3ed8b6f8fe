import { describe, expect, it } from "vitest";
import type { Account, AccountPart } from "@/lib/account/account";
import { readAccount } from "@/lib/account/readAccount";
import { collectScript } from "@/lib/collect/collectScript";
import { blobFile } from "@/lib/files/blobFile";
import { readBill } from "@/lib/imports/readBill";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { runScript } from "@/tests/collect/runScript";
import { accountOf, choices, slow } from "@/tests/collect/runs";
import { network } from "@/tests/collect/standIn/network";
import { twoRegions } from "@/tests/collect/standIn/world";

const everything = collectScript({ ...choices, regions: ["eu-west-1", "us-east-1"] });

/** The single answers, whole as AWS gives them: tags and policies too. */
const single: readonly unknown[] = [network("eu-west-1", 1), network("us-east-1", 2)].flatMap((answers) => {
  const [vpc] = Reflect.get(answers["ec2 describe-vpcs"] ?? {}, "Vpcs");
  return [
    ...Object.entries(answers).map(([operation, answer]) =>
      operation === "route53 list-hosted-zones-by-vpc" ? { ...answer, VPCId: vpc.VpcId } : answer,
    ),
    { VpcId: vpc.VpcId, EnableDnsSupport: { Value: true } },
    { VpcId: vpc.VpcId, EnableDnsHostnames: { Value: false } },
  ];
});

const withoutAccount = ({ account: _, ...part }: AccountPart) => part;

describe("the script's file", () => {
  it(
    "tells the same of an account as the single answers, and whose it is",
    async () => {
      const { file } = await runScript(everything, { world: twoRegions });
      const collected: Account = accountOf({ file });
      const read = readAccount([{ file: "answers", documents: single }]);
      expect(read.ok && collected.parts.map(withoutAccount)).toEqual(read.ok && read.value.parts.map(withoutAccount));
      expect(read.ok && collected.warnings).toEqual(read.ok && read.value.warnings);
      expect(collected.parts.map(({ region, account }) => [region, account])).toEqual([
        ["eu-west-1", "111122223333"],
        ["us-east-1", "111122223333"],
      ]);
      expect(collected.parts[0]?.subnets.map(({ id, natGateway }) => [id, natGateway])).toEqual([
        ["subnet-01a", null],
        ["subnet-01b", "nat-01r"],
        ["subnet-01c", "nat-01a"],
      ]);
      expect(collected.parts[0]?.vpcs).toMatchObject([{ id: "vpc-01", dnsSupport: true, dnsHostnames: false }]);
    },
    slow,
  );

  it(
    "has the bytes of every gateway and endpoint that is described, by AZ where the gateway is regional",
    async () => {
      const { file } = await runScript(everything, { world: twoRegions });
      const { metricAnswers, costAnswers, queryResults } = accountOf({ file });
      const { natGateways, endpoints, warnings } = readMetrics(metricAnswers);
      const gib = 2n ** 30n;
      expect(
        natGateways
          .slice(0, 4)
          .map(({ natGateway, azName, upBytes, downBytes }) => [natGateway, azName, upBytes, downBytes]),
      ).toEqual([
        ["nat-01a", null, 3n * gib, 7n * gib],
        ["nat-01gone", null, null, null],
        ["nat-01r", "eu-west-1a", 3n * gib, 7n * gib],
        ["nat-01r", "eu-west-1b", 3n * gib, 7n * gib],
      ]);
      expect(endpoints.slice(0, 2)).toMatchObject([
        { endpoint: "vpce-01logs", bytes: gib },
        { endpoint: "vpce-01quiet", bytes: null },
      ]);
      expect(warnings.find(({ code }) => code === "no-data")?.about).toEqual([
        "nat-01gone",
        "nat-02gone",
        "vpce-01quiet",
        "vpce-02quiet",
      ]);
      expect(queryResults.length).toBe(2);
      // The bill in it is one that the bill's own reader takes.
      const bill = await readBill([blobFile("bill.json", new Blob([JSON.stringify(costAnswers)]))]);
      expect(bill.ok && bill.value.rows.map(({ usageType, amount }) => [usageType, amount])).toEqual([
        ["EU-NatGateway-Hours", 35.712],
      ]);
    },
    slow,
  );
});
