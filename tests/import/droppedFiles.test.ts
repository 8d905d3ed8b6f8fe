import { describe, expect, it } from "vitest";
import { droppedFiles, folderFiles } from "@/components/import/files/droppedFiles";

type Entry = Partial<FileSystemFileEntry & FileSystemDirectoryEntry>;

const file = (name: string): Entry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (done: (file: File) => void) => done(new File([name], name)),
});

/** A folder that gives 100 entries at a time, as Chromium does, and then none. */
const folder = (name: string, entries: readonly Entry[]): Entry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let from = 0;
    return {
      readEntries(done: (entries: FileSystemEntry[]) => void) {
        const some = entries.slice(from, from + 100);
        from += some.length;
        done(some as FileSystemEntry[]);
      },
    };
  },
});

const dropOf = (entries: readonly Entry[], files: readonly File[] = []): DataTransfer =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

describe("a drop", () => {
  it("of a folder gives all 3,000 files in it and in its folders, in the order of their names", async () => {
    const names = Array.from({ length: 3000 }, (_, at) => `${String(at).padStart(4, "0")}.log.gz`);
    const deep = folder("AWSLogs", [folder("01", names.slice(1500).map(file)), ...names.slice(0, 1500).map(file)]);
    expect(namesOf(await droppedFiles(dropOf([deep])))).toEqual(names);
  });

  it("of a folder and files beside it gives all of them, without what a system keeps there", async () => {
    const logs = folder("logs", [file("b.log"), file(".DS_Store"), file("Thumbs.db"), folder(".git", [file("HEAD")])]);
    expect(namesOf(await droppedFiles(dropOf([logs, file("a.csv")])))).toEqual(["a.csv", "b.log"]);
  });

  it("of files alone gives them as the browser lists them", async () => {
    const given = [new File(["1"], "z.csv"), new File(["2"], ".hidden")];
    expect(await droppedFiles(dropOf([file("z.csv"), file(".hidden")], given))).toEqual(given);
  });

  it("of a folder that cannot be read fails", async () => {
    const locked: Entry = {
      name: "locked",
      isFile: false,
      isDirectory: true,
      createReader: () => ({ readEntries: (_, fail) => fail?.(new DOMException("no", "NotReadableError")) }),
    };
    await expect(droppedFiles(dropOf([locked]))).rejects.toThrow("no");
  });
});

it("a folder that was chosen has no files of the system's own", () => {
  expect(namesOf(folderFiles([new File([], "b"), new File([], "._b"), new File([], "a")]))).toEqual(["a", "b"]);
});
