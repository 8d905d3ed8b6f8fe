import { expect, it } from "vitest";
import { countWithNoun } from "@/lib/units/countWithNoun";

it("names one AZ in the singular, and none or several in the plural", () => {
  expect([0, 1, 2].map((count) => countWithNoun(count, "AZ"))).toEqual(["0 AZs", "1 AZ", "2 AZs"]);
});
