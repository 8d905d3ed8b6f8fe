"use client";

import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { ImportedBill } from "@/components/import/bill/ImportedBill";
import { BesideFields } from "@/components/import/files/BesideFields";
import { nothingBeside, readBeside } from "@/components/import/files/besideText";
import { ReadFiles } from "@/components/import/files/ReadFiles";
import { ImportedTraffic } from "@/components/import/measured/ImportedTraffic";
import { calculatorHrefOf } from "@/components/import/reading/calculatorHrefOf";
import { requestFiles } from "@/components/import/reading/fileHandover";
import { isAboutBeside, ProblemPanel } from "@/components/import/reading/ProblemPanel";
import { pastedFile } from "@/components/import/reading/pastedFile";
import { ReadingPanel } from "@/components/import/reading/ReadingPanel";
import { useDropGuard } from "@/components/import/reading/useDropGuard";
import { type ImportStep, type Provenance, useImport } from "@/components/import/reading/useImport";
import { AthenaSource } from "@/components/import/sources/AthenaSource";
import { FileSource } from "@/components/import/sources/FileSource";
import { LiveSource } from "@/components/import/sources/LiveSource";
import { PasteSource } from "@/components/import/sources/PasteSource";
import { Tabs } from "@/components/import/sources/Tabs";
import { useKeepFocus } from "@/components/site/useKeepFocus";

type SourceTab = "file" | "collect" | "paste" | "athena" | "live";

/** The forms and the script's text load when the tab is opened first. */
const CollectSource = lazy(() => import("@/components/import/collect/CollectSource"));

const tokenInHash = /^#token=(.+)$/;

/**
 * Takes the token from the address that `npm start -- --aws` prints, and removes it from the address bar and the
 * history.
 */
function takeToken(): string | null {
  const token = tokenInHash.exec(window.location.hash)?.[1] ?? null;
  if (token !== null) window.history.replaceState(window.history.state, "", window.location.pathname);
  return token;
}

/** Chromium asks the disk when a file was saved, and the page waits: 0.25 ms a file. Of more files nobody asks. */
const maxDatedCount = 100;

const provenanceOf = (files: readonly File[]): Provenance => ({
  names: files.map(({ name }) => name),
  asOf: files.length > maxDatedCount ? null : Math.max(...files.map(({ lastModified }) => lastModified)),
});

function cancelledInWords(reading: ImportStep): string {
  if (reading.step === "idle" && reading.wasCancelled) return "Cancelled. Nothing of it was kept.";
  return reading.step === "read" && reading.wasCancelled ? "Cancelled. What was read before is unchanged." : "";
}

