import { describe, expect, test } from "vitest";
import { decimalMarkOf, readLocalNumber } from "@/lib/bills/formats/consoleCsv/numbers";

describe("the decimal mark of a file", () => {
  test.each([
    [["1234.5", "0"], "."],
    [["1,234.56"], "."],
    [["1.234,56"], ","],
    [["0,045"], ","],
    [["0.045"], "."],
    [["12,3"], ","],
    [["1,234,567"], "."],
    [["1.234.567"], ","],
    [["1234,567"], ","],
    [["3,321e-7"], ","],
    [["3.321e-7"], "."],
    [["1,234", "5.25"], "."],
    [["744", "", "10000"], "."],
    [["1.234"], "."],
  ])("%j", (texts, mark) => {
    expect(decimalMarkOf(texts)).toBe(mark);
  });

  test.each([[["1,234"]], [["1,5", "1.5"]], [["0,5", "1,234.5"]]])("%j is not clear", (texts) => {
    expect(decimalMarkOf(texts)).toBeNull();
  });
});

test.each([
  ["1,234.56", ".", 1234.56],
  ["-7.3043765135", ".", -7.3043765135],
  ["3.321e-7", ".", 3.321e-7],
  ["1.234,56", ",", 1234.56],
  ["1 234,56", ",", 1234.56],
  ["1\u202f234,5", ",", 1234.5],
  ["3,321e-7", ",", 3.321e-7],
  ["-0,5", ",", -0.5],
  ["1,23.4", ".", null],
  ["1,2345", ".", null],
  ["1.2.3", ".", null],
  ["", ".", null],
  ["-", ".", null],
  ["NaN", ".", null],
  ["0x10", ".", null],
  ["1e400", ".", null],
  ["12abc", ".", null],
] as const)("%j with the mark %j", (text, mark, value) => {
  expect(readLocalNumber(text, mark)).toBe(value);
});
