import type { ByteSource } from "@/lib/files/byteSource";
import { readCsv } from "@/lib/files/csv/readCsv";
import type { InputFile } from "@/lib/files/inputFile";
import { readJson } from "@/lib/files/json/readJson";
import { readParquet } from "@/lib/files/parquet/readParquet";
import type { FileRead, ReadContext } from "@/lib/files/readContext";
import type { ReadTask } from "@/lib/files/readTask";
import type { OpenTable } from "@/lib/files/rowSink";
import { failure } from "@/lib/text/result";
import { flowText } from "@/lib/traffic/scan/flowText";
import { jsonMessages } from "@/lib/traffic/scan/jsonMessages";
import { jsonObjects } from "@/lib/traffic/scan/jsonObjects";
import type { LineCounts } from "@/lib/traffic/scan/lineCounts";
import { athenaRows, queryRows } from "@/lib/traffic/scan/queryResults";
import type { OpenedLog } from "./openLog";
import { type Ended, isRefusal, type LogTakers, messageTaker, tableTaker } from "./tables";
import { queryRefusal, refusalOf, type TrafficProblemCode, type TrafficRefusal, textRefusal } from "./trafficProblems";
import { trafficWords } from "./trafficWords";

const shownMisfits = 3;

const otherJson: TrafficRefusal = {
  code: "other-kind",
  message:
    "Expected a flow log or a Resolver query log; found other JSON. Give the events as aws logs filter-log-events prints them, or the files of the log.",
};

/** How the pieces of a text are taken, and what stands at its end. */
type PieceTaker = { readonly take: (piece: Uint8Array) => TrafficRefusal | null; readonly end: () => Ended };

function linesTaker({ reader, formats }: LogTakers): PieceTaker {
  const text = flowText(reader, formats);
  return {
    take(piece) {
      const refused = text.take(piece);
      return refused === null ? null : textRefusal(refused);
    },
    end() {
      const refused = text.end();
      return refused === null ? { counts: text.counts, hasMore: false } : textRefusal(refused);
    },
  };
}

function messagesTaker({ reader, formats, resolver }: LogTakers): PieceTaker {
  const text = flowText(reader, formats);
  const taken = messageTaker(text, resolver);
  let refused: TrafficRefusal | null = null;
  const messages = jsonMessages((bytes, length) => {
    if (refused !== null) return;
    const problem = taken(bytes, length);
    if (problem !== null) refused = textRefusal(problem);
  });
  return {
    take(piece) {
      const problem = messages.take(piece);
      return problem === null ? refused : textRefusal({ problem, format: null });
    },
    end() {
      const problem = messages.end();
      if (problem !== null) return textRefusal({ problem, format: null });
      const atEnd = text.end();
      return atEnd === null ? { counts: text.counts, hasMore: messages.hasMore() } : textRefusal(atEnd);
    },
  };
}

function objectsTaker({ resolver }: LogTakers): PieceTaker {
  const objects = jsonObjects(resolver.take);
  const worded = (problem: ReturnType<typeof objects.take>) =>
    problem === null ? null : textRefusal({ problem, format: null });
  return {
    take: (piece) => worded(objects.take(piece)),
    end: () => worded(objects.end()) ?? { counts: null, hasMore: false },
  };
}

async function readPieces(source: ByteSource, taker: PieceTaker, task: ReadTask): Promise<Ended> {
  for await (const piece of source.pieces()) {
    const refused = taker.take(piece);
    if (refused !== null) return refused;
    // The source gives way as well, where it reads from a disk; unpacked pieces come many at a time.
    await task.yieldIfDue();
  }
  const stopped = source.refusal();
  if (stopped !== null || task.isCancelled()) return stopped ?? { counts: null, hasMore: false };
  return taker.end();
}

const readingOf = (
  name: string,
  { task, jsonRoom }: LogTakers,
  openTable: OpenTable<TrafficProblemCode>,
): ReadContext<TrafficProblemCode> => ({
  name,
  task,
  jsonRoom,
  words: trafficWords,
  openTable,
  layoutOf: () => null,
  notJson: () => null,
});

async function readTable(
  name: string,
  takers: LogTakers,
  read: (reading: ReadContext<TrafficProblemCode>) => Promise<FileRead<TrafficProblemCode>>,
): Promise<Ended> {
  const table = tableTaker(takers);
  const done = await read(readingOf(name, takers, table.open));
  if (!done.ok) return done.error;
  return table.end();
}

/**
 * Answers of `get-query-results`, of Logs Insights and of Athena: rows of records, of messages that are records, or of
 * sums. Only the first page of Athena's has the names of its columns where the others lack them.
 */
export function takeQueryResults(documents: readonly unknown[], takers: LogTakers): Ended {
  const { reader, formats, resolver } = takers;
  let all: LineCounts | null = null;
  let hasMore = false;
  let columns: readonly string[] | null = null;
  for (const document of documents) {
    const answer: ReturnType<typeof queryRows> = queryRows(document) ?? athenaRows(document, columns);
    if (answer === null) return otherJson;
    if (typeof answer === "string") return queryRefusal(answer);
    hasMore ||= answer.hasMore;
    columns = answer.columns;
    if (answer.rows.length === 0) continue;
    const table = tableTaker({ ...takers, reader, formats, resolver });
    const opened = table.open(answer.columns, "");
    if (!opened.ok) return opened.error;
    for (const row of answer.rows) opened.value.read(row);
    const done = table.end();
    if (isRefusal(done)) return done;
    all = done.counts === null || all === null ? done.counts : joinedCounts(all, done.counts);
  }
  return { counts: all, hasMore };
}

const joinedCounts = (one: LineCounts, other: LineCounts): LineCounts => ({
  ...one,
  lineCount: one.lineCount + other.lineCount,
  misfitCount: one.misfitCount + other.misfitCount,
  misfits: [...one.misfits, ...other.misfits].slice(0, shownMisfits),
});

/** Reads a file that was begun. A cancelled reading ends early, with whatever was read. */
export async function readLog(name: string, file: InputFile, opened: OpenedLog, takers: LogTakers): Promise<Ended> {
  if (opened.kind === "empty") return { counts: null, hasMore: false };
  if (opened.kind === "parquet") return readTable(name, takers, (reading) => readParquet(file, reading));
  if (!("source" in opened)) return otherJson;
  const { kind, source, close } = opened;
  if (kind === "lines") return readPieces(source, linesTaker(takers), takers.task);
  if (kind === "messages" || kind === "resolver-messages")
    return readPieces(source, messagesTaker(takers), takers.task);
  if (kind === "resolver-objects") return readPieces(source, objectsTaker(takers), takers.task);
  if (kind === "csv" || kind === "resolver-csv") return readTable(name, takers, (reading) => readCsv(source, reading));
  if (kind === "query-results") {
    const read = await readJson<TrafficProblemCode>(
      source,
      readingOf(name, takers, () => failure({ ...otherJson, file: name })),
    );
    return read.ok ? takeQueryResults(read.value, takers) : read.error;
  }
  await close();
  return kind === "other-cloud" ? refusalOf("other-cloud") : otherJson;
}
