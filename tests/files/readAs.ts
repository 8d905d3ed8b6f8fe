import { jsonRoom } from "@/lib/files/json/jsonRoom";
import type { TextLayout } from "@/lib/files/kinds/textLayout";
import { readFile } from "@/lib/files/readFile";
import { createReadTask } from "@/lib/files/readTask";
import type { Cell } from "@/lib/files/rowSink";
import { fileOf } from "@/tests/bills-read/generator/files";
import { flowWords } from "@/tests/files/flowWords";

type Wish = { readonly needed?: readonly string[]; readonly mostRows?: number; readonly chunkBytes?: number };

/** Reads a text of a layout into a sink of the needed columns, all of them unless some are named. */
export async function readAs(
  layout: TextLayout | null,
  bytes: Uint8Array,
  { needed, mostRows = Infinity, chunkBytes }: Wish = {},
) {
  const file = fileOf("log", bytes, chunkBytes);
  const rows: Cell[][] = [];
  const observed = { firstLine: "", header: [] as readonly string[], rowCount: 0, leftOutCount: 0, endCount: 0 };
  const read = await readFile(file, {
    name: "log",
    task: createReadTask([file], {}, () => observed.rowCount),
    jsonRoom: jsonRoom(),
    words: flowWords,
    notJson: () => null,
    layoutOf(firstLine) {
      observed.firstLine = firstLine;
      return layout;
    },
    openTable(header) {
      observed.header = header;
      const places = header.flatMap((name, place) => (needed?.includes(name) === false ? [] : [place]));
      const sink = {
        needed: places,
        read: (cells: ArrayLike<Cell>) => void rows.push(places.map((place) => cells[place])),
        count: (count: number) => {
          observed.rowCount += count;
        },
        leaveOut: (count: number) => {
          observed.leftOutCount += count;
        },
        noteInvalidText: () => undefined,
        isFull: () => rows.length >= mostRows,
        end: () => {
          observed.endCount += 1;
          return null;
        },
      };
      return { ok: true, value: sink };
    },
  });
  return { read, rows, ...observed };
}
