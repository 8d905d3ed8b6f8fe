import { describe, expect, it } from "vitest";
import { run } from "@/tests/cli/running";
import { codesOf, type TrafficJson, trafficOf } from "@/tests/cli/trafficAnswers";
import { type Case, cases } from "@/tests/traffic/flows/trapCases";

const gib = 1024 ** 3;
const traps = "tests/traffic/fixtures/traps";
const dns = "tests/traffic/fixtures/dns";

function argsOf({ log, format, supplied }: Case): readonly string[] {
  const { region = "", cidrs = [], natInterfaces = [], natAddresses = [] } = supplied;
  const nat = [...natInterfaces, ...natAddresses];
  return [
    `${traps}/${log}.log`,
    ...["--region", region, "--client-ranges", cidrs.join(",")],
    ...(nat.length > 0 ? ["--nat", nat.join(",")] : []),
    ...(format === undefined ? [] : ["--log-format", format]),
  ];
}

const relation = (region: string | null, home: string): string =>
  region === null ? "" : region === "GLOBAL" ? " global" : region === home ? " same" : " other";

/** GiB by direction, label and relation of the Regions; sums over gateways. */
function byLabel({ rows }: TrafficJson, home: string): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { direction, label, region, bytes, gb } of rows) {
    expect([gb.low, gb.high]).toEqual([bytes.low / gib, bytes.high / gib]);
    if (bytes.high === 0) continue;
    const what = `${direction} ${label}${relation(region, home)}`;
    sums[what] = (sums[what] ?? 0) + bytes.low;
  }
  return sums;
}

describe("traffic prints the bytes of each trap", () => {
  it.each(cases)("$log: $rule", async (one) => {
    const json = await trafficOf(...argsOf(one));
    const expected = Object.fromEntries(Object.entries(one.eighths).map(([what, n]) => [what, (n * gib) / 8]));
    expect(byLabel(json, one.supplied.region ?? "")).toEqual(expected);
    // A minute of log gives no month.
    expect(json.rows.map(({ gbPerMonth }) => gbPerMonth)).toEqual(json.rows.map(() => null));
    expect(json.scenario).toBeNull();
  });

  const caseOf = (log: string) => trafficOf(...argsOf(cases.find((one) => one.log === log) ?? expect.fail(log)));

  it("with what is to be known of the records", async () => {
    const skipped = await caseOf("reject-nodata-skipdata");
    expect(skipped.controls.skippedRecordShare).toBe(1 / 3);
    expect(codesOf(skipped)).toContain("records-skipped");
    expect(codesOf(await caseOf("traffic-paths"))).toEqual(["downloads-unknown", "likely-nat", "sample-too-short"]);
    expect((await caseOf("milliseconds-and-two-flow-logs")).controls.repeatedRecords).toBe(1);
    expect((await caseOf("tag-and-address-disagree")).controls.tagDisagreements).toBe(4);
    expect((await caseOf("four-records-of-one-exchange")).controls.translatedLegGb).toBe(3);
  });

  it("to the field of a scenario that each belongs to", async () => {
    const fieldsOf = async (log: string) => [...new Set((await caseOf(log)).rows.map(({ field }) => field))];
    expect(await fieldsOf("four-records-of-one-exchange")).toEqual(["services"]);
    expect(await fieldsOf("elastic-ip-only")).toEqual(["internet"]);
    expect(await fieldsOf("cloudfront")).toEqual(["internet"]);
    expect(await fieldsOf("s3-of-another-region")).toEqual(["otherRegion"]);
    expect(await fieldsOf("s3-global")).toEqual(["unnamedGb"]);
    expect(await fieldsOf("ec2-and-amazon-addresses")).toEqual(["unnamedGb"]);
    expect(await fieldsOf("hairpin-between-spokes")).toEqual(["unnamedGb"]);
  });
});

const natOfDns = [
  "--region",
  "us-east-1",
  "--client-ranges",
  "10.0.0.0/16",
  "--nat",
  "eni-0aaaaaaaaaaaaaaa1,10.0.0.220",
];

type NamedRow = readonly [what: string, low: number, high: number, namedBy: string | null, field: string];

