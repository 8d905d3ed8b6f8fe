import { defaultScenario } from "@/lib/model/defaultScenario";
import type { Scenario, ServiceRow } from "@/lib/model/scenario";
import { internet } from "@/tests/model/scenarios";

export { answerOf, service as row } from "@/tests/model/scenarios";

/** Three AZs with a NAT gateway in each, in us-east-1, with 100 GB from the internet unless a test says otherwise. */
export const scenarioOf = (services: readonly ServiceRow[], more: Partial<Scenario> = {}): Scenario => ({
  ...defaultScenario,
  internet: internet(0, 100),
  services,
  ...more,
});
