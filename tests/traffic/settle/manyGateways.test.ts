import { expect, it } from "vitest";
import { draftTraffic } from "@/lib/draft/traffic/trafficDraft";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";
import { contextOf, hintsOf, measured } from "@/tests/traffic/flows/measure";
import { home } from "@/tests/traffic/generator/truth";

const hour = 1_793_491_200;

/** An hour of client's legs, each on a NAT gateway of its own. */
const linesOn = (gatewayCount: number): readonly ReadonlyMap<string, string>[] =>
  Array.from(
    { length: gatewayCount },
    (_, at) =>
      new Map(
        Object.entries({
          "interface-id": `eni-${at.toString(16)}`,
          srcaddr: "10.0.1.5",
          dstaddr: "10.0.0.220",
          "pkt-srcaddr": "10.0.1.5",
          "pkt-dstaddr": "203.0.113.5",
          bytes: "1000",
          start: String(hour),
          end: String(hour + 3_599),
          action: "ACCEPT",
          "log-status": "OK",
        }),
      ),
  );

function secondsFor(gatewayCount: number): number {
  const lines = linesOn(gatewayCount);
  const from = performance.now();
  const settled = measured(
    lines,
    contextOf((table) => hintsOf({ region: home, cidrs: ["10.0.0.0/16"] }, table)),
  );
  const traffic = settled.ok ? settled.value : expect.fail(settled.error);
  const draft = draftTraffic({ traffic, home, bill: null, parts: [], metrics: readMetrics([]) });
  const seconds = (performance.now() - from) / 1000;
  expect(traffic.nats.length).toBe(gatewayCount);
  expect(draft.fields.internet.gbOut).toBeCloseTo((gatewayCount * 1000 * 730) / 2 ** 30, 6);
  return seconds;
}

const least = (gatewayCount: number) => Math.min(...[1, 2, 3].map(() => secondsFor(gatewayCount)));

it("20,000 gateways take less than 80 times as long as 1,000: each is looked up, and none among all others", () => {
  // 20 times as many are 400 times as much work where each is sought among all.
  least(500);
  expect(least(20_000)).toBeLessThan(80 * least(1_000));
}, 120_000);
