import { type Ipv6Table, ipv6Table } from "@/lib/address/address";
import type { InputFile } from "@/lib/files/inputFile";
import { jsonRoom } from "@/lib/files/json/jsonRoom";
import { cancelledRead, refusedFile } from "@/lib/files/readContext";
import type { ReadOptions } from "@/lib/files/readOptions";
import { createReadTask, type ReadTask } from "@/lib/files/readTask";
import { changedFile, isFileError, unreadableFile } from "@/lib/files/unreadableFile";
import { failure, type Result, success } from "@/lib/text/result";
import { shownFileName } from "@/lib/text/shownFileName";
import { dnsNamer } from "@/lib/traffic/dns/dnsNamer";
import type { FlowContext } from "@/lib/traffic/flows/flowContext";
import { flowMeter } from "@/lib/traffic/flows/flowMeter";
import { tokenTable } from "@/lib/traffic/flows/tokens";
import { noHints } from "@/lib/traffic/flows/trafficHints";
import { addressNamer } from "@/lib/traffic/naming/addressNamer";
import { shippedRanges } from "@/lib/traffic/naming/shippedRanges";
import { isOfResolver } from "@/lib/traffic/read/contentKind";
import {
  type FileNotes,
  fileNotes,
  queriesAloneWarning,
  queryWarnings,
  sumsWarning,
  type TrafficReadWarning,
  type TrafficSource,
  unreadResults,
} from "@/lib/traffic/read/fileNotes";
import { isNamedAsFlowLog } from "@/lib/traffic/read/flowLogFileName";
import { formatsFor, givenFormat, regionsOfNames } from "@/lib/traffic/read/formats";
import { hostsOf, type Known, readHints } from "@/lib/traffic/read/hints";
import { openLog } from "@/lib/traffic/read/openLog";
import { inPool } from "@/lib/traffic/read/pool";
import { readLog, takeQueryResults } from "@/lib/traffic/read/readLog";
import { regionWarnings } from "@/lib/traffic/read/regionWarnings";
import { type QueryCounts, resolverLog } from "@/lib/traffic/read/resolverLog";
import { isRefusal, type LogTakers } from "@/lib/traffic/read/tables";
import { refusalOf, type TrafficFileProblem } from "@/lib/traffic/read/trafficProblems";
import { recordReader } from "@/lib/traffic/scan/recordReader";
import { settle } from "@/lib/traffic/settle/settle";
import { noTraffic, type Traffic } from "@/lib/traffic/settle/traffic";

export type TrafficOptions = ReadOptions &
  Known & {
    /** The format of lines without a header, as `describe-flow-logs` has it. */
    readonly logFormat?: string | null;
    /** False saves about 12 bytes a record, for files of one flow log that are given once each. */
    readonly dropsRepeats?: boolean;
  };

export type TrafficRead = {
  readonly settled: Traffic;
  /** The clients' Region: the reader's word, else the account's, else what the logs say. */
  readonly region: string | null;
  readonly sources: readonly TrafficSource[];
  readonly queries: QueryCounts;
  /** Services whose names were answered with private addresses: an endpoint serves them already. */
  readonly alreadyPrivate: readonly string[];
  /** What the addresses in `settled` are numbers of. */
  readonly addresses: Ipv6Table;
  readonly warnings: readonly TrafficReadWarning[];
};

/** So many small files are read at once: their reading and unpacking wait for each other no more. */
const smallAtOnce = 6;
/** Of large ones, whose pieces take memory: one is unpacked while another one is read. */
const largeAtOnce = 2;
const largeFile = 4 * 1024 ** 2;

function filesAtOnce(files: readonly InputFile[]): number {
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  return bytes > largeFile * files.length ? largeAtOnce : smallAtOnce;
}

/**
 * Reads flow logs and Resolver query logs in any number of files, mixed and in any order, and settles what went through
 * NAT gateways: with whom, in which direction, when. Names that were asked for are read first, so that they are there when
 * records are. Nothing is sent anywhere.
 */
