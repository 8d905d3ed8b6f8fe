import { describe, expect, it } from "vitest";
import { pathsOf, problemsOf } from "@/tests/scenario/reading";

describe("one mistake", () => {
  const rows = (azCount: unknown) => Array.from({ length: 12 }, (_, i) => ({ id: `svc-${i}`, azCount }));

  it.each([9, 0, 2.7, "three", ""])("in the AZs (%j) is one problem, not one more for each row that follows", (azs) => {
    expect(pathsOf({ azCount: azs, services: rows(azs) })).toEqual(["azCount"]);
    expect(pathsOf({ azCount: azs, services: rows(3) })).toEqual(["azCount"]);
  });

  it("in the AZs is theirs where several endpoints are in more of them", () => {
    expect(problemsOf({ azCount: 2, services: rows(3) })).toEqual([
      { path: "azCount", message: "must be at least 3, not 2: 12 services have endpoints in more AZs" },
    ]);
  });

  it("in a row stays the row's, beside wrong AZs or not", () => {
    const services = [{ id: "logs", azCount: 7 }, ...rows(9)];
    expect(pathsOf({ azCount: 9, services })).toEqual(["azCount", "services.0.azCount"]);
    expect(pathsOf({ azCount: 2, services: [{ id: "logs", azCount: 3 }] })).toEqual(["services.0.azCount"]);
  });
});

describe("what to type instead", () => {
  const messageOf = (input: unknown) => problemsOf(input)[0]?.message;

  it.each([
    ["1,5", "Use a point for decimals: 1.5"],
    ["0,5", "Use a point for decimals: 0.5"],
    ["1,5 TB", "Use a point for decimals: 1.5 TB"],
    ["", "Enter the GB from the internet, or 0"],
    ["  ", "Enter the GB from the internet, or 0"],
    ["12abc", 'must be a number from 0 to 1,000,000,000, not "12abc"'],
    ["5,000", 'must be a number from 0 to 1,000,000,000, not "5,000"'],
  ])("of %j in a field of GB is said", (gbIn, message) => {
    expect(messageOf({ internet: { gbIn } })).toBe(message);
  });

  it("names the least and the most where 0 is too little", () => {
    expect(messageOf({ vpcCount: "" })).toBe("Enter the number of VPCs, from 1 to 1,000");
    expect(messageOf({ azCount: "" })).toBe("Enter the number of Availability Zones, from 1 to 6");
  });

  it("asks a whole number for no decimals", () => {
    expect(messageOf({ vpcCount: "1,5" })).toBe('must be a whole number from 1 to 1,000, not "1,5"');
  });
});
