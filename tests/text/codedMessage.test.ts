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
