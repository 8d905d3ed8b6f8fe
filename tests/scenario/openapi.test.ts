import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateIds } from "@/lib/meters/rates";
import { answerJson } from "@/lib/scenario/api/answerJson";
import { answerSchema, errorsSchema } from "@/lib/scenario/api/answerSchema";
import { openApiDocument } from "@/lib/scenario/api/openApiDocument";
import { estimate } from "@/lib/scenario/estimate";
import { exampleScenario } from "@/lib/scenario/example";
import { fields } from "@/lib/scenario/fields";
import { writeLink } from "@/lib/scenario/link";
import { readScenario } from "@/lib/scenario/readScenario";
import { scenariosWith } from "@/tests/model/scenarios";

type Schema = {
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
};

const document = openApiDocument();
const scenarioSchema = document.components.schemas.Scenario as Schema;

const schemaAt = (path: string): Schema | undefined =>
  path
    .split(".")
    .reduce<Schema | undefined>((schema, name) => (schema?.items ?? schema)?.properties?.[name], scenarioSchema);

describe("the OpenAPI document", () => {
  it.each(Object.entries(fields))("says of %s what the field says", (path, field) => {
    const schema = schemaAt(path);
    expect(schema?.description).toContain(field.help);
    if (field.kind === "choice") {
      expect(schema).toMatchObject({ enum: field.choices, default: field.default });
    } else {
      expect(schema).toMatchObject({ type: field.kind, minimum: field.min, maximum: field.max });
      expect(schema?.description).toContain(field.unit);
      // An endpoint's AZs are by default the scenario's.
      if (path !== "services.azCount") expect(schema?.default).toBe(field.default);
    }
  });

  it("asks for no field but a service's id, and takes none that it does not name", () => {
    expect(scenarioSchema.required ?? []).toEqual([]);
    expect(scenarioSchema.properties?.services?.items?.required).toEqual(["id"]);
    expect(scenarioSchema.additionalProperties).toBe(false);
    expect(Object.keys(scenarioSchema.properties?.rates?.properties ?? {})).toEqual(rateIds);
  });

  it("names every key of a link", () => {
    const named = document.paths["/api/estimate"].get.parameters.map(({ name }) => name);
    const rates = Object.fromEntries(rateIds.map((id) => [id, 1]));
    const keys = writeLink({ ...exampleScenario, rates })
      .split("&")
      .map((pair) => pair.split("=")[0]);
    expect(new Set(named)).toEqual(new Set(keys));
  });

  it("refers only to schemas that it has, and is plain JSON", () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(document.components.schemas)));
    expect(text).not.toContain("$schema");
    expect(JSON.parse(text)).toEqual(document);
  });

  it("describes every answer, to the last field", () => {
    fc.assert(
      fc.property(scenariosWith(8), fc.constantFrom(null, "2020-01-01"), fc.boolean(), (scenario, prices, isTagged) => {
        const leftOut = isTagged ? ["utm_source", "_ga"] : [];
        const answer = JSON.parse(JSON.stringify(answerJson(estimate(scenario, { prices, leftOut }))));
        expect(answerSchema.safeParse(answer).error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("promises clients the ids of version 1", () => {
    const text = JSON.stringify(document.components.schemas.Answer);
    const promised = [
      ["today", "nat-only", "gateway-endpoints", "all-endpoints", "best-mix", "no-nat"],
      ["nat-only", "gateway-endpoints", "all-endpoints", "no-nat"],
      ["internet-traffic", "other-region-traffic", "unnamed-traffic", "pinned-to-nat"],
      ["list", "discount", "own"],
      ["pinned", "unnamed", "gateway-is-free", "endpoint-is-free", "endpoint-pays", "nat-is-cheaper"],
      [
        ...["nat-gateway-hours", "nat-gateway-data", "public-ipv4-hours", "cross-az-data", "internet-data-out"],
        ...["inter-region-data-out", "interface-endpoint-hours", "interface-endpoint-data", "gateway-endpoint-data"],
      ],
      [
        ...["ecr-layers-ride-s3", "unknown-service", "assumed-price", "no-nat-needs-no-internet"],
        ...["single-nat-is-one-az", "endpoint-in-fewer-azs", "tiers-pooled-per-region", "service-may-lack-an-az"],
        ...["traffic-unnamed", "dropping-needs-a-nat-route", "more-azs-than-region", "prices-updated-since"],
        "link-keys-left-out",
      ],
    ];
    for (const ids of promised) expect(text).toContain(`"enum":${JSON.stringify(ids)}`);
  });

  it("describes errors", () => {
    const read = readScenario({ foo: 1 });
    if (read.ok) throw new Error("a field that no scenario has was not refused");
    expect(read.error.length).toBeGreaterThan(0);
    expect(errorsSchema.safeParse({ errors: read.error }).success).toBe(true);
  });
});
