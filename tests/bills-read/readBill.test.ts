import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exclusiveReader } from "@/lib/files/exchange/exclusiveReader";
import type { InputFile } from "@/lib/files/inputFile";
import type { ReadProgress } from "@/lib/files/readOptions";
import { readBill } from "@/lib/imports/readBill";
import { failure, success } from "@/lib/text/result";
import { problemOf, sampleText, spendOf } from "@/tests/bills-read/formats/reading";
import { endlessSlice, fileOf, gzipFile, textFile } from "@/tests/bills-read/generator/files";
import { readBytes, smallBill, utf8 } from "@/tests/files/bills";

const nextDay = smallBill.replaceAll("2026-10-02", "2026-10-03").replaceAll("2026-10-01", "2026-10-02");

describe("several files", () => {
  test("of one kind add up, packed or not", async () => {
    const spend = spendOf(await readBill([textFile("1.csv", [smallBill]), gzipFile("2.csv", [nextDay])]));
    expect(spend.rows).toMatchObject([{ quantity: 48, amount: 2.16 }]);
    expect(spend.rowCount).toBe(2);
  });

  test("of two kinds are refused", async () => {
    const long = sampleText("ce-long-usagetype-daily.csv");
    const problem = problemOf(await readBill([textFile("1.csv", [smallBill]), textFile("2.csv", [long])]));
    expect(problem).toMatchObject({ code: "mixed-sources", file: "2.csv" });
  });

  test("that are one file under two names are refused", async () => {
    const twice = await readBill([textFile("costs.csv", [smallBill]), textFile("costs (1).csv", [smallBill])]);
    expect(problemOf(twice)).toMatchObject({ code: "same-file-twice", file: "costs (1).csv" });
  });

  test("that have the same rows, packed or with a line more, are refused; the same amounts of other days are not", async () => {
    const bill = textFile("costs.csv", [smallBill]);
    for (const again of [gzipFile("costs.csv.gz", smallBill), textFile("saved.csv", [smallBill, "\n"])]) {
      expect(problemOf(await readBill([bill, again]))).toMatchObject({ code: "same-file-twice", file: again.name });
    }
    expect((await readBill([bill, gzipFile("next.csv.gz", nextDay)])).ok).toBe(true);
  });

  test("of a Cost Explorer answer, one for each page, are one answer", async () => {
    const page = (usageType: string, token: object) =>
      JSON.stringify({
        GroupDefinitions: [{ Type: "DIMENSION", Key: "USAGE_TYPE" }],
        ResultsByTime: [
          {
            TimePeriod: { Start: "2026-10-01", End: "2026-11-01" },
            Total: {},
            Groups: [
              {
                Keys: [usageType],
                Metrics: {
                  UnblendedCost: { Amount: "4.5", Unit: "USD" },
                  UsageQuantity: { Amount: "100", Unit: "GB" },
                },
              },
            ],
            Estimated: false,
          },
        ],
        ...token,
      });
    const first = textFile("1.json", [page("USE2-NatGateway-Bytes", { NextPageToken: "abc" })]);
    const second = textFile("2.json", [page("USW2-NatGateway-Bytes", {})]);
    expect(
      spendOf(await readBill([first, second]))
        .rows.map(({ region }) => region)
        .sort(),
    ).toEqual(["us-east-2", "us-west-2"]);
    expect(problemOf(await readBill([first])).code).toBe("more-pages");
  });

  test("may be none, which is told", async () => {
    expect(problemOf(await readBill([])).code).toBe("empty");
  });
});

/** A bill that never ends: row after row, as fast as they are taken. */
function endless(): InputFile {
  const [header, row] = smallBill.split("\n");
  const rows = utf8(`${row}\n`.repeat(500));
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(utf8(`${header}\n`)),
      pull: (controller) => controller.enqueue(rows),
    });
  return {
    name: "endless.csv",
    sizeBytes: 1e9,
    stream,
    slice: endlessSlice(utf8(smallBill)),
  };
}

