import { describe, expect, it } from "vitest";
import { decisionsFinding } from "@/lib/report/figures/decisions/finding";
import { decisionsOf } from "@/lib/report/figures/decisions/points";
import { servicesInWords } from "@/lib/report/servicesInWords";
import { answerTo } from "@/tests/report/answerTo";

const row = (id: string, gb: number, more: object = {}) => ({ id, gb, ...more });
const unnamed = (n: number, more: object = {}) => row(`unnamed-endpoint-${n}`, 5, { today: "interface", ...more });

function titleOf(input: object): string {
  const answer = answerTo(input);
  return decisionsFinding(answer, decisionsOf(answer)).title;
}

describe("the heading of the decisions", () => {
  const services = [row("s3", 500), row("logs", 10)];

  it("counts services, and endpoints without a name apart from them", () => {
    expect(titleOf({ services })).toBe("In the plan, 1 of 2 services has an endpoint, 1 goes through NAT");
    expect(titleOf({ services: [...services, unnamed(1)] })).toBe(
      "In the plan, 1 of 2 services has an endpoint, 1 goes through NAT; 1 unnamed endpoint stays as it is",
    );
    expect(titleOf({ unnamedGb: 9000, services: [row("logs", 10), unnamed(1), unnamed(2)] })).toBe(
      "For what is named, logs goes through NAT; 2 unnamed endpoints stay as they are",
    );
  });

  it("calls none of them named where no service is", () => {
    expect(titleOf({ unnamedGb: 9000, services: [unnamed(1), unnamed(2)] })).toBe(
      "2 unnamed endpoints stay as they are",
    );
    expect(titleOf({ services: [unnamed(1, { endpoint: "nat" })] })).toBe("1 unnamed endpoint goes as you pinned it");
  });
});

describe("the number of services in words", () => {
  it("counts what has no name apart", () => {
    expect(servicesInWords([])).toBe("0 services");
    expect(servicesInWords([{ id: "s3" }])).toBe("1 service");
    expect(servicesInWords([{ id: "s3" }, { id: "unnamed-endpoint-2" }])).toBe("1 service, 1 unnamed endpoint");
    expect(servicesInWords([{ id: "unnamed-endpoint-1" }, { id: "unnamed-endpoint-2" }])).toBe("2 unnamed endpoints");
  });
});
