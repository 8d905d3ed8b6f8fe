import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blobFile } from "@/lib/files/blobFile";
import type { InputFile } from "@/lib/files/inputFile";
import { firstRepeatedFile } from "@/lib/files/repeatedFiles/firstRepeatedFile";

const fileOf = (content: string, name = "some.csv") => blobFile(name, new Blob([content]));

describe("the first file that is there twice", () => {
  test("is the first one whose content an earlier one has, whatever their names", async () => {
    const contents = fc.array(fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 3 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(contents, async (texts) => {
        const files = texts.map((text, at) => fileOf(text, `${at}.csv`));
        const at = texts.findIndex((text, place) => text !== "" && texts.indexOf(text) < place);
        expect(await firstRepeatedFile(files)).toBe(files[at] ?? null);
      }),
    );
  });

  test("takes one read of each of 2,000 small files of one size, not one of each pair", async () => {
    let readCount = 0;
    const files = Array.from({ length: 2_000 }, (_, at): InputFile => {
      const file = fileOf(`file ${String(at).padStart(6, "0")}`);
      const slice: InputFile["slice"] = (from, to) => {
        readCount += 1;
        return file.slice(from, to);
      };
      return { ...file, slice };
    });
    expect(await firstRepeatedFile(files)).toBeNull();
    expect(readCount).toBe(2_000);
  });

  test("is not looked for in files whose sizes differ, nor after a cancel", async () => {
    const unreadable = (sizeBytes: number): InputFile => ({
      ...fileOf(""),
      sizeBytes,
      slice: () => Promise.reject(new Error("read")),
    });
    expect(await firstRepeatedFile([unreadable(1), unreadable(2)])).toBeNull();
    expect(await firstRepeatedFile([unreadable(1), unreadable(1)], () => true)).toBeNull();
  });
});
