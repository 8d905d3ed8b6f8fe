import { describe, expect, it } from "vitest";
import { billKind } from "@/lib/bills/billKind";
import type { FileKind } from "@/lib/files/kinds/fileKind";
import { fileKinds } from "@/lib/imports/fileKinds";
import { readBill } from "@/lib/imports/readBill";
import { readImport } from "@/lib/imports/readImport";
import { success } from "@/lib/text/result";
import { fileOf } from "@/tests/bills-read/generator/files";
import { smallBill, utf8 } from "@/tests/files/bills";
import { flowWords } from "@/tests/files/flowWords";

const bill = fileOf("bill.csv", utf8(smallBill));

/** A kind that recognises nothing, with a result and a code of its own. */
const flowKind: FileKind<{ readonly kind: "flows"; readonly bytes: number }, "no-flow"> = {
  words: flowWords,
  begin: () => ({
    open: () => null,
    format: () => null,
    rowCount: () => 0,
    finish: () => success({ kind: "flows", bytes: 0 }),
  }),
};

describe("the import", () => {
  it("gives the spend of a bill, alone or among several wanted kinds", async () => {
    const spend = await readBill([bill]);
    if (!spend.ok) throw new Error(spend.error.message);
    expect(spend.value.rows.map(({ quantity, amount }) => [quantity, amount])).toEqual([[24, 1.08]]);

    const read = await readImport([bill], [flowKind, billKind]);
    if (!read.ok) throw new Error(read.error.message);
    // @ts-expect-error flows have no spend, so the kind is asked first
    expect(read.value.spend).toEqual(spend.value);
    if (read.value.kind === "flows") throw new Error("a bill is no flow log");
    expect(read.value.spend).toEqual(spend.value);
  });

  it("refuses a bill by its name where no bill is wanted", async () => {
    const read = await readImport([bill], [flowKind]);
    const message = "Expected a flow log; found a bill.";
    expect(read).toEqual({ ok: false, error: { code: "other-kind", file: "bill.csv", message } });
  });

  it("has the codes of the wanted kinds, and no others", async () => {
    const read = await readImport([fileOf("a.csv", utf8("a,b\n1,2\n"))], [flowKind]);
    if (read.ok) throw new Error("no kind has such a table");
    // @ts-expect-error a code of bills, which are not wanted
    expect(read.error.code === "not-a-bill").toBe(false);
    expect(read.error.code === "no-flow").toBe(false);
    expect(read.error.code).toBe("other-kind");
  });

  it("calls a table of no kind no bill, in a bill's words, where bills alone are wanted", async () => {
    const read = await readBill([fileOf("a.csv", utf8("a,b\n1,2\n"))]);
    expect(read.ok ? null : read.error).toMatchObject({ code: "not-a-bill", file: "a.csv" });
  });

  it("names each kind with its article, and no two alike", () => {
    const names = fileKinds.map(({ words }) => words.kind);
    expect(names).toContain("a bill");
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^an? [a-z]/i.test(name))).toEqual([]);
  });
});