describe("an import", () => {
  test("tells how far it is, never backwards, and ends at the whole", async () => {
    const row = smallBill.split("\n")[1];
    const files = [textFile("1.csv", [smallBill, `${row}\n`.repeat(30_000)]), gzipFile("2.csv", [nextDay])];
    const told: ReadProgress[] = [];
    spendOf(await readBill(files, { onProgress: (progress) => told.push(progress) }));
    const bytesTotal = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    expect(told.at(-1)).toEqual({ fileIndex: 1, fileCount: 2, bytesRead: bytesTotal, bytesTotal, rowCount: 30_002 });
    const bytesRead = told.map((progress) => progress.bytesRead);
    expect(bytesRead).toEqual(bytesRead.toSorted((a, b) => a - b));
  });

  test("can be cancelled before, while it reads, and while its file keeps it waiting", async () => {
    expect(problemOf(await readBill([textFile("1.csv", [smallBill])], { signal: AbortSignal.abort() })).code).toBe(
      "cancelled",
    );
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    expect(problemOf(await readBill([endless()], { signal: abort.signal })).code).toBe("cancelled");
    const stalled = {
      ...endless(),
      stream: () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) }),
    };
    const second = new AbortController();
    setTimeout(() => second.abort(), 20);
    expect(problemOf(await readBill([stalled], { signal: second.signal })).code).toBe("cancelled");
  });
});

describe("readings beside the page", () => {
  const file = (name: string, text: string) => new File([text], name);
  const noProgress = () => undefined;

  test("come to a spend, and say how far they are", async () => {
    const progresses: ReadProgress[] = [];
    const result = await exclusiveReader(readBill)([file("bill.csv", smallBill)], (progress) =>
      progresses.push(progress),
    );
    expect(result).toMatchObject(success({ rowCount: 1 }));
    expect(progresses[0]).toMatchObject({ bytesRead: smallBill.length });
  });

  test("end when another one follows", async () => {
    const read = exclusiveReader(readBill);
    const large = file("large.csv", smallBill + `${smallBill.split("\n")[1]}\n`.repeat(100_000));
    const [first, second] = [read([large], noProgress), read([file("bill.csv", smallBill)], noProgress)];
    expect(await first).toMatchObject(failure({ code: "cancelled" }));
    expect(await second).toMatchObject(success({ rowCount: 1 }));
  });
});

describe("whatever bytes come", () => {
  const starts = ["", smallBill, "\x1f\x8b\x08\0", "PAR1", "{", '"', "\uFEFF"].map(utf8);

  test("the answer is a spend or a problem in words", async () => {
    let refusedCount = 0;
    const property = fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 400 }),
      fc.integer({ min: 1, max: 100 }),
      async (start, rest, chunkBytes) => {
        const result = await readBytes(Uint8Array.of(...start, ...rest), "any", chunkBytes);
        if (result.ok) return;
        refusedCount++;
        expect(result.error.message).toMatch(/^Expected .+; found .+\.$/s);
      },
    );
    await fc.assert(property, { numRuns: 300 });
    // All but those that begin with a whole bill.
    expect(refusedCount).toBeGreaterThan(150);
  });

  test("a bill with one byte changed is read with its row or refused in words", async () => {
    const bytes = utf8(smallBill);
    let readCount = 0;
    let refusedCount = 0;
    const property = fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const changed = bytes.slice();
      changed[at] = byte;
      const result = await readBill([fileOf("a.csv", changed, 11)]);
      if (result.ok) {
        readCount++;
        // A line break within the row makes two of it.
        const isBreak = byte === 0x0a || byte === 0x0d;
        expect(result.value.rowCount).toBeGreaterThanOrEqual(1);
        expect(result.value.rowCount).toBeLessThanOrEqual(isBreak ? 2 : 1);
      } else {
        refusedCount++;
        expect(result.error.message).toMatch(/^Expected .+; found .+\.$/s);
      }
    });
    await fc.assert(property, { numRuns: 300 });
    expect(readCount).toBeGreaterThanOrEqual(30);
    expect(refusedCount).toBeGreaterThanOrEqual(30);
  });
});
