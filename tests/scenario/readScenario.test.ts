import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fields } from "@/lib/scenario/fields";
import { defaultInput } from "@/lib/scenario/form/inputAt";
import { readScenario, withServiceGb } from "@/lib/scenario/readScenario";
import { shownText } from "@/lib/text/problem";
import { anyScenario } from "@/tests/model/scenarios";
import { badJson } from "@/tests/scenario/badInputs";
import { pathsOf, problemsOf } from "@/tests/scenario/reading";

function scenarioOf(input: unknown) {
  const read = readScenario(input);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe("what a reader leaves out", () => {
  it("takes the API's defaults, which old links and files rely on", () => {
    expect(scenarioOf({})).toEqual({
      v: 1,
      region: "us-east-1",
      hoursPerMonth: 730,
      vpcCount: 1,
      azCount: 3,
      nat: { mode: "per-az", publicIpv4PerGateway: 1 },
      internet: { gbOut: 0, gbIn: 0, freeGbOut: 0, needed: "unknown" },
      otherRegion: { gbOut: 0, gbIn: 0, usdPerGb: 0.02 },
      unnamedGb: 0,
      services: [],
      discountPercent: 0,
      rates: {},
    });
    expect(defaultInput).toEqual(scenarioOf({}));
  });

  it("takes the scenario's AZs for an endpoint's, whatever their number", () => {
    expect(scenarioOf({ azCount: 2, services: [{ id: "logs" }] }).services).toEqual([
      { id: "logs", gb: 0, today: "nat", endpoint: "auto", azCount: 2 },
    ]);
  });

  it("counts undefined as left out, of rates too", () => {
    expect(scenarioOf({ azCount: undefined, rates: { natGatewayHour: undefined } })).toEqual(scenarioOf({}));
  });
});

describe("the answer that nothing needs the internet", () => {
  it.each([
    [{ internet: { needed: "no", gbIn: 5 } }, '"no" contradicts 5 GB with the internet'],
    [{ internet: { needed: "no" }, otherRegion: { gbOut: 2 } }, '"no" contradicts 2 GB with other Regions'],
    [
      { internet: { needed: "no", gbOut: 1, gbIn: 2 }, otherRegion: { gbIn: 4 } },
      '"no" contradicts 3 GB with the internet and 4 GB with other Regions',
    ],
  ])("is an error beside GB that go there: %j", (input, words) => {
    expect(problemsOf(input)).toEqual([
      { path: "internet.needed", message: `${words}: answer "yes", or set those GB to 0` },
    ]);
  });

  it("is told together with what else is wrong", () => {
    expect(pathsOf({ azCount: 9, internet: { needed: "no", gbIn: 5 } })).toEqual(["azCount", "internet.needed"]);
  });

  it("stands where no GB go there, whatever is free or unnamed", () => {
    const read = scenarioOf({ internet: { needed: "no", freeGbOut: 100 }, unnamedGb: 7 });
    expect(read).toMatchObject({ internet: { needed: "no" }, unnamedGb: 7 });
  });
});

describe("names of services", () => {
  it("reads the full name of this Region as the short one", () => {
    const { services } = scenarioOf({ region: "eu-west-1", services: [{ id: "com.amazonaws.eu-west-1.ecr.dkr" }] });
    expect(services[0]?.id).toBe("ecr.dkr");
  });

  it.each([
    "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b",
    "com.amazonaws.iam",
    "com.amazonaws.s3-global.accesspoint",
    "aws.sagemaker.us-east-1.notebook",
  ])("keeps %s as it is", (id) => {
    expect(scenarioOf({ services: [{ id }] }).services[0]?.id).toBe(id);
  });

  it("knows what a full name can carry", () => {
    expect(pathsOf({ services: [{ id: "com.amazonaws.us-east-1.s3", today: "gateway" }] })).toEqual([]);
    expect(pathsOf({ services: [{ id: "com.amazonaws.us-east-1.sqs", today: "gateway" }] })).toEqual([
      "services.0.today",
    ]);
  });

  it.each(["com.amazonaws.us-east-1.-s3", "com.amazonaws.us-east-1.", "com.amazonaws.us-east-1"])(
    "refuses %s, of which no valid name is left",
    (id) => {
      expect(pathsOf({ services: [{ id }] })).toEqual(["services.0.id"]);
    },
  );

  it.each(["eu-west-1", "us-gov-west-1", "cn-north-1", "eusc-de-east-1"])(
    "refuses a name of %s, another Region",
    (region) => {
      expect(pathsOf({ services: [{ id: `com.amazonaws.${region}.s3` }] })).toEqual(["services.0.id"]);
    },
  );

  it("blames an unreadable Region alone, not what its full names can carry", () => {
    const services = [{ id: "com.amazonaws.us-east-1.dynamodb", today: "gateway" }];
    expect(pathsOf({ region: "us-east-9", services })).toEqual(["region"]);
  });
});

describe("problems", () => {
  it.each(badJson)("names the field of $name", ({ json, path, message = /./ }) => {
    const problems = problemsOf(JSON.parse(json));
    expect(problems.map((problem) => problem.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e9 + 1, "5", " 5", null, true, [], {}, 5n])(
    "refuses %s GB",
    (gb) => {
      expect(pathsOf({ internet: { gbOut: gb } })).toEqual(["internet.gbOut"]);
    },
  );

  it("are told all at once, in the order of the fields, unknown ones last", () => {
    const input = {
      foo: 1,
      rates: { bar: 1 },
      services: [{ id: "logs", today: "gateway", gb: -1 }, { id: "logs" }, 7],
      nat: { mode: "x", y: 1 },
      region: "nowhere",
    };
    expect(pathsOf(input)).toEqual([
      "region",
      "nat.mode",
      "nat.y",
      "services.0.gb",
      "services.0.today",
      "services.1.id",
      "services.2",
      "rates.bar",
      "foo",
    ]);
  });

  it("are at most 100, however much is wrong", () => {
    const services = Array.from({ length: 100 }, (_, i) => ({ id: `svc-${i}`, gb: -1, azCount: 0 }));
    expect(problemsOf({ services })).toHaveLength(100);
  });

  it("are found at once in a million rows", () => {
    const services = Array.from({ length: 1_000_000 }, () => 0);
    const start = performance.now();
    expect(pathsOf({ services })).toEqual(["services"]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("show what was found in at most 40 characters, without what would break a terminal", () => {
    expect(shownText(`${"x".repeat(39)}😀😀`)).toBe(`${"x".repeat(39)}😀…`);
    expect(shownText("a\u0000\u001b[31m\u202eb\ud800c")).toBe("a[31mbc");
    expect(problemsOf({ region: "y".repeat(1e6) })[0]?.message.endsWith(`not "${"y".repeat(40)}…"`)).toBe(true);
  });

  it("call no Region's rate missing where the reader gives it", () => {
    const regional = { region: "us-gov-west-1", nat: { mode: "regional" } };
    expect(pathsOf(regional)).toEqual(["nat.mode"]);
    expect(pathsOf({ ...regional, rates: { regionalNatGatewayHour: 0.05, regionalNatGatewayGb: 0.05 } })).toEqual([]);
  });
});

describe("every number field", () => {
  const numbers = Object.entries(fields).flatMap(([path, field]) =>
    field.kind === "choice" || path.startsWith("services.") ? [] : [{ path, ...field }],
  );
  const inputWith = (path: string, leaf: unknown): unknown =>
    path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), leaf);

  it.each(numbers)("$path takes $min to $max and nothing beyond", ({ path, min, max }) => {
    expect(pathsOf(inputWith(path, min))).toEqual([]);
    expect(pathsOf(inputWith(path, max))).toEqual([]);
    expect(pathsOf(inputWith(path, min - 1))).toEqual([path]);
    expect(pathsOf(inputWith(path, max + 0.01))).toEqual([path]);
  });

  it("reads minus zero as zero", () => {
    expect(Object.is(scenarioOf({ internet: { gbOut: -0 } }).internet.gbOut, 0)).toBe(true);
  });
});

it("never throws, whatever JSON can carry", () => {
  const names = ["v", "region", "azCount", "nat", "services", "id", "gb", "rates", "__proto__", "constructor", "mode"];
  const anything = fc.anything({
    key: fc.oneof(fc.constantFrom(...names), fc.string()),
    withNullPrototype: true,
    maxDepth: 4,
    maxKeys: 8,
  });
  fc.assert(
    fc.property(anything, (input) => {
      const read = readScenario(input);
      expect(read.ok || read.error.length > 0).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

describe("other GB in one row", () => {
  const mostGb = fields["services.gb"].max;
  const anyGb = fc.oneof(
    fc.double({ min: 0, max: mostGb, noNaN: true }),
    fc.constantFrom(0, -0, mostGb),
    fc.constantFrom<unknown>(
      -1,
      mostGb * 2,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      "12abc",
      "",
      null,
      undefined,
      {},
      [1],
    ),
  );

  it("are read as the whole scenario with them is", () => {
    fc.assert(
      fc.property(anyScenario, fc.nat(8), anyGb, (scenario, row, gb) => {
        const moved = withServiceGb(scenario, row, gb);
        if (row >= scenario.services.length || gb === undefined) {
          expect(moved).toBeNull();
          return;
        }
        const services = scenario.services.map((service, at) => (at === row ? { ...service, gb } : service));
        const read = readScenario({ ...scenario, services });
        expect(moved).toEqual(read.ok ? read.value : null);
      }),
      { numRuns: 5_000 },
    );
  });
});
