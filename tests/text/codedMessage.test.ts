import { expect, test } from "vitest";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { messageWriter } from "@/lib/text/codedMessage";

const told = messageWriter({
  late: (days: number, place: string) => `${days} days late in ${place}.`,
  lost: () => "It is lost.",
});

test("a code comes with its words, out of the facts of the case", () => {
  expect(told("late", 2, "Ohio")).toEqual({ code: "late", message: "2 days late in Ohio." });
  expect(told("lost")).toEqual({ code: "lost", message: "It is lost." });
  expect(spendWarning("unreadable-rows", 1).message).toMatch(/^1 row could not be read, .* No sum has it\.$/);
});

test("one row, and several months, have their own verb and noun", () => {
  const dates = (leftOut: number) => spendWarning("dates-not-readable", leftOut, 2, "10/1/2026").message;
  expect(dates(1)).toContain("1 row of them is in no sum.");
  expect(dates(2)).toContain("2 rows of them are in no sum.");
  const days = (...months: readonly string[]) => spendWarning("usage-of-other-days", months).message;
  expect(days("2026-09")).toContain("so that month's usage is not taken");
  expect(days("2026-09", "2026-10")).toContain("so those months' usage is not taken");
});

test("a code without words does not compile, nor one without its facts", () => {
  const mistakes = [
    // @ts-expect-error the table has no such code
    () => told("early"),
    // @ts-expect-error the place is missing
    () => told("late", 2),
    // @ts-expect-error days are a number
    () => told("late", "2", "Ohio"),
    // @ts-expect-error no warning about a spend has this code
    () => spendWarning("row-unreadable", 1),
  ];
  expect(mistakes).toHaveLength(4);
});
