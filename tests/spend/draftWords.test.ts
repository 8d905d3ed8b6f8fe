import { expect, test } from "vitest";
import { addresses, draftOf, endpointHours, natData, natHours, originOf } from "@/tests/spend/drafting";
import { octoberOf, type Row } from "@/tests/spend/spends";

const discountOf = (...rows: readonly Row[]) => originOf(draftOf(octoberOf(...rows)), "discountPercent")?.why;

test("a charge of nothing is not called a bill without quantities", () => {
  expect(discountOf(natHours(1, 0), natData(100, 0))).toContain("charged at nothing");
});

test("lines that differ a little are about a discount, and lines over list lie over it", () => {
  // 10 and 10.5 % under the list price of 0.045
  expect(discountOf(natHours(1, 0.0405), natData(744, 0.040275))).toBe("Every line is about 10.25 % under list.");
  // 0.054 is 20 % over it
  expect(discountOf(natHours(1, 0.054), natData(744, 0.054))).toContain("20 % over list");
});

test("one address and one endpoint-AZ are written in the singular", () => {
  const draft = draftOf(octoberOf(natHours(1), natData(10), addresses(1), endpointHours(1)));
  expect(originOf(draft, "nat.publicIpv4PerGateway")?.why).toContain("1 public IPv4 address was in use");
  expect(originOf(draft, "services")?.why).toContain("1 endpoint-AZ, from");
});
