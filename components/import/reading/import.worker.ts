import type { BesideFiles, ImportExchange, ReadOverview } from "@/components/import/reading/messages";
import { unpackingWorker } from "@/components/import/reading/unpackingWorker";
import type { Spend } from "@/lib/bills/spend";
import { spendWarning } from "@/lib/bills/spendWarnings";
import { readFetchedSpend } from "@/lib/costExplorer/readSpendApi";
import { importedOverview, measuredView } from "@/lib/draft/imported/importedView";
import type { ImportSources } from "@/lib/draft/imported/sources";
import { scenarioPage, viewOf } from "@/lib/draft/importView";
import { type ExchangeRequest, serve } from "@/lib/files/exchange/exchange";
import { exclusiveReader } from "@/lib/files/exchange/exclusiveReader";
import type { InputFile } from "@/lib/files/inputFile";
import type { Imported, ImportedProblem } from "@/lib/imports/imported";
import { readImported } from "@/lib/imports/readImported";
import type { ImportedKind } from "@/lib/imports/sort/importedKinds";

/* The worker reads whatever was brought, keeps it, and answers the page's questions about it. */

const nothingRead: ImportSources = { spend: null, account: null, traffic: null };

let sources = nothingRead;

let saidBeside: BesideFiles = {};

/** From this size on, the time that a second thread saves is more than what its start and its messages take. */
const minUnpackedBesideBytes = 2 * 1024 ** 2;

/** What a name says is enough: without a worker of its own, a packed file is unpacked by this one. */
const isUnpackedBeside = ({ name, sizeBytes }: InputFile): boolean =>
  /\.gz$/i.test(name) && sizeBytes >= minUnpackedBesideBytes;

/** Files that came before `start`, in parts. */
const addedFiles: File[] = [];

const readFiles = exclusiveReader(async (files, options) => {
  const unpacking = files.some(isUnpackedBeside) ? await unpackingWorker() : null;
  const { gzipUnpacker } = unpacking ?? {};
  try {
    return await readImported(files, { ...saidBeside, ...options, ...(gzipUnpacker && { gzipUnpacker }) });
  } finally {
    unpacking?.stop();
  }
});

const sourcesOfSpend = (spend: Spend): ImportSources => ({ ...nothingRead, spend });

function overviewOf(read: ImportSources & Pick<Imported, "files" | "problems">): ReadOverview {
  const { spend, account, traffic, files, problems } = read;
  const kinds = { bill: spend, account, traffic } satisfies Record<ImportedKind, unknown>;
  const kindsRead = (["bill", "account", "traffic"] as const).filter((kind) => kinds[kind] !== null);
  return { ...importedOverview(read), files, problems, kindsRead };
}

const handleMessage = serve<ImportExchange>((message) => self.postMessage(message), {
  add({ files }) {
    addedFiles.push(...files);
  },
  async start({ files, beside }, answer) {
    sources = nothingRead;
    saidBeside = beside;
    const read = await readFiles([...addedFiles.splice(0), ...files], (progress) => answer("progress", { progress }));
    if (!read.ok) return answer("problem", { problems: read.error });
    sources = read.value;
    answer("overview", { overview: overviewOf(read.value), readAt: null });
  },
  // The page has checked the HTTP status already, so the text is that of a 200.
  take({ text }, answer) {
    const fetched = readFetchedSpend(200, JSON.parse(text));
    if (fetched.ok) {
      const { readAt, notices } = fetched.value;
      const { warnings } = fetched.value.spend;
      const ofServer = notices.map((notice) => spendWarning("server-notice", notice));
      sources = sourcesOfSpend({ ...fetched.value.spend, warnings: [...warnings, ...ofServer] });
      answer("overview", { overview: overviewOf({ ...sources, files: [], problems: [] }), readAt });
      return;
    }
    const { message, whatToDo } = fetched.error;
    const problem: ImportedProblem = { code: "damaged", file: null, message: `${message} ${whatToDo}` };
    answer("problem", { problems: [problem] });
  },
  ask({ asked, question }, answer) {
    if (sources.spend !== null) answer("view", { asked, view: viewOf(sources.spend, question) });
  },
  measure({ asked, scope, entered }, answer) {
    answer("measured", { asked, view: measuredView(sources, scope, entered) });
  },
  each({ month, from }, answer) {
    if (sources.spend !== null) answer("each", { month, each: scenarioPage(sources.spend, month, from) });
  },
});

self.addEventListener("message", ({ data }: MessageEvent<ExchangeRequest<ImportExchange>>) => handleMessage(data));
