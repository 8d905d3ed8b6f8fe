import { describe, expect, it } from "vitest";
import { estimate } from "@/lib/scenario/estimate";
import { octoberOf } from "@/tests/bills-read/spends";
import {
  codesOf,
  draftOf,
  endpointData,
  endpointHours,
  internetDataOut,
  natData,
  natHours,
  plain,
  refusalOf,
} from "@/tests/draft/drafting";

describe("traffic that the reader names", () => {
  const spend = octoberOf(natHours(3), natData(20_000), internetDataOut(5_000));

  it("can have gone out to the internet from 0 up to what was charged as sent, and no more than NAT had", () => {
    expect(draftOf(spend).internetOut).toMatchObject({ minGb: 0, maxGb: 5_000 });
    expect(draftOf(octoberOf(natHours(3), natData(100), internetDataOut(5_000))).internetOut.maxGb).toBe(100);
    expect(draftOf(plain).internetOut).toMatchObject({ maxGb: 0 });
    expect(draftOf(spend).internetOut.why).toContain("past any NAT");
  });

  it("leaves the rest unnamed, on NAT", () => {
    const draft = draftOf(spend, {
      internetGbOut: 2_000,
      internetGbIn: 1_000,
      services: [
        { id: "s3", gb: 9_000 },
        { id: "com.amazonaws.us-east-2.logs", gb: 3_000 },
      ],
    });
    expect(draft.scenario).toMatchObject({ internet: { gbOut: 2_000, gbIn: 1_000 }, unnamedGb: 5_000 });
    expect(draft.scenario.services.map(({ id, gb, today }) => [id, gb, today])).toEqual([
      ["s3", 9_000, "nat"],
      ["logs", 3_000, "nat"],
    ]);
    expect(draft.reconciliation.find(({ charge }) => charge === "nat-gateway-data")?.why).toBeNull();
  });

  it("may be all of it: whether NAT can go is still the reader's to answer", () => {
    const draft = draftOf(spend, { services: [{ id: "s3", gb: 20_000 }] });
    expect(draft.scenario.unnamedGb).toBe(0);
    expect(estimate(draft.scenario).recommended).toBe("best-mix");
    const answered = { ...draft.scenario, internet: { ...draft.scenario.internet, needed: "no" as const } };
    expect(estimate(answered).recommended).toBe("no-nat");
  });

  it("is refused where it is more than there is", () => {
    expect(refusalOf(spend, { internetGbOut: 5_001 })).toMatchObject({
      code: "too-much-named",
      problems: [{ path: "internet.gbOut", message: "can be at most 5,000 GB" }],
    });
    expect(refusalOf(spend, { services: [{ id: "s3", gb: 20_001 }] })).toMatchObject({
      code: "too-much-named",
      problems: [{ path: "services" }],
    });
  });

  it("is refused at its field where it is no service of a scenario", () => {
    const services = [
      { id: "s3", gb: 10 },
      { id: "S3!", gb: 10 },
    ];
    expect(refusalOf(spend, { services })).toMatchObject({
      code: "not-a-scenario",
      problems: [{ path: "services.1.id" }],
    });
  });

  it("names existing endpoints by their placeholders", () => {
    const endpointNames = new Map([["unnamed-endpoint-2", "logs"]]);
    const draft = draftOf(plain, { endpointNames });
    expect(draft.scenario.services.map(({ id }) => id)).toEqual(["unnamed-endpoint-1", "logs"]);
    expect(draft.endpoints.map(({ placeholder, label, row }) => [placeholder, label, row.id])).toEqual([
      ["unnamed-endpoint-1", "unnamed endpoint 1", "unnamed-endpoint-1"],
      ["unnamed-endpoint-2", "unnamed endpoint 2", "logs"],
    ]);
  });

  it("asks for the names of those that have none", () => {
    const whyWith = (...names: readonly (readonly [string, string])[]) =>
      draftOf(plain, { endpointNames: new Map(names) }).origins.find(({ path }) => path === "services")?.why;
    expect(whyWith()).toContain("name them.");
    expect(whyWith(["unnamed-endpoint-2", "logs"])).toContain("name the other 1.");
    expect(whyWith(["unnamed-endpoint-2", "logs"], ["unnamed-endpoint-1", "sqs"])).not.toContain("name the");
  });
});

describe("what internet traffic costs", () => {
  it("is the account's own average where tiers or free GB make it another than list", () => {
    // 100 GB free, 900 at 0.09: 81 USD for 1,000 GB
    const spend = octoberOf(natHours(1), natData(2_000), ["USE2-DataTransfer-Out-Bytes", 1_000, 81]);
    const draft = draftOf(spend, { internetGbOut: 1_000 });
    expect(draft.scenario.rates).toEqual({ internetOutGb: 0.081 });
    expect(draft.reconciliation.find(({ charge }) => charge === "internet-data-out")).toMatchObject({ why: null });
  });

  it("is free where the bill charged nothing for at most 100 GB", () => {
    const draft = draftOf(octoberOf(natHours(1), natData(500), internetDataOut(62, 0)), { internetGbOut: 40 });
    expect(draft.scenario.internet).toMatchObject({ gbOut: 40, freeGbOut: 40 });
    expect(draft.scenario.rates).toEqual({});
  });

  it("differs from the bill's by what was not named", () => {
    const draft = draftOf(octoberOf(natHours(1), natData(500), internetDataOut(1_000)), { internetGbOut: 100 });
    expect(draft.scenario.rates).toEqual({});
    const line = draft.reconciliation.find(({ charge }) => charge === "internet-data-out");
    expect(line?.differenceUsd).toBeCloseTo(-81, 9);
    expect(line?.why).toContain("what you named as sent through NAT");
  });
});

describe("endpoints", () => {
  it("fill whole AZs first: 7 endpoint-AZs in 3 AZs are 3, 3 and 1", () => {
    const { scenario } = draftOf(octoberOf(natHours(3), endpointHours(7), endpointData(900)));
    expect(scenario.services.map(({ azCount, gb }) => [azCount, gb])).toEqual([
      [3, 300],
      [3, 300],
      [1, 300],
    ]);
  });

  it("are at most as many as a scenario holds, and those left out are told", () => {
    const services = [{ id: "s3", gb: 1 }];
    const draft = draftOf(octoberOf(natHours(1), natData(5), endpointHours(120)), { services });
    expect(draft.scenario.services).toHaveLength(100);
    expect(codesOf(draft)).toContain("endpoints-left-out");
    expect(draft.warnings.map(({ message }) => message).join()).toContain("21 endpoint-AZs in each VPC found no place");
  });
});
