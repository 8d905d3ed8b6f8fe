import type { Account } from "@/lib/account/account";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import type { Spend } from "@/lib/bills/spend";
import type { InputFile } from "@/lib/files/inputFile";
import { cancelledRead } from "@/lib/files/readContext";
import type { ReadOptions } from "@/lib/files/readOptions";
import { collectedBill } from "@/lib/imports/collectedBill";
import type { Imported, ImportedProblem, ImportOptions } from "@/lib/imports/imported";
import { readBill } from "@/lib/imports/readBill";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";
import { type SortedFiles, sortFiles } from "@/lib/imports/sort/sortFiles";
import { shownText } from "@/lib/text/problem";
import { failure, type Result, success } from "@/lib/text/result";
import { readTraffic, type TrafficRead } from "@/lib/traffic/readTraffic";

/** Results of one kind, or why its files give none. */
type KindRead<T> = Result<T, ImportedProblem>;

/** What files of no kind are read for. */
const nothing: KindRead<null> = success(null);

const isCancelled = (read: KindRead<unknown>): boolean => !read.ok && read.error.code === "cancelled";

const resultOf = <T>(read: KindRead<T>): T | null => (read.ok ? read.value : null);

/** Progress over all files, of a reading of some of them that begins after `readBytes` of the others. */
function progressOf(
  all: readonly InputFile[],
  own: readonly InputFile[],
  readBytes: number,
  { onProgress, signal }: ReadOptions,
): ReadOptions {
  const bytesTotal = bytesOf(all);
  return {
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: (progress) => {
            const file = own[progress.fileIndex];
            onProgress({
              ...progress,
              fileIndex: file === undefined ? 0 : all.indexOf(file),
              fileCount: all.length,
              bytesRead: readBytes + progress.bytesRead,
              bytesTotal,
            });
          },
        }),
  };
}

const bytesOf = (files: readonly InputFile[]): number => files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** The only Region of the account's parts, or of a bill's rows; null for none or several. */
function onlyRegion(regions: readonly (string | null)[]): string | null {
  const [only = null, ...others] = new Set(regions.filter((region) => region !== null));
  return others.length === 0 ? only : null;
}

const homeOf = (account: Account | null, spend: Spend | null): string | null =>
  onlyRegion((account?.parts ?? []).map(({ region }) => region)) ??
  onlyRegion((spend?.rows ?? []).map(({ region }) => region));

/** Codes of a file that has nothing of a bill in it, so that a bill without it is as whole as with it. */
const strayCodes: ReadonlySet<ImportedProblem["code"]> = new Set(["not-a-bill", "picture", "zip", "empty"]);

/** A folder with more strays than this is no folder of bills. */
const maxStrayCount = 8;

/** Reads a bill. A file that belongs to no bill is left out, with its problem, and the others are read without it. */
async function readWithoutStrays(
  files: readonly InputFile[],
  optionsFor: (files: readonly InputFile[]) => ReadOptions,
): Promise<{ readonly billRead: KindRead<Spend | null>; readonly strays: readonly ImportedProblem[] }> {
  const strays: ImportedProblem[] = [];
  let rest = files;
  for (;;) {
    const billRead = await readBill(rest, optionsFor(rest));
    const problem = billRead.ok ? null : billRead.error;
    if (problem === null || !strayCodes.has(problem.code)) return { billRead, strays };
    const stray = rest.find(({ name }) => shownText(name) === problem.file);
    if (stray === undefined || rest.length === 1 || strays.length === maxStrayCount) return { billRead, strays };
    strays.push(problem);
    rest = rest.filter((file) => file !== stray);
  }
}

