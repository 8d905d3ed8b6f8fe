import { describe, expect, it } from "vitest";
import { pathInWords } from "@/components/planner/pathInWords";
import { unknownFieldPaths, withoutUnknownFields } from "@/components/planner/unknownFields";
import { exampleScenario } from "@/lib/scenario/example";

describe("what is no field of a scenario", () => {
  const input = {
    region: "us-east-1",
    ref: "chat",
    nat: { mode: "single", extra: 1 },
    rates: { natGatewayHour: 0.04, foo: 1 },
    internet: "broken",
  };

  it("is named, inner groups and rates included", () => {
    expect(unknownFieldPaths(input, exampleScenario)).toEqual(["ref", "nat.extra", "rates.foo"]);
  });

  it("is left out, and all else stays as it is, readable or not", () => {
    expect(withoutUnknownFields(input, exampleScenario)).toEqual({
      region: "us-east-1",
      nat: { mode: "single" },
      rates: { natGatewayHour: 0.04 },
      internet: "broken",
    });
  });

  it("is nothing in a whole scenario", () => {
    expect(unknownFieldPaths({ ...exampleScenario }, exampleScenario)).toEqual([]);
  });

  it("may have any name", () => {
    const hostile = JSON.parse('{"__proto__": 1, "constructor": 2, "region": "us-east-1"}');
    expect(unknownFieldPaths(hostile, exampleScenario)).toEqual(["__proto__", "constructor"]);
    expect(withoutUnknownFields(hostile, exampleScenario)).toEqual({ region: "us-east-1" });
  });
});

describe("a path in words", () => {
  const input = { services: [{ id: "logs" }, "broken"] };

  it("is the field's label, with the service where there is one", () => {
    expect(pathInWords("azCount", input)).toBe("Availability Zones");
    expect(pathInWords("services.0.gb", input)).toBe("logs: GB a month");
    expect(pathInWords("services.1", input)).toBe("service 2");
  });

  it("is the path itself for what is no field", () => {
    expect(pathInWords("ref", input)).toBe("ref");
  });
});
