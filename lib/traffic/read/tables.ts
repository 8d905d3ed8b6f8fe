import type { JsonRoom } from "@/lib/files/json/jsonRoom";
import { refusedFile } from "@/lib/files/readContext";
import type { ReadTask } from "@/lib/files/readTask";
import type { OpenTable, RowSink } from "@/lib/files/rowSink";
import { type CellRecords, cellRecords } from "@/lib/traffic/scan/cellRecords";
import { areSums, plainName } from "@/lib/traffic/scan/fields";
import { type FlowText, flowText, type KnownFormats } from "@/lib/traffic/scan/flowText";
import type { LineCounts } from "@/lib/traffic/scan/lineCounts";
import { checkFormat } from "@/lib/traffic/scan/logFormat";
import { columnName, mostQueryRows } from "@/lib/traffic/scan/queryResults";
import type { RecordReader } from "@/lib/traffic/scan/recordReader";
import { isSumTable, sumRows } from "@/lib/traffic/scan/sumRows";
import type { ResolverLog } from "./resolverLog";
import { refusalOf, type TrafficProblemCode, type TrafficRefusal, textRefusal } from "./trafficProblems";

/** Where what is read goes. */
export type LogTakers = {
  readonly task: ReadTask;
  readonly jsonRoom: JsonRoom;
  readonly reader: RecordReader;
  readonly resolver: ResolverLog;
  readonly formats: KnownFormats;
};

/** What came of a file: its counts, and whether AWS said that more pages follow. */
export type LogRead = { readonly counts: LineCounts | null; readonly hasMore: boolean };

export type Ended = TrafficRefusal | LogRead;

export const isRefusal = (ended: Ended): ended is TrafficRefusal => "code" in ended;

const openBrace = 123;
const shownMisfits = 3;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Takes messages of events: a record of a flow log each, or one of a Resolver query log. */
export function messageTaker(text: FlowText, resolver: ResolverLog) {
  return (bytes: Uint8Array, length: number): ReturnType<FlowText["take"]> => {
    let at = 0;
    while (at < length && (bytes[at] as number) <= 32) at++;
    if (bytes[at] === openBrace) {
      resolver.take(decoder.decode(bytes.subarray(0, length)));
      return null;
    }
    return isControl(bytes, at) ? null : text.take(bytes.subarray(at, length));
  };
}

/** CloudWatch Logs asks whether a subscriber is there. */
const controlMessage = encoder.encode("CWL CONTROL MESSAGE");
const isControl = (bytes: Uint8Array, from: number): boolean =>
  controlMessage.every((byte, at) => bytes[from + at] === byte);

const sinkOf = (
  records: Pick<CellRecords, "needed" | "read"> & Partial<Pick<CellRecords, "cellOfText">>,
  counts: LineCounts,
): RowSink<TrafficProblemCode> => ({
  ...records,
  count: () => undefined,
  leaveOut(rows) {
    counts.lineCount += rows;
    counts.misfitCount += rows;
    if (counts.misfits.length < shownMisfits)
      counts.misfits.push({ line: counts.lineCount, found: "another count of columns than the header" });
  },
  noteInvalidText: () => undefined,
  isFull: () => false,
  end: () => null,
});

const isMessageColumn = (name: string): boolean => plainName(name) === "message";

type Tables = { readonly open: OpenTable<TrafficProblemCode>; readonly end: () => Ended };

/** Takes the rows of one table: records by their columns' names, or messages that are records. */
export function tableTaker({ reader, formats, resolver }: LogTakers): Tables {
  let end: () => Ended = () => ({ counts: null, hasMore: false });
  return {
    end: () => end(),
    open(header, file) {
      const column = header.findIndex(isMessageColumn);
      if (column >= 0) {
        const text = flowText(reader, formats);
        const taken = messageTaker(text, resolver);
        let refused: TrafficRefusal | null = null;
        end = () => {
          const problem = refused === null ? text.end() : null;
          if (problem !== null) return textRefusal(problem);
          return refused ?? { counts: text.counts, hasMore: false };
        };
        const read = (cells: ArrayLike<unknown>) => {
          const bytes = encoder.encode(`${String(cells[column] ?? "").trim()}\n`);
          const problem = refused === null ? taken(bytes, bytes.length) : null;
          if (problem !== null) refused = textRefusal(problem);
        };
        return { ok: true, value: sinkOf({ needed: [column], read }, text.counts) };
      }
      const names = header.map(columnName);
      if (isSumTable(names)) {
        const sums = sumRows(names, reader);
        end = () => {
          sums.end();
          return ended(sums.counts, false);
        };
        return { ok: true, value: sinkOf(sums, sums.counts) };
      }
      const problem = checkFormat(names);
      if (problem !== null) return refusedFile(file, textRefusal({ problem, format: names }));
      const records = cellRecords(names, reader);
      end = () => {
        reader.flush();
        return ended(records.counts, areSums(names) && records.counts.lineCount === mostQueryRows);
      };
      return { ok: true, value: sinkOf(records, records.counts) };
    },
  };
}

/** Of a table's rows at most one in a hundred may be left out, or three. */
function ended(counts: LineCounts, hasMore: boolean): Ended {
  if (counts.hasTooManyBytes) return refusalOf("too-many-bytes");
  const { lineCount, misfitCount } = counts;
  const tooMany =
    misfitCount > Math.max(shownMisfits, 0.01 * lineCount) || (lineCount > 0 && misfitCount === lineCount);
  return tooMany ? refusalOf("no-record-fits") : { counts, hasMore };
}
