import { describe, expect, it } from "vitest";
import { bundleServiceIds, bundles } from "@/lib/pricing/services/bundles";
import {
  catalogue,
  findService,
  hasGatewayEndpoint,
  hasInterfaceEndpoint,
  isFreeInterfaceEndpoint,
} from "@/lib/pricing/services/catalogue";
import { serviceDetails } from "@/lib/pricing/services/details";
import { answerOf, scenarioOf, service, strategyOf } from "./scenarios";

describe("the catalogue", () => {
  it("has each service once, by its id", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["s3", "dynamodb", "s3express", "ecr.dkr", "logs", "kms"]));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("has ids that a scenario accepts", () => {
    expect(catalogue.filter(({ id }) => !/^[a-z0-9][a-z0-9.-]{0,127}$/.test(id))).toEqual([]);
  });

  it("gives every service a name and a category", () => {
    expect(catalogue.filter(({ id, name }) => !name || !serviceDetails(id)?.category)).toEqual([]);
  });

  it("has gateway endpoints for s3, dynamodb and s3express alone, and interface endpoints for all but s3express", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(ids.filter(hasGatewayEndpoint).sort()).toEqual(["dynamodb", "s3", "s3express"]);
    expect(ids.filter((id) => !hasInterfaceEndpoint(id))).toEqual(["s3express"]);
    expect(hasInterfaceEndpoint("com.amazonaws.vpce.us-east-1.vpce-svc-0a1b")).toBe(true);
  });

  it("has one free interface endpoint, guardduty-data", () => {
    expect(catalogue.map(({ id }) => id).filter(isFreeInterfaceEndpoint)).toEqual(["guardduty-data"]);
    expect(isFreeInterfaceEndpoint("logs")).toBe(false);
    expect(isFreeInterfaceEndpoint("not-listed")).toBe(false);
  });

  it("finds a service by its id, its FIPS name and an irregular full name of the Region", () => {
    expect(findService("kms", "us-east-1")?.id).toBe("kms");
    expect(findService("kms-fips", "us-east-1")?.id).toBe("kms");
    const irregular = catalogue.filter(({ serviceName }) => serviceName);
    expect(irregular.length).toBeGreaterThan(0);
    for (const { id, serviceName } of irregular) {
      expect(findService((serviceName ?? "").replace("{region}", "eu-west-1"), "eu-west-1")?.id).toBe(id);
    }
    expect(findService("aws.sagemaker.eu-west-1.notebook", "eu-west-1")?.name).toContain("SageMaker");
    expect(findService("aws.sagemaker.eu-west-1.notebook", "us-east-1")).toBeUndefined();
  });

  it("finds nothing under names that every object has", () => {
    for (const id of ["__proto__", "constructor", "tostring", ""]) {
      expect(findService(id, "us-east-1")).toBeUndefined();
      expect(hasGatewayEndpoint(id)).toBe(false);
    }
  });
});

describe("the bundles", () => {
  const known = new Set(catalogue.map(({ id }) => id));

  it("have ids of their own and name services of the catalogue only", () => {
    expect(new Set(bundles.map(({ id }) => id)).size).toBe(bundles.length);
    for (const { gateway, required, recommended, optional, split } of bundles) {
      const named = [...gateway, ...required, ...recommended, ...optional, ...(split ?? []).map(({ id }) => id)];
      expect(named.filter((id) => !known.has(id))).toEqual([]);
      expect(gateway.every(hasGatewayEndpoint)).toBe(true);
      expect(required.every(hasInterfaceEndpoint)).toBe(true);
    }
  });

  it("name no service twice", () => {
    for (const bundle of bundles) {
      const ids = [...bundleServiceIds(bundle), ...bundle.recommended, ...bundle.optional];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("split a stream of GB into shares that sum to 1, over services they add", () => {
    const splits = bundles.filter(({ split }) => split);
    expect(splits.length).toBeGreaterThan(0);
    for (const bundle of splits) {
      const shares = bundle.split ?? [];
      expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(shares.every(({ share, id }) => share > 0 && bundleServiceIds(bundle).includes(id))).toBe(true);
    }
  });

  it("the thirteen endpoints of many Terraform modules cost 13 × 3 × 730 × $0.01 a month with no GB", () => {
    const thirteen = [
      ...["autoscaling", "ec2messages", "ecr.api", "ecr.dkr", "eks", "elasticloadbalancing", "kms", "logs"],
      ...["monitoring", "secretsmanager", "ssm", "ssmmessages", "sts"],
    ];
    const bundle = bundles.find(({ required }) => [...required].sort().join() === thirteen.join());
    expect(bundle).toBeDefined();
    const services = (bundle?.required ?? []).map((id) => service(id, 0));
    const { lines } = strategyOf(answerOf(scenarioOf({ services })), "all-endpoints");
    expect(lines.find(({ charge }) => charge === "interface-endpoint-hours")?.usd).toBeCloseTo(284.7, 9);
  });
});
