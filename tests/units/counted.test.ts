import { expect, it } from "vitest";
import { counted } from "@/lib/units/counted";

it("names one AZ in the singular, and none or several in the plural", () => {
  expect([0, 1, 2].map((count) => counted(count, "AZ"))).toEqual(["0 AZs", "1 AZ", "2 AZs"]);
});
