import type { Misfit } from "@/lib/traffic/scan/lineCounts";
import type { OpenedLog } from "./openLog";
import type { QueryCounts } from "./resolverLog";
import type { LogRead } from "./tables";
import type { TrafficRefusal } from "./trafficProblems";

/** Files of one kind that were read, together. */
export type TrafficSource = {
  readonly kind: "flow-log" | "resolver-log" | "query-results";
  readonly container: "text" | "parquet" | "events" | "csv" | "query-results";
  readonly fileCount: number;
  /** Records of a flow log; null of a Resolver query log, whose queries are counted by themselves. */
  readonly recordCount: number | null;
};

export type TrafficReadWarningCode =
  | "lines-left-out"
  | "more-pages"
  | "queries-unreadable"
  /** Resolver query logs came without a record of a flow log: they name endpoints that exist, and no bytes. */
  | "queries-alone"
  /** Rows of a query are sums: how their bytes vary from hour to hour is unknown. */
  | "hours-of-sums"
  /** The logs are of several Regions, and all of them count as one's. */
  | "several-regions"
  /** The account's file has an answer of a query that is none of flow logs. */
  | "query-results-unread";

/** Holds no address, no host name and no account id. */
export type TrafficReadWarning = {
  readonly code: TrafficReadWarningCode;
  readonly message: string;
  /** Of lines that were left out, the first three, with the names of their files. */
  readonly lines?: readonly FileMisfit[];
};

export type FileMisfit = Misfit & { readonly file: string };

const shownMisfits = 3;

const containers: Readonly<Record<OpenedLog["kind"], readonly [TrafficSource["kind"], TrafficSource["container"]]>> = {
  lines: ["flow-log", "text"],
  csv: ["flow-log", "csv"],
  messages: ["flow-log", "events"],
  "resolver-messages": ["resolver-log", "events"],
  "resolver-objects": ["resolver-log", "text"],
  "resolver-csv": ["resolver-log", "csv"],
  "query-results": ["query-results", "query-results"],
  parquet: ["flow-log", "parquet"],
  empty: ["flow-log", "text"],
  "other-cloud": ["flow-log", "text"],
  "other-json": ["flow-log", "text"],
};

export type FileNotes = {
  readonly add: (name: string, kind: OpenedLog["kind"], read: LogRead) => void;
  readonly sources: () => readonly TrafficSource[];
  readonly warnings: () => readonly TrafficReadWarning[];
};

/** What is to be said of the files that were read: how many of each kind, and what was left out of them. */
export function fileNotes(): FileNotes {
  const sources = new Map<
    string,
    { fileCount: number; recordCount: number | null } & Pick<TrafficSource, "kind" | "container">
  >();
  const misfits: FileMisfit[] = [];
  let misfitCount = 0;
  let moreCount = 0;

  function add(name: string, ofKind: OpenedLog["kind"], { counts, hasMore }: LogRead): void {
    if (ofKind === "empty") return;
    const [kind, container] = containers[ofKind];
    const key = `${kind} ${container}`;
    const source = sources.get(key) ?? {
      kind,
      container,
      fileCount: 0,
      recordCount: kind === "resolver-log" ? null : 0,
    };
    source.fileCount += 1;
    if (counts !== null && source.recordCount !== null) source.recordCount += counts.lineCount - counts.misfitCount;
    sources.set(key, source);
    if (hasMore) moreCount += 1;
    if (counts === null || counts.misfitCount === 0) return;
    misfitCount += counts.misfitCount;
    const room = shownMisfits - misfits.length;
    misfits.push(...counts.misfits.slice(0, room).map((misfit) => ({ ...misfit, file: name })));
  }

  function warnings(): readonly TrafficReadWarning[] {
    const shown = misfits.map(({ line, found }) => `line ${line.toLocaleString("en-US")}: ${found}`);
    const lines = `${misfitCount.toLocaleString("en-US")} ${misfitCount === 1 ? "line does" : "lines do"}`;
    return [
      ...(misfitCount === 0
        ? []
        : [
            {
              code: "lines-left-out" as const,
              message: `${lines} not have the fields of the log and ${misfitCount === 1 ? "was" : "were"} left out (${shown.join("; ")}). The bytes are a lower bound.`,
              lines: misfits,
            },
          ]),
      ...(moreCount === 0
        ? []
        : [
            {
              code: "more-pages" as const,
              message:
                "An answer says that more pages follow (nextToken). The bytes are a lower bound; ask for all pages.",
            },
          ]),
    ];
  }

  return {
    add,
    sources: () => [...sources.values()].sort((a, b) => (a.kind + a.container < b.kind + b.container ? -1 : 1)),
    warnings,
  };
}

/** What is to be said of the queries of Resolver logs. */
export const queryWarnings = ({ unreadableCount }: QueryCounts): readonly TrafficReadWarning[] =>
  unreadableCount === 0
    ? []
    : [
        {
          code: "queries-unreadable",
          message: `${unreadableCount.toLocaleString("en-US")} records of Resolver query logs could not be read and name nothing.`,
        },
      ];

export const queriesAloneWarning: TrafficReadWarning = {
  code: "queries-alone",
  message:
    "No flow log has a record with the status OK, so there are no bytes. The Resolver query logs show which services an endpoint serves already.",
};

export const sumsWarning: TrafficReadWarning = {
  code: "hours-of-sums",
  message:
    "Rows of a query are sums over its time, which do not say how traffic varies: GB a month have no range from them. Bytes by hour stand in the hour in which each row began.",
};

/** Why answers of queries in the account's file are not used. */
export const unreadResults = ({ message }: TrafficRefusal): TrafficReadWarning => ({
  code: "query-results-unread",
  message: `The query's answer in the account's file is not used. ${message}`,
});
