import { describe, expect, it } from "vitest";
import { withoutTraffic } from "@/components/inputs/startFromTotal";
import { exampleScenario } from "@/lib/scenario/example";
import { internetAnswerIn } from "@/lib/scenario/form/internetEdits";
import { nameProblem, withEndpointNamed } from "@/lib/scenario/form/nameEndpoint";
import { readScenario } from "@/lib/scenario/readScenario";

const unnamed = { id: "unnamed-endpoint-1", gb: 40, today: "interface", endpoint: "nat", azCount: 2 };
const input = {
  v: 1,
  region: "us-east-1",
  azCount: 3,
  services: [{ id: "logs", gb: 5, today: "nat", endpoint: "auto", azCount: 3 }, unnamed],
};

describe("naming an endpoint that a bill does not name", () => {
  it("replaces its id; GB, AZs, way today and pin stay, and so does the other row", () => {
    const named = withEndpointNamed(input, 1, "kms");
    expect(named).toEqual({ ...input, services: [input.services[0], { ...unnamed, id: "kms" }] });
    expect(readScenario(named).ok).toBe(true);
  });

  it("takes s3, whose endpoint can be of the interface type too", () => {
    expect(nameProblem(input, 1, "s3")).toBeNull();
  });

  it.each([
    ["logs", "is in the list already"],
    ["com.amazonaws.us-east-1.logs", "is in the list already"],
    ["com.amazonaws.eu-west-1.kms", "is no service of this Region"],
    ["s3express", "has no interface endpoint"],
    ["unnamed-endpoint-7", "is no name"],
    ["K M S", "is no service of this Region"],
  ])("merges and breaks nothing: %s %s", (id, why) => {
    expect(nameProblem(input, 1, id)).toBe(why);
    expect(withEndpointNamed(input, 1, id)).toBe(input);
  });

  it("does nothing in a row that is not there", () => {
    expect(withEndpointNamed(input, 9, "kms")).toBe(input);
  });
});

describe("knowing only the total", () => {
  it("leaves no service and no GB, and nobody knows whether NAT is needed; the network stays", () => {
    const read = readScenario(withoutTraffic(exampleScenario));
    expect(read.ok && read.value).toMatchObject({
      services: [],
      unnamedGb: 0,
      internet: { gbOut: 0, gbIn: 0, needed: "unknown" },
      otherRegion: { gbOut: 0, gbIn: 0 },
      nat: exampleScenario.nat,
      azCount: exampleScenario.azCount,
    });
    expect(internetAnswerIn(withoutTraffic(exampleScenario))).toBe("unknown");
  });
});