/** The import page: the choice of a source, then what was read and the scenario drafted from it. */
export function Import() {
  const { reading, view, measured, each, addProblems, start, refuse, cancel, clear, ask, measure, askEach } =
    useImport();
  const [beside, setBeside] = useState(nothingBeside);
  const readTogether = (files: readonly File[], origin: Provenance = provenanceOf(files), isAddition = false) =>
    start(origin, { files, beside: readBeside(beside) }, isAddition);
  const openFiles = async (origin: Provenance, files: readonly File[]) => {
    const scenario = await calculatorHrefOf(files);
    if (scenario === null) readTogether(files, origin);
    else if (scenario.ok) window.location.assign(scenario.value);
    else refuse(origin, { code: "damaged", ...scenario.error });
  };
  const onHandedOver = useEffectEvent((files: readonly File[]) => void openFiles(provenanceOf(files), files));
  useEffect(() => requestFiles((files) => onHandedOver(files)), []);
  useDropGuard();
  useKeepFocus();
  const [tab, setTab] = useState<SourceTab>("file");
  const [wasCollectOpened, setCollectOpened] = useState(false);
  if (tab === "collect" && !wasCollectOpened) setCollectOpened(true);
  const [token, setToken] = useState<string | null>(null);
  useEffect(() => {
    const found = takeToken();
    if (found === null) return;
    setToken(found);
    setTab("live");
  }, []);
  const filesRead = reading.step === "read" && "files" in reading.input ? reading.input.files : [];
  const readFiles = reading.step === "read" && filesRead.length > 0 && (
    <ReadFiles
      overview={reading.overview}
      addProblems={addProblems}
      beside={beside}
      onBeside={setBeside}
      onAdd={(files) => readTogether([...filesRead, ...files], provenanceOf([...filesRead, ...files]), true)}
      onRemove={(places) => {
        const removed = new Set(places);
        const rest = filesRead.filter((_, place) => !removed.has(place));
        if (rest.length === 0) clear();
        else readTogether(rest);
      }}
      onReadAgain={() => readTogether(filesRead)}
    />
  );
  const isChoosing = reading.step === "idle" || reading.step === "problem";
  const refused = reading.step === "problem" && reading.problems.some(isAboutBeside) ? reading.files : [];
  return (
    <>
      <header className={reading.step === "read" ? "sr-only" : "mb-8 max-w-3xl"}>
        <h1 className="text-32 tracking-tight">Import what you really paid</h1>
        <p className="mt-2 text-18 text-muted">
          Bring the bill, and the calculator fills itself in: how many NAT gateways, how many GB, at which rate, and
          which endpoints are paid for already. Bring flow logs too, and it says with which services.
        </p>
      </header>
      {reading.step === "problem" &&
        reading.problems.map((problem) => (
          <ProblemPanel key={`${problem.code} ${problem.file}`} problem={problem} onSource={setTab} />
        ))}
      {reading.step === "reading" && (
        <ReadingPanel names={reading.provenance.names} progress={reading.progress} onCancel={cancel} />
      )}
      {/* Hidden, not unmounted, while a bill is read: what was typed is still there after a problem. */}
      <div hidden={!isChoosing}>
        <Tabs
          label="Where the bill comes from"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              value: "file",
              label: "A file",
              panel: (
                <FileSource
                  onFiles={(files) => void openFiles(provenanceOf(files), files)}
                  onSample={(files) =>
                    readTogether(files, { names: files.map(({ name }) => name), asOf: null, isSample: true })
                  }
                  beside={<BesideFields beside={beside} onBeside={setBeside} />}
                  refusedCount={refused.length}
                  onReadAgain={() => readTogether(refused)}
                />
              ),
            },
            {
              value: "paste",
              label: "Paste",
              panel: (
                <PasteSource
                  onText={(text) => void openFiles({ names: ["The pasted answer"], asOf: null }, [pastedFile(text)])}
                />
              ),
            },
            { value: "athena", label: "Athena", panel: <AthenaSource /> },
            {
              value: "collect",
              label: "Collect",
              panel: wasCollectOpened && (
                <Suspense fallback={<p className="min-h-56 text-13 text-muted">Loading…</p>}>
                  <CollectSource onFiles={(files) => void openFiles(provenanceOf(files), files)} />
                </Suspense>
              ),
            },
            {
              value: "live",
              label: "Live",
              panel: (
                <LiveSource
                  isOpen={tab === "live"}
                  token={token}
                  onText={(text, liveQuery) => start({ names: ["Cost Explorer"], asOf: null, liveQuery }, { text })}
                />
              ),
            },
          ]}
        />
      </div>
      <p role="status" className="my-4 text-13 text-muted empty:hidden">
        {cancelledInWords(reading)}
      </p>
      {reading.step === "read" && reading.overview.firstScope !== null && (
        <ImportedTraffic
          key={reading.id}
          overview={reading.overview}
          firstScope={reading.overview.firstScope}
          view={measured}
          isSample={reading.provenance.isSample ?? false}
          files={readFiles}
          onMeasure={measure}
          onAnother={clear}
        />
      )}
      {reading.step === "read" && reading.overview.firstScope === null && reading.overview.bill && (
        <ImportedBill
          key={reading.id}
          overview={reading.overview.bill}
          view={view}
          each={each}
          provenance={reading.provenance}
          files={readFiles}
          onAsk={ask}
          onAskEach={askEach}
          onAnother={clear}
        />
      )}
    </>
  );
}