async function readSorted(
  files: readonly InputFile[],
  kinds: SortedFiles,
  options: ImportOptions,
): Promise<{ readonly imported: Imported; readonly trafficRead: KindRead<TrafficRead | null> }> {
  const { onProgress, signal, gzipUnpacker, region = null, ...hints } = options;
  const shared: ReadOptions = { ...(onProgress && { onProgress }), ...(signal && { signal }) };
  const filesOf = (kind: ImportedKind) => files.filter((_, index) => kinds[index] === kind);
  const [accountFiles, billFiles, trafficFiles] = [filesOf("account"), filesOf("bill"), filesOf("traffic")];

  const accountRead: KindRead<Account | null> =
    accountFiles.length === 0
      ? nothing
      : await readAccountFiles(accountFiles, progressOf(files, accountFiles, 0, shared));
  const account = resultOf(accountRead);

  const collected = billFiles.length > 0 || account === null ? null : collectedBill(account);
  const beforeBill = bytesOf(accountFiles);
  let billRead: KindRead<Spend | null> = nothing;
  let strays: readonly ImportedProblem[] = [];
  let billLeftOut: ImportedProblem | null = null;
  if (isCancelled(accountRead)) billRead = cancelledRead;
  else if (collected !== null) {
    const read = await readBill([collected], signal === undefined ? {} : { signal });
    billRead = read.ok || read.error.code === "cancelled" ? read : nothing;
    // Nobody gave this bill by itself: without it the rest stands for itself.
    if (!read.ok) billLeftOut = read.error;
  } else if (billFiles.length > 0)
    ({ billRead, strays } = await readWithoutStrays(billFiles, (own) => progressOf(files, own, beforeBill, shared)));
  const spend = resultOf(billRead);

  const beforeTraffic = beforeBill + bytesOf(billFiles);
  const hasQueryResults = (account?.queryResults.length ?? 0) > 0;
  let trafficRead: KindRead<TrafficRead | null> = nothing;
  if (isCancelled(accountRead) || isCancelled(billRead)) trafficRead = cancelledRead;
  else if (trafficFiles.length > 0 || hasQueryResults) {
    const read = await readTraffic(trafficFiles, {
      ...hints,
      ...(gzipUnpacker && { gzipUnpacker }),
      ...progressOf(files, trafficFiles, beforeTraffic, shared),
      region: region ?? homeOf(account, spend),
      account,
    });
    // Results of a query in the account's file that cannot be used are nobody's file to mend.
    trafficRead = read.ok || trafficFiles.length > 0 || read.error.code === "cancelled" ? read : nothing;
  }

  const refused = [accountRead, billRead, trafficRead].flatMap((read) => (read.ok ? [] : [read.error]));
  const problems = [...strays, ...refused];
  return {
    imported: {
      files: files.map(({ name, sizeBytes }, index) => ({
        name: shownText(name),
        sizeBytes,
        kind: kinds[index] ?? "bill",
      })),
      spend,
      account,
      traffic: resultOf(trafficRead),
      problems,
      billLeftOut,
    },
    trafficRead,
  };
}

const noFile: ImportedProblem = {
  code: "empty",
  file: null,
  message: "Expected at least one file; found none.",
};

/**
 * Reads whatever was brought, in any mix and any order: bills, flow logs and Resolver logs, and what AWS and Terraform
 * say of an account. Files are sorted by what is in them. The account comes first and the bill before the logs, which
 * are read with what both tell. Fails where the reading was cancelled, or nothing of it can be used, with the problem of
 * each kind. Nothing is sent anywhere.
 */
export async function readImported(
  files: readonly InputFile[],
  options: ImportOptions = {},
): Promise<Result<Imported, readonly ImportedProblem[]>> {
  const { signal } = options;
  if (files.length === 0) return failure([noFile]);
  let kinds = await sortFiles(files, true, signal);
  if (signal?.aborted) return failure([cancelledRead.error]);
  let read = await readSorted(files, kinds, options);
  if (!read.trafficRead.ok && read.trafficRead.error.code !== "cancelled") {
    // A file may have the name of a flow log and be none: content decides.
    const byContent = await sortFiles(files, false, signal);
    if (byContent.some((kind, index) => kind !== kinds[index])) {
      kinds = byContent;
      read = await readSorted(files, kinds, options);
    }
  }
  const { imported } = read;
  const cancelled = imported.problems.find(({ code }) => code === "cancelled");
  if (signal?.aborted || cancelled !== undefined) return failure([cancelledRead.error]);
  const { spend, account, traffic, problems } = imported;
  return spend === null && account === null && traffic === null && problems.length > 0
    ? failure(problems)
    : success(imported);
}
