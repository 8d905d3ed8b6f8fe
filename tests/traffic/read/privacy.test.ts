import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import { settleWarnings } from "@/lib/draft/traffic/warnings/settleWarnings";
import { writeLink } from "@/lib/scenario/link";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { readTraffic } from "@/lib/traffic/readTraffic";
import { recommendedFields, s3Text } from "@/tests/traffic/generator/containers";
import { natRecords, resolverRecords } from "@/tests/traffic/generator/records";
import { home, type TrueFlow, type Truth } from "@/tests/traffic/generator/truth";
import { filesOf } from "./readAll";

const hour = 1_793_491_200;

/** Addresses that stand nowhere else: clients of a VPC, and far sides of EC2, AMAZON, S3 and the internet. */
const byte = fc.integer({ min: 100, max: 250 });
const address = (start: string) => fc.tuple(byte, byte).map(([third, fourth]) => `${start}.${third}.${fourth}`);
const clients = address("10.0");
const remotes = fc.oneof(
  address("3.90"),
  address("198.51"),
  address("172.20"),
  byte.map((fourth) => `52.46.134.${fourth}`),
);
const label = fc.stringMatching(/^h[a-z0-9]{8,20}$/);
const hosts = fc.oneof(
  label.map((name) => `${name}.example.com`),
  label.map((name) => `${name}.execute-api.${home}.amazonaws.com`),
  label.map((name) => `${name}.s3.${home}.amazonaws.com`),
  label.map((name) => `${name}.${home}.elb.amazonaws.com`),
  label.map((name) => `${name}.internal`),
  fc.constant(`logs.${home}.amazonaws.com`),
);

type Asked = { readonly truth: Truth; readonly hosts: readonly string[] };
const asked: fc.Arbitrary<Asked> = fc
  .array(fc.record({ client: clients, remote: remotes, host: hosts, up: fc.nat(2 ** 40), down: fc.nat(2 ** 40) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((flows) => ({
    hosts: flows.map(({ host }) => host),
    truth: {
      flows: flows.map(
        ({ client, remote, up, down }, at): TrueFlow => ({
          ...{ client, remote, up, down, clientPort: 2_000 + at, service: "logs", path: "zonal" },
          start: hour + 60 * at,
          end: hour + 7_000 + 60 * at,
        }),
      ),
      interval: 600,
      hasSecondary: true,
      noise: { rejected: true, noData: true, skipped: true, eksNode: true, attachment: true },
    },
  }));

/** What may be wrong with the files or with what a reader types, each with an address in the wrong place. */
const wrongs = [
  "nothing",
  "cut line",
  "wrong bytes",
  "wrong range",
  "wrong NAT",
  "wrong format",
  "no NAT known",
] as const;
type Wrong = (typeof wrongs)[number];

function filesFor({ truth, hosts: names }: Asked, wrong: Wrong) {
  const text = s3Text(natRecords(truth), recommendedFields);
  const [first = ""] = text.split("\n").slice(1);
  const client = truth.flows[0]?.client ?? "";
  const log =
    wrong === "cut line"
      ? text.slice(0, -40)
      : wrong === "wrong bytes"
        ? `${text}${first.replace(/ 10 \d+ /, ` ${client} ${client} `)}\n`.replaceAll(/\n(?=\n)/g, "")
        : text;
  const queries = resolverRecords(truth).map((record, at) =>
    JSON.stringify({ ...record, query_name: at === 0 ? names[0] : (names[at] ?? names[0]) }),
  );
  const broken = `{"query_name":"${names[0]}","query_timestamp":"${client}"}`;
  return filesOf({ log, names: [...queries, broken].join("\n") }, 4_096);
}

describe("what leaves the reading of logs", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("has no address and no host name: problems, warnings, sources, progress, scenario and link; nothing is fetched", async () => {
    const requests: string[] = [];
    const request = (how: string) =>
      vi.fn(function asks() {
        requests.push(how);
        throw new Error(how);
      });
    for (const how of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]) vi.stubGlobal(how, request(how));
    let [readCount, refusedCount, linkCount] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(...wrongs), async (one, wrong) => {
        const { flows } = one.truth;
        const [{ client } = { client: "" }] = flows;
        const progress: unknown[] = [];
        const read = await readTraffic(filesFor(one, wrong), {
          region: home,
          clientRanges: wrong === "wrong range" ? [`${client}/33`] : ["10.0.0.0/16"],
          natHints: { interfaces: [], addresses: wrong === "wrong NAT" ? [`${client}x`] : [] },
          ...(wrong === "wrong format" ? { logFormat: `${client} ${one.hosts[0]}` } : {}),
          onProgress: (now) => progress.push(now),
        });
        const out: unknown[] = [progress];
        if (read.ok) {
          readCount += 1;
          const { settled, sources, warnings, queries, alreadyPrivate } = read.value;
          const draft = draftTraffic({ traffic: settled, home, bill: null, parts: [], metrics: readMetrics([]) });
          const { scenario, basis, origins } = draft;
          out.push(sources, warnings, queries, alreadyPrivate, settleWarnings(settled), draft.warnings);
          out.push(scenario, basis, origins, draft.joined.disagreements);
          if (scenario !== null) {
            linkCount += 1;
            out.push(writeLink(scenario));
          }
        } else {
          refusedCount += 1;
          out.push(read.error);
        }
        const text = JSON.stringify(out);
        const secrets = [...flows.flatMap((flow) => [flow.client, flow.remote]), ...one.hosts];
        for (const secret of secrets) expect(text).not.toContain(secret);
        // Nor the part of a host that is a customer's own.
        for (const host of one.hosts) if (!host.startsWith("logs.")) expect(text).not.toContain(host.split(".")[0]);
      }),
      { numRuns: 500 },
    );
    expect(requests).toEqual([]);
    expect(readCount).toBeGreaterThan(150);
    expect(refusedCount).toBeGreaterThan(100);
    expect(linkCount).toBeGreaterThan(100);
  }, 180_000);
});