export async function readTraffic(
  files: readonly InputFile[],
  options: TrafficOptions,
): Promise<Result<TrafficRead, TrafficFileProblem>> {
  const addresses = ipv6Table();
  const hints = readHints(options, addresses);
  if (!hints.ok) return hints;
  const formats = givenFormat(options.logFormat ?? null);
  if (!formats.ok) return formats;
  const namedRegions = regionsOfNames(files);
  const home = hints.value.region ?? namedRegions[0] ?? null;
  const resolver = resolverLog(home, hints.value.clientRanges, hostsOf(options), addresses);
  let recordCount = (): number => 0;
  const task = createReadTask(files, options, () => recordCount());
  /** Bytes that are read a second time are no progress. */
  const uncountedTask: ReadTask = { ...task, advance: () => undefined };
  const room = jsonRoom();
  const queryNotes = fileNotes();
  const ofResolver = new Set<InputFile>();
  let flowLogCount = 0;
  let accountWarnings: readonly TrafficReadWarning[] = [];

  /** Reads one file, or those alone that are of one kind. */
  async function read(file: InputFile, own: Pick<LogTakers, "reader" | "task">, flowNotes: FileNotes | null) {
    const name = shownFileName(file.name);
    try {
      const opened = await openLog(file, own.task);
      if (!opened.ok) return refusedFile(name, opened.error).error;
      const isResolver = isOfResolver(opened.value.kind);
      if (!isResolver && flowNotes === null) {
        if ("close" in opened.value) await opened.value.close();
        return null;
      }
      const takers: LogTakers = {
        ...own,
        jsonRoom: room,
        resolver,
        formats: formatsFor(file.name, options, formats.ok ? formats.value : null),
      };
      const done = await readLog(name, file, opened.value, takers);
      if (isRefusal(done)) return refusedFile(name, done).error;
      if (!task.isCancelled() && file.isUnchanged !== undefined && !(await file.isUnchanged()))
        return refusedFile(name, changedFile).error;
      if (isResolver) ofResolver.add(file);
      else if (opened.value.kind !== "empty") flowLogCount += 1;
      (isResolver ? queryNotes : flowNotes)?.add(name, opened.value.kind, done);
      return null;
    } catch (error) {
      if (isFileError(error)) return refusedFile(name, unreadableFile(error)).error;
      throw error;
    }
  }

  function begin() {
    const names = resolver.counts.namingCount > 0;
    const context: FlowContext = {
      tokens: tokenTable(),
      addresses,
      namer: names ? dnsNamer(shippedRanges(), addresses, resolver.asked) : addressNamer(shippedRanges(), addresses),
      hints: hints.ok ? { ...hints.value, region: resolver.region() } : noHints,
      dropsRepeats: options.dropsRepeats ?? true,
    };
    const meter = flowMeter(context);
    return { context, meter, reader: recordReader(meter, context), notes: fileNotes() };
  }

  /** Reads all that is no Resolver log, with the names that are known by now. */
  async function readFlows(own: ReturnType<typeof begin>, ofTask: ReadTask): Promise<TrafficFileProblem | null> {
    recordCount = () => own.meter.sums.counts.recordCount;
    flowLogCount = 0;
    const rest = files.flatMap((file, index) => (ofResolver.has(file) ? [] : [{ file, index }]));
    const refused = await inPool(rest, filesAtOnce(files), ({ file, index }) => {
      if (task.isCancelled()) return Promise.resolve(cancelledRead.error);
      task.beginBeside(index);
      return read(file, { reader: own.reader, task: ofTask }, own.notes);
    });
    if (task.isCancelled()) return cancelledRead.error;
    if (refused !== null) return refused;
    const results = options.account?.queryResults ?? [];
    if (results.length === 0) return null;
    const takers = { reader: own.reader, task, jsonRoom: room, resolver, formats: { given: null, ofAccount: [] } };
    const done = takeQueryResults(results, takers);
    if (isRefusal(done)) {
      accountWarnings = [unreadResults(done)];
      return null;
    }
    flowLogCount += 1;
    own.notes.add("", "query-results", done);
    return null;
  }

  let own = begin();
  const unnamed = files.filter((file) => !isNamedAsFlowLog(file));
  const first = await inPool(unnamed, filesAtOnce(files), (file) =>
    task.isCancelled()
      ? Promise.resolve(cancelledRead.error)
      : read(file, { reader: own.reader, task: uncountedTask }, null),
  );
  if (task.isCancelled()) return cancelledRead;
  if (first !== null) return failure(first);
  own = begin();
  const namesBefore = resolver.counts.namingCount;
  let refused = await readFlows(own, task);
  if (refused === null && resolver.counts.namingCount > namesBefore) {
    // A Resolver log stood under the name of a flow log: the records once more, with its names.
    own = begin();
    refused = await readFlows(own, uncountedTask);
  }
  if (refused !== null) return failure(refused);
  const settled = flowLogCount === 0 ? failure("no-log" as const) : settle(own.meter.sums, own.context);
  const alreadyPrivate = resolver.asked.alreadyPrivate();
  // Queries tell of endpoints without a record of a flow log.
  const isQueriesAlone =
    !settled.ok && (settled.error === "no-log" || settled.error === "no-records") && alreadyPrivate.length > 0;
  if (!settled.ok && !isQueriesAlone) return refusedFile(null, refusalOf(settled.error));
  task.finish();
  return success({
    settled: settled.ok ? settled.value : noTraffic,
    region: resolver.region() ?? (own.context.tokens.text(own.reader.region()) || null),
    sources: [...own.notes.sources(), ...queryNotes.sources()],
    queries: resolver.counts,
    alreadyPrivate,
    addresses,
    warnings: [
      ...own.notes.warnings(),
      ...regionWarnings(namedRegions, settled.ok ? settled.value : noTraffic),
      ...(own.reader.hasSums() ? [sumsWarning] : []),
      ...(isQueriesAlone ? [queriesAloneWarning] : []),
      ...accountWarnings,
      ...queryWarnings(resolver.counts),
    ],
  });
}
