import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "@/lib/report/csv";

describe("csv", () => {
  it("ends each row with CRLF and leaves plain cells as they are", () => {
    expect(
      csv([
        ["Service", "GB a month"],
        ["logs", 1200.5],
      ]),
    ).toBe("Service,GB a month\r\nlogs,1200.5\r\n");
  });

  it("quotes commas, quotes and line breaks, and doubles the quotes inside", () => {
    expect(csv([['a "b", c', "two\nlines"]])).toBe('"a ""b"", c","two\nlines"\r\n');
  });

  it("writes null as an empty cell", () => {
    expect(csv([["never", null, 0]])).toBe("never,,0\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx"])("keeps %j from being run as a formula", (text) => {
    expect(csv([[text]])).toBe(`'${text}\r\n`);
  });

  it("leaves a negative number a number", () => {
    expect(csv([[-12.5]])).toBe("-12.5\r\n");
  });

  it("gives every number back unrounded", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(csv([[number]]).trimEnd())).toBe(Object.is(number, -0) ? 0 : number);
      }),
    );
  });
});
