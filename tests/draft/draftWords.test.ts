import { expect, test } from "vitest";
import { octoberOf, type Row } from "@/tests/bills-read/spends";
import {
  addresses,
  draftOf,
  endpointData,
  endpointHours,
  internetDataOut,
  natData,
  natHours,
  originOf,
  refusalOf,
} from "@/tests/draft/drafting";

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

test("evidence has its GB as a person writes them, and a limit to two decimals", () => {
  const bill = octoberOf(
    natHours(3),
    natData(20_504.592),
    internetDataOut(3_120.746),
    endpointHours(3),
    endpointData(85.714),
  );
  const draft = draftOf(bill, { internetGbOut: 3_000 });
  expect(originOf(draft, "unnamedGb")?.why).toContain("17,505 GB of 20,505 GB through NAT are not named yet.");
  expect(draft.internetOut.why).toContain("the bill has 3,121 GB of DataTransfer-Out-Bytes and 20,505 GB through NAT");
  expect(originOf(draft, "services")?.why).toContain("and 86 GB, in equal parts");
  expect(refusalOf(bill, { internetGbOut: 4_000 }).problems[0]?.message).toContain("at most 3,120.75 GB");
});
