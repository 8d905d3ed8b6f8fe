import { describe, expect, it } from "vitest";
import { rateRows } from "@/lib/meters/rates";
import { quantityInWords, unitInWords } from "@/lib/report/receipt/unitWords";

describe("quantities in words", () => {
  it("count hours in the plural, but one hour", () => {
    expect(quantityInWords(2190, "gateway-hour")).toBe("2,190 gateway-hours");
    expect(quantityInWords(1, "gateway-hour")).toBe("1 gateway-hour");
  });

  it("leave GB as they are", () => {
    expect(quantityInWords(0.5, "GB")).toBe("0.5 GB");
    expect(quantityInWords(1000, "GB each direction")).toBe("1,000 GB");
  });

  it("have a plural in every unit of a rate but GB", () => {
    const units = [...new Set(Object.values(rateRows).map(({ unit }) => unit))];
    expect(units.map((unit) => quantityInWords(2, unit))).toEqual([
      "2 gateway-hours",
      "2 GB",
      "2 AZ-hours",
      "2 address-hours",
      "2 endpoint-AZ-hours",
    ]);
  });

  it("say what an ENI(AZ)-hour is", () => {
    expect(unitInWords("ENI(AZ)-hour")).toBe("endpoint-AZ-hour");
    expect(quantityInWords(6570, "ENI(AZ)-hour")).toBe("6,570 endpoint-AZ-hours");
  });
});
