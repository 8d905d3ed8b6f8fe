import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InputFile } from "@/lib/files/inputFile";
import type { Imported, ImportOptions } from "@/lib/imports/imported";
import { readImported } from "@/lib/imports/readImported";
import {
  billOf,
  collected,
  gatewaysOf,
  hoursOf,
  logOf,
  metricsOf,
  natA,
  natB,
  remotes,
} from "@/tests/cli/trafficFiles";
import { filesOf } from "@/tests/traffic/read/readAll";

const hour = { [remotes.s3]: [1, 2], [remotes.internet]: [0.5, 0.25] } as const;
const log = (nat = natA): string => logOf(hoursOf(hour, [1, 1, 1]), nat);
const account = collected([
  ["ec2 describe-nat-gateways", gatewaysOf(natA, natB)],
  ["cloudwatch get-metric-data", metricsOf([natA, 10, 20])],
]);
const awsName = (at: number): string => `111122223333_vpcflowlogs_us-east-1_fl-0a_20261101T000${at}Z_0a.log.gz`;

async function importedFrom(files: readonly InputFile[], options: ImportOptions = {}): Promise<Imported> {
  const read = await readImported(files, options);
  return read.ok ? read.value : expect.fail(read.error.map(({ message }) => message).join(" "));
}

async function problemsOf(contents: Parameters<typeof filesOf>[0]) {
  const read = await readImported(filesOf(contents));
  return read.ok ? read.value.problems : read.error;
}

/** What was read, without what depends on the files' order. */
const summaryOf = ({ spend, account: read, traffic }: Imported) => ({
  rows: spend?.rows,
  nats: read?.parts.flatMap(({ natGateways }) => natGateways.map(({ id }) => id)),
  traffic: traffic?.settled.rows
    .map(({ nat, direction, name, bytes }) => `${nat} ${direction} ${name.label} ${bytes}`)
    .sort(),
});

describe("one drop", () => {
  const mix = {
    "costs.json": billOf(2, 1000),
    "account.ndjson": account,
    [awsName(1)]: gzipSync(log()),
    "b.log": log(natB),
  };

  it("fills in bill, account and traffic", async () => {
    const read = await importedFrom(filesOf(mix));
    expect(read.problems).toEqual([]);
    expect(read.files.map(({ kind }) => kind)).toEqual(["bill", "account", "traffic", "traffic"]);
    // Each gateway: 3 hours of 1 GiB up and 2 down with S3.
    const three = String(3 * 1024 ** 3);
    expect(summaryOf(read).traffic).toContain(`${natA.id} up S3 ${three}`);
    expect(summaryOf(read).traffic).toContain(`${natB.id} up S3 ${three}`);
    expect(read.account?.metricAnswers).toHaveLength(1);
    expect(read.traffic?.region).toBe("us-east-1");
  });

  it("is the same in any order of the files", async () => {
    const expected = summaryOf(await importedFrom(filesOf(mix)));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.entries(mix), { minLength: Object.keys(mix).length }),
        async (shuffled) => {
          expect(summaryOf(await importedFrom(filesOf(Object.fromEntries(shuffled))))).toEqual(expected);
        },
      ),
      { numRuns: 24 },
    );
  });

  it("takes the bill in the account's file, unless one was given by itself", async () => {
    const costs = JSON.parse(billOf(2, 1000));
    const withCosts = collected([
      ["ec2 describe-nat-gateways", gatewaysOf(natA)],
      ["ce get-cost-and-usage", costs],
    ]);
    const alone = await importedFrom(filesOf({ "account.ndjson": withCosts }));
    expect(alone.spend?.rows.find(({ family }) => family === "nat-gateway-data")?.quantity).toBe(1000);
    const beside = await importedFrom(filesOf({ "account.ndjson": withCosts, "costs.json": billOf(2, 500) }));
    expect(beside.spend?.rows.find(({ family }) => family === "nat-gateway-data")?.quantity).toBe(500);
  });

  it("leaves out a collected bill that cannot be read, and says so beside the rest", async () => {
    const odd = collected([
      ["ec2 describe-nat-gateways", gatewaysOf(natA)],
      ["ce get-cost-and-usage", { ResultsByTime: [{ TimePeriod: {}, Groups: 5 }] }],
    ]);
    const read = await importedFrom(filesOf({ "account.ndjson": odd }));
    expect(read.spend).toBeNull();
    expect(read.problems).toEqual([]);
    expect(read.billLeftOut?.message).toMatch(/^Expected /);
  });
});

