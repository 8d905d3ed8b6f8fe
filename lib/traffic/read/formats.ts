import type { InputFile } from "@/lib/files/inputFile";
import { failure, type Result, success } from "@/lib/text/result";
import type { KnownFormats } from "@/lib/traffic/scan/flowText";
import { type LogFormat, readLogFormat } from "@/lib/traffic/scan/logFormat";
import type { Known } from "./hints";
import { type TrafficFileProblem, wrongOption } from "./trafficProblems";

const region = "[a-z]{2,5}(?:-[a-z]+)+-\\d+";
const regionInName = new RegExp(`_vpcflowlogs_(${region})_|aws-region=(${region})`);
const flowLogId = /fl-[0-9a-f]{8,17}/;

/** The Regions that AWS's names of the files have, each once, in the order of the files. */
export function regionsOfNames(files: readonly InputFile[]): readonly string[] {
  const regions = new Set<string>();
  for (const { name } of files) {
    const [, plain, hive] = regionInName.exec(name) ?? [];
    const found = plain ?? hive;
    if (found !== undefined) regions.add(found);
  }
  return [...regions];
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