/** Each case of Resolver logs: `up logs`, from and to in GiB. */
const dnsCases: Readonly<Record<string, readonly NamedRow[]>> = {
  "one-name": [
    ["down logs", 0.25, 0.25, "dns", "services"],
    ["up logs", 1, 1, "dns", "services"],
  ],
  "two-names-on-one-address": [
    ["up logs", 0, 1, "dns", "unnamedGb"],
    ["up monitoring", 0, 1, "dns", "unnamedGb"],
  ],
  "asked-by-another-client": [
    ["down kms", 0.5, 0.5, "dns-vpc", "services"],
    ["up kms", 0.5, 0.5, "dns-vpc", "services"],
  ],
  "ecr-layers": [
    ["down s3", 8, 8, "dns", "services"],
    ["up s3", 0.0625, 0.0625, "dns", "services"],
  ],
  "asked-after-the-flow": [
    ["down AMAZON", 1, 1, null, "unnamedGb"],
    ["up AMAZON", 1, 1, null, "unnamedGb"],
  ],
  "global-and-other-region": [
    ["down sqs", 0.5, 0.5, "dns", "otherRegion"],
    ["down sts", 0.25, 0.25, "dns", "unnamedGb"],
    ["up sqs", 0.5, 0.5, "dns", "otherRegion"],
    ["up sts", 0.25, 0.25, "dns", "unnamedGb"],
  ],
  "names-nothing": [
    ["down INTERNET", 1, 1, "address", "internet"],
    ["up INTERNET", 1, 1, "address", "internet"],
  ],
};

const dnsOf = (name: string) => trafficOf(`${dns}/${name}.log`, `${dns}/${name}.jsonl`, ...natOfDns);

describe("traffic names by Resolver query logs", () => {
  it.each(Object.entries(dnsCases))("%s", async (name, expected) => {
    const { rows } = await dnsOf(name);
    const named = rows
      .filter(({ bytes }) => bytes.high > 0)
      .map(
        ({ direction, service, label, gb, namedBy, field }) =>
          [`${direction} ${service ?? label}`, gb.low, gb.high, namedBy, field] as const,
      );
    expect(named.sort(([a], [b]) => (a < b ? -1 : 1))).toEqual(expected);
  });

  it("and sums once what several names share", async () => {
    const { rows, unnamed } = await dnsOf("two-names-on-one-address");
    const shared = rows.filter(({ bytes, sharedId }) => bytes.high > 0 && sharedId !== null);
    expect(new Set(shared.map(({ sharedId }) => sharedId)).size).toBe(1);
    expect(unnamed.shared.filter(({ gb }) => gb > 0).map(({ sharedId, gb }) => [sharedId, gb])).toEqual([
      [shared[0]?.sharedId, 1],
    ]);
    expect(unnamed.gb).toBe(1);
  });

  it("and tells layers of ECR, global names and other Regions apart", async () => {
    expect((await dnsOf("ecr-layers")).rows.map(({ detail }) => detail)).toEqual(["ecr-layers", "ecr-layers"]);
    const global = (await dnsOf("global-and-other-region")).rows;
    expect(new Set(global.filter(({ service }) => service === "sts").map(({ detail }) => detail))).toEqual(
      new Set(["global-name"]),
    );
    expect(new Set(global.filter(({ service }) => service === "sqs").map(({ region }) => region))).toEqual(
      new Set(["eu-west-1"]),
    );
  });

  it("and finds what an endpoint serves already where no flow log has a record, or none was brought", async () => {
    for (const logs of [[`${dns}/private-answer.log`], []]) {
      const json = await trafficOf(...logs, `${dns}/private-answer.jsonl`, ...natOfDns);
      expect(json.alreadyPrivate).toEqual(["secretsmanager"]);
      expect([json.rows, json.hours, json.scenario]).toEqual([[], [], null]);
      expect(codesOf(json)).toContain("queries-alone");
      const { out } = await run(["traffic", ...logs, `${dns}/private-answer.jsonl`, ...natOfDns, "--table"]);
      expect(out).toContain("Endpoints serve already: secretsmanager.");
    }
  });

  it("and still asks for a flow log where the queries name no endpoint", async () => {
    for (const [logs, message] of [
      [[], "found none. Bring the flow log"],
      [[`${dns}/private-answer.log`], "Expected records with the status OK"],
    ] as const) {
      const { code, err } = await run(["traffic", ...logs, `${dns}/one-name.jsonl`, ...natOfDns]);
      expect(code).toBe(2);
      expect(err).toContain(message);
    }
  });

  it("and finds what an endpoint serves already", async () => {
    const json = await trafficOf(`${dns}/one-name.log`, `${dns}/private-answer.jsonl`, ...natOfDns);
    expect(json.alreadyPrivate).toEqual(["secretsmanager"]);
    expect(new Set(json.rows.map(({ service }) => service))).toEqual(new Set([null]));
  });

  it("whichever file comes first", async () => {
    const other = await trafficOf(`${dns}/one-name.jsonl`, `${dns}/one-name.log`, ...natOfDns);
    const one = await dnsOf("one-name");
    expect({ ...other, sources: [] }).toEqual({ ...one, sources: [] });
  });
});