describe("what cannot be used", () => {
  it("is a problem of its kind alone, which names the file", async () => {
    const problems = await problemsOf({ "people.csv": "name,age\nAnn,41\n", "a.log": log() });
    expect(problems.map(({ code, file }) => [code, file])).toEqual([["not-a-bill", "people.csv"]]);
  });

  it("is left out of a bill where it has nothing of one; the bill is read without it", async () => {
    const read = await importedFrom(
      filesOf({ "read-me.txt": "How to read\n", "costs.json": billOf(2, 1000), "people.csv": "name,age\nAnn,41\n" }),
    );
    expect(read.spend?.rows.find(({ family }) => family === "nat-gateway-data")?.quantity).toBe(1000);
    expect(read.problems.map(({ code, file }) => [code, file])).toEqual([
      ["not-a-bill", "read-me.txt"],
      ["not-a-bill", "people.csv"],
    ]);
  });

  it("refuses the whole bill where a part of it is damaged: half of one would look like a bill", async () => {
    const read = await readImported(filesOf({ "a.json": billOf(2, 1000), "b.json": billOf(1, 5).slice(0, -20) }));
    expect(read.ok ? [] : read.error.map(({ file }) => file)).toEqual(["b.json"]);
  });

  it("is refused where nothing else is there", async () => {
    const problems = await problemsOf({
      "rejected.log":
        "interface-id srcaddr dstaddr bytes start end action log-status\neni-0a 10.0.0.1 203.0.113.9 5 1 2 REJECT OK\n",
    });
    expect(problems.map(({ code }) => code)).toEqual(["rejected-only"]);
    expect(problems[0]?.message).toMatch(/ACCEPT or ALL/);
  });

  it("is refused for what it is, also under the name of a flow log", async () => {
    const read = await importedFrom(filesOf({ [awsName(1)]: gzipSync(billOf(2, 1000)), "b.log": log(natB) }));
    expect(read.files.map(({ kind }) => kind)).toEqual(["bill", "traffic"]);
    expect(read.problems).toEqual([]);
  });

  it("no file is a problem", async () => {
    expect((await problemsOf({})).map(({ code }) => code)).toEqual(["empty"]);
  });
});

describe("the clients' Region", () => {
  const bareLog = log().replaceAll(" us-east-1 ", " - ");

  it("is the reader's word, else the account's, else the logs'", async () => {
    const said = await importedFrom(filesOf({ "a.log": log() }), { region: "eu-west-1" });
    expect(said.traffic?.region).toBe("eu-west-1");
    const ofLogs = await importedFrom(filesOf({ "a.log": log() }));
    expect(ofLogs.traffic?.region).toBe("us-east-1");
    const ofAccount = await importedFrom(filesOf({ "a.log": bareLog, "account.ndjson": account }));
    expect(ofAccount.traffic?.region).toBe("us-east-1");
  });

  it("is the bill's only one where logs and account name none", async () => {
    const read = await importedFrom(filesOf({ "a.log": bareLog, "costs.json": billOf(1, 10) }));
    expect(read.traffic?.region).toBe("us-east-1");
  });
});

it("progress counts the bytes of all files, and ends with all of them", async () => {
  const files = filesOf({ "costs.json": billOf(2, 1000), "account.ndjson": account, "a.log": log() });
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const seen: number[] = [];
  await importedFrom(files, {
    onProgress: ({ bytesRead, bytesTotal, fileCount }) => {
      expect([bytesTotal, fileCount]).toEqual([total, 3]);
      seen.push(bytesRead);
    },
  });
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.at(-1)).toBe(total);
});

it("a cancelled reading gives that alone", async () => {
  const read = await readImported(filesOf({ "a.log": log(), "costs.json": billOf(2, 10) }), {
    signal: AbortSignal.abort(),
  });
  expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(["cancelled"]);
});
