import { describe, expect, it } from "vitest";
import { sizeInWords, underListInWords } from "@/components/import/words";
import { readGbOrPercent } from "@/lib/scenario/form/readGbOrPercent";
import { formatMoney, formatMoneyCompact } from "@/lib/units/money";

describe("GB or a percentage", () => {
  it.each([
    ["5,000", 5_000],
    ["1.5 TB", 1_536],
    ["40 %", 800],
    ["12.5%", 250],
    ["0", 0],
  ])("reads %s of 2,000 GB", (text, gb) => {
    expect(readGbOrPercent(text, 2_000)).toBe(gb);
  });

  it.each(["lots", "-5", "-5 %", "%", "5 %%", "1e400", "5 apples"])("says what %s should have been", (text) => {
    expect(readGbOrPercent(text, 2_000)).toMatch(/^must be GB such as/);
  });

  it("asks for what is missing, and for a point before decimals, in the words of the calculator", () => {
    expect(readGbOrPercent(" ", 2_000)).toBe("Enter the GB a month, or 0");
    expect(readGbOrPercent("1,5 TB", 2_000)).toBe("Use a point for decimals: 1.5 TB");
    expect(readGbOrPercent("12,5 %", 2_000)).toBe("Use a point for decimals: 12.5 %");
  });
});

describe("amounts in a bill's own currency", () => {
  it("names another currency than USD, and takes whatever a bill writes", () => {
    expect(formatMoney(1_204.5, "USD")).toBe("$1,204.50");
    expect(formatMoney(-0, "USD")).toBe("$0.00");
    expect(formatMoney(1_204.5, "CNY").replace("\u00a0", " ")).toBe("CNY 1,204.50");
    expect(formatMoney(1_204.5, "coins")).toBe("1,204.50 coins");
    expect(formatMoneyCompact(1_500, "EUR")).toBe("EUR 1.5K");
  });
});

describe("sizes and distances", () => {
  it("counts bytes in steps of 1,024", () => {
    expect([0, 1023, 1536, 5 * 1024 ** 2, 3 * 1024 ** 4].map(sizeInWords)).toEqual([
      "0 bytes",
      "1,020 bytes",
      "1.5 KB",
      "5 MB",
      "3,070 GB",
    ]);
  });

  it("says above, under or at list", () => {
    expect([10.5, -3, 0.01].map(underListInWords)).toEqual(["10.5 % under", "3 % above", "at list"]);
  });
});
