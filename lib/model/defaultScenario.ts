import { limits } from "@/lib/model/limits";
import { type Scenario, scenarioVersion } from "@/lib/model/scenario";

/** The scenario with every field at its default. */
export const defaultScenario: Scenario = {
  v: scenarioVersion,
  region: "us-east-1",
  hoursPerMonth: limits.hoursPerMonth.default,
  vpcCount: limits.vpcCount.default,
  azCount: limits.azCount.default,
  nat: { mode: limits["nat.mode"].default, publicIpv4PerGateway: limits["nat.publicIpv4PerGateway"].default },
  internet: {
    gbOut: limits["internet.gbOut"].default,
    gbIn: limits["internet.gbIn"].default,
    freeGbOut: limits["internet.freeGbOut"].default,
    needed: limits["internet.needed"].default,
  },
  otherRegion: {
    gbOut: limits["otherRegion.gbOut"].default,
    gbIn: limits["otherRegion.gbIn"].default,
    usdPerGb: limits["otherRegion.usdPerGb"].default,
  },
  unnamedGb: limits.unnamedGb.default,
  services: [],
  discountPercent: limits.discountPercent.default,
  rates: {},
};
