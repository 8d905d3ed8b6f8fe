import type { InputFile } from "@/lib/files/inputFile";
import { failure, type Result, success } from "@/lib/text/result";
import type { KnownFormats } from "@/lib/traffic/scan/flowText";
import { type LogFormat, readLogFormat } from "@/lib/traffic/scan/logFormat";
import type { Known } from "./hints";
import { type TrafficFileProblem, wrongOption } from "./trafficProblems";

const region = "[a-z]{2,5}(?:-[a-z]+)+-\\d+";
const regionInName = new RegExp(`_vpcflowlogs_(${region})_|aws-region=(${region})`);
const flowLogId = /fl-[0-9a-f]{8,17}/;

/** The Region that AWS's names of the files have, the first of them. */
export function regionOfNames(files: readonly InputFile[]): string | null {
  for (const { name } of files) {
    const [, plain, hive] = regionInName.exec(name) ?? [];
    if (plain !== undefined || hive !== undefined) return plain ?? hive ?? null;
  }
  return null;
}

/** The format that the reader gave; null where none was. */
export function givenFormat(text: string | null): Result<LogFormat | null, TrafficFileProblem> {
  if (text === null || text === "") return success(null);
  const format = readLogFormat(text);
  const example = "a format of a flow log, such as $" + "{srcaddr} $" + "{dstaddr} $" + "{bytes}";
  return format === null ? failure(wrongOption(example)) : success(format);
}

/** The formats that a file without a header may have: of the flow log in its name, else of all of the account. */
export function formatsFor(name: string, { account }: Known, given: LogFormat | null): KnownFormats {
  const flowLogs = (account?.parts ?? []).flatMap((part) => part.flowLogs);
  const [id] = flowLogId.exec(name) ?? [];
  const named = flowLogs.filter((flowLog) => flowLog.id === id);
  const formats = (named.length > 0 ? named : flowLogs).map(({ format }) => format ?? "");
  return {
    given,
    ofAccount: formats
      .flatMap((format) => (format === "" ? [] : [readLogFormat(format) ?? []]))
      .filter((format) => format.length > 0),
  };
}
