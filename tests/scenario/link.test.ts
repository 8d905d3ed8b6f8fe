import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { rateIds } from "@/lib/meters/rates";
import { catalogue } from "@/lib/pricing/services/catalogue";
import { snapshot } from "@/lib/pricing/snapshot";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { estimate } from "@/lib/scenario/estimate";
import { exampleScenario } from "@/lib/scenario/example";
import { readLink, writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { failure, success } from "@/lib/text/result";
import { scenarioOf, scenariosWith, service } from "@/tests/model/scenarios";
import { badQueries } from "@/tests/scenario/badInputs";

// Thousands of random cases: seconds on an idle machine, more beside other work.
vi.setConfig({ testTimeout: 60_000 });

describe("a link", () => {
  it("says every field in words one can read", () => {
    const scenario = scenarioOf({
      services: [service("ecr.dkr", 5000), service("s3", 0.5, { today: "gateway", endpoint: "nat" })],
      rates: { natGatewayHour: 0.04 },
    });
    expect(writeLink(scenario).split("&")).toEqual([
      "v=1",
      "region=us-east-1",
      "hours=730",
      "vpcs=1",
      "azs=3",
      "nat=per-az",
      "ipv4=1",
      "internet-out=0",
      "internet-in=0",
      "internet-free=0",
      "internet-needed=unknown",
      "regions-out=0",
      "regions-in=0",
      "regions-rate=0.02",
      "unnamed=0",
      "discount=0",
      `prices=${snapshot.id}`,
      "s=ecr.dkr_5000_n_a_3",
      "s=s3_0.5_g_n_3",
      "rate.natGatewayHour=0.04",
    ]);
  });

  it("gives back every scenario it carries, its answer included", () => {
    fc.assert(
      fc.property(scenariosWith(12), (scenario) => {
        expect(readLink(writeLink(scenario))).toEqual(success({ scenario, prices: snapshot.id, leftOut: [] }));
      }),
      { numRuns: 10_000 },
    );
  });

  it("needs no percent-encoding, and survives a browser's address bar", () => {
    fc.assert(
      fc.property(scenariosWith(12), (scenario) => {
        const query = writeLink(scenario);
        expect(query).toMatch(/^[\w.=&-]*$/);
        expect(new URL(`http://127.0.0.1/?${query}`).search).toBe(`?${query}`);
      }),
      { numRuns: 500 },
    );
  });

  it("takes defaults for what it leaves out", () => {
    expect(readLink("v=1&azs=2&s=logs_5_n_a_2")).toEqual(
      success({
        scenario: scenarioOf({ azCount: 2, services: [service("logs", 5, { azCount: 2 })] }),
        prices: null,
        leftOut: [],
      }),
    );
  });

  it("may be percent-encoded by whoever passed it on", () => {
    expect(readLink("%61zs=%33&s=ecr%2Edkr%5F5%5Fn%5Fa%5F3&")).toEqual(
      success({ scenario: scenarioOf({ services: [service("ecr.dkr", 5)] }), prices: null, leftOut: [] }),
    );
  });

  // Microsoft Teams cuts links at 2,048 characters.
  it("has at most 2,048 characters for 30 services with the longest names, all fields filled", () => {
    const longest = [...catalogue].sort((a, b) => b.id.length - a.id.length).slice(0, 30);
    const gb = 999_999_999.99;
    const filled = scenarioOf({
      region: "ap-southeast-1",
      hoursPerMonth: 719.75,
      vpcCount: 1000,
      azCount: 6,
      nat: { mode: "regional", publicIpv4PerGateway: 32 },
      internet: { gbOut: gb, gbIn: gb, freeGbOut: gb, needed: "unknown" },
      unnamedGb: gb,
      otherRegion: { gbOut: gb, gbIn: gb, usdPerGb: 0.0867 },
      services: longest.map(({ id }) => service(id, gb, { azCount: 6 })),
      discountPercent: 12.55,
    });
    expect(`https://tollgate.platform.example/?${writeLink(filled)}`.length).toBeLessThanOrEqual(2_048);

    const scenario = { ...filled, rates: Object.fromEntries(rateIds.map((id) => [id, 0.0452])) };
    expect(writeLink(scenario).length).toBeLessThanOrEqual(2_048);
    expect(readLink(writeLink(scenario))).toMatchObject(success({ scenario }));
  });

  it("made at other prices is answered at these, and the answer says so last", () => {
    const { warnings, ...rest } = answerJson(estimate(exampleScenario, { prices: "2025-01-31", leftOut: [] }));
    const { warnings: usual, ...same } = answerJson(estimate(exampleScenario, { prices: snapshot.id, leftOut: [] }));
    expect(rest).toEqual(same);
    expect(warnings.slice(0, -1)).toEqual(usual);
    expect(warnings.at(-1)).toMatchObject({ code: "prices-updated-since" });
    expect(usual.map(({ code }) => code)).not.toContain("prices-updated-since");
  });
});

describe("a damaged link", () => {
  it.each(badQueries)("names the field of $name", ({ query, path }) => {
    const read = readLink(query);
    expect(read.ok ? [] : read.error.problems.map((problem) => problem.path)).toEqual([path]);
  });

  it("keeps what can be read, and the raw text of what cannot", () => {
    const read = readLink("region=eu-west-1&azs=2.7x&nat=single&s=logs_12abc_n_a_2&s=what&rate.natGatewayHour=free");
    expect(read).toMatchObject(
      failure({
        input: {
          region: "eu-west-1",
          azCount: "2.7x",
          nat: { mode: "single" },
          services: [{ id: "logs", gb: "12abc", today: "nat", endpoint: "auto", azCount: 2 }, "what"],
          rates: { natGatewayHour: "free" },
        },
      }),
    );
    expect(read.ok ? [] : read.error.problems.map(({ path }) => path)).toEqual([
      "azCount",
      "services.0.gb",
      "services.1",
      "rates.natGatewayHour",
    ]);
  });

  it("says in the link's own words what only a link can have wrong", () => {
    const read = readLink("azs=2&azs=3&foo=1&prices=!");
    expect(read.ok ? [] : read.error.problems).toEqual([
      { path: "azCount", message: "must be there once, not 2 times" },
      { path: "foo", message: "is not a key of a link" },
      { path: "prices", message: `must be one snapshot's id, such as ${snapshot.id}, not "!"` },
    ]);
  });

  it("leaves no trace in other objects", () => {
    readLink("__proto__=1&rate.__proto__=polluted&constructor.prototype.y=2");
    expect(Object.hasOwn(Object.prototype, "polluted") || "y" in {}).toBe(false);
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom("&", "=", "_", "%", "%zz", "s=", "s3", "azs=", "v=", "\ud800", "\0", "__proto__", "9");
  const mutated = fc
    .tuple(scenariosWith(6), fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.oneof(pieces, fc.string())), { maxLength: 6 }))
    .map(([scenario, cuts]) =>
      cuts.reduce((text, [at, length, put]) => {
        const from = at % (text.length + 1);
        return text.slice(0, from) + put + text.slice(from + length);
      }, writeLink(scenario)),
    );
  const raw = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
  );

  it("is a valid scenario or a list of problems, the same as its input's", () => {
    let slowestMs = 0;
    fc.assert(
      fc.property(fc.oneof(raw, mutated), (query) => {
        const start = performance.now();
        const read = readLink(query);
        slowestMs = Math.max(slowestMs, performance.now() - start);
        const again = readScenario(read.ok ? read.value.scenario : read.error.input);
        const paths = again.ok ? [] : again.error.map(({ path }) => path);
        expect(paths).toEqual(read.ok ? [] : read.error.problems.map(({ path }) => path));
        expect(read.ok || read.error.problems.length > 0).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(slowestMs).toBeLessThan(250);
  });

  it("of 16 KB is refused at once, and of 8,192 characters read at once", () => {
    const start = performance.now();
    expect(readLink("&".repeat(16_384))).toMatchObject(failure({ problems: [{ path: "link" }] }));
    expect(readLink("a=&".repeat(2_730)).ok).toBe(false);
    expect(readLink("s=&".repeat(2_730)).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
