import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/pricing/services/catalogue";
import { searchServices } from "@/lib/pricing/services/searchServices";

const found = (text: string): readonly string[] => searchServices(text).map(({ id }) => id);

describe("the search for services", () => {
  it.each([
    ["ecr", ["ecr.api", "ecr.dkr"]],
    ["docker", ["ecr.dkr"]],
    ["secrets", ["secretsmanager"]],
    ["queue", ["sqs"]],
    ["s3", ["s3"]],
    ["cloudwatch", ["monitoring"]],
    ["load balancer", ["elasticloadbalancing"]],
    ["kubernetes", ["eks"]],
    ["ECR docker", ["ecr.dkr"]],
    ["com.amazonaws.eu-west-1.ecr.dkr", ["ecr.dkr"]],
  ])("finds for %s first %j", (text, first) => {
    expect(found(text).slice(0, first.length)).toEqual(first);
  });

  it("never matches in the middle of a word: secretsmanager has no ecr in it", () => {
    expect(found("ecr")).toEqual(["ecr.api", "ecr.dkr", "ecr-public.api"]);
    expect(found("ocker")).toEqual([]);
  });

  it.each(["com.amazonaws.vpce.us-east-1.vpce-svc-0a1b", "my-own-service", "%"])("finds nothing for %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("shows all services, each once, before anything is typed", () => {
    expect(new Set(found(" ")).size).toBe(catalogue.length);
  });

  it("finds every service first by its whole id", () => {
    for (const { id } of catalogue) expect(found(id)[0]).toBe(id);
  });

  it("loses a service only by a word that it does not answer: more letters never find more", () => {
    const typed = fc.constantFrom(...catalogue.map(({ name }) => name.toLowerCase()));
    fc.assert(
      fc.property(typed, fc.nat(), (name, at) => {
        const word = name.split(/[^a-z0-9]+/).filter(Boolean)[0] ?? "";
        const shorter = word.slice(0, 1 + (at % word.length));
        const before = new Set(found(shorter));
        const after = found(word);
        expect(after).not.toEqual([]);
        expect(after.filter((id) => !before.has(id))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
