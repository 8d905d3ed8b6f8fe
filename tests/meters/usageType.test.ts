import { describe, expect, it } from "vitest";
import { readUsageType } from "@/lib/meters/readUsageType";

const found = (usageType: string) => {
  const match = readUsageType(usageType);
  return match.kind === "meter" ? [match.meter.id, match.region] : match.kind;
};

describe("a usage type", () => {
  // Bills and budgets of us-east-1: hours of a regional NAT gateway without a prefix, its bytes with USE1.
  it.each([
    ["RegionalNatGateway-Hours", "regional-nat-gateway-hours"],
    ["USE1-RegionalNatGateway-Hours", "regional-nat-gateway-hours"],
    ["RegionalNatGateway-Bytes", "regional-nat-gateway-data"],
    ["USE1-RegionalNatGateway-Bytes", "regional-nat-gateway-data"],
    ["NatGateway-Bytes", "nat-gateway-data"],
    ["USE1-NatGateway-Bytes", "nat-gateway-data"],
  ])("%s is us-east-1's, with its prefix or without", (usageType, family) => {
    expect(found(usageType)).toEqual([family, "us-east-1"]);
  });

  it.each(["EUW2-RegionalNatGateway-Hours", "EUC1-RegionalNatGateway-Bytes", "APS3-RegionalNatGateway-Bytes"])(
    "%s is a regional gateway's, not a zonal one's",
    (usageType) => {
      expect(found(usageType)[0]).toMatch(/^regional-nat-gateway-/);
    },
  );

  it("VPC Encryption Controls are a charge of their own, neither NAT's nor an endpoint's", () => {
    expect(found("APS3-VPCEncryptionControls-hours")).toEqual(["vpc-encryption-controls-hours", "ap-south-1"]);
  });

  // AWS's xAZ rows are $0.00 beside `DataTransfer-Regional-Bytes`.
  it.each(["DataTransfer-xAZ-In-Bytes", "USE1-DataTransfer-xAZ-Out-Bytes"])(
    "%s counts under neither NAT, nor endpoints, nor cross-AZ data",
    (usageType) => {
      expect(found(usageType)).toBe("other");
    },
  );
});
