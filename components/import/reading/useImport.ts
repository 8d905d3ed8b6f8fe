"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { BesideFiles, ImportExchange, ReadOverview } from "@/components/import/reading/messages";
import { postFiles } from "@/components/import/reading/postFiles";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import type { MeasuredView } from "@/lib/draft/imported/importedView";
import type { ImportScope } from "@/lib/draft/imported/scope";
import type { ImportView, ScenarioPage, ViewRequest } from "@/lib/draft/importView";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import type { ExchangeAnswer, ExchangeRequest } from "@/lib/files/exchange/exchange";
import type { ReadProgress } from "@/lib/files/readOptions";
import type { ImportedProblem } from "@/lib/imports/imported";

/** Where an import comes from: its names on the page, and the date of its figures. */
export type Provenance = {
  readonly names: readonly string[];
  /** When the newest file was saved, or when AWS answered. Milliseconds since 1970. */
  readonly asOf: number | null;
  /** Whether it is the page's sample, with made-up accounts. */
  readonly isSample?: boolean;
  /** The query that this server sent to Cost Explorer. */
  readonly liveQuery?: SpendQuery;
};

/** What is read: files with what the reader says beside them, or a spend as JSON from this server's API. */
export type ImportInput = { readonly files: readonly File[]; readonly beside: BesideFiles } | { readonly text: string };

/** An import that was read. `beside` and `files` are what more files are added to. */
export type ReadImport = {
  readonly step: "read";
  /** Whether files were to be added, and the reader cancelled it. */
  readonly wasCancelled?: boolean;
  readonly id: number;
  readonly provenance: Provenance;
  readonly input: ImportInput;
  readonly overview: ReadOverview;
};

export type ImportStep =
  | { readonly step: "idle"; readonly wasCancelled: boolean }
  | { readonly step: "reading"; readonly provenance: Provenance; readonly progress: ReadProgress | null }
  | {
      readonly step: "problem";
      readonly provenance: Provenance;
      readonly problems: readonly ImportedProblem[];
      /** The files that were refused, so that they can be read again with what they do not say. */
      readonly files: readonly File[];
    }
  | ReadImport;

/** A page of the list of scenarios, and its month. */
export type EachOfMonth = ScenarioPage & { readonly month: string };

const workerStopped: ImportedProblem = {
  code: "damaged",
  file: null,
  message:
    "Expected files that this browser can hold; found some at which its reader stopped. Close other tabs and try again, or boil the export down with the Athena query.",
};

/** A worker with the import that it reads or keeps. */
type Running = {
  readonly id: number;
  readonly worker: Worker;
  readonly provenance: Provenance;
  readonly input: ImportInput;
  /** Whether its files are those that are shown, and more. */
  readonly isAddition: boolean;
};

/**
 * Reads files in a worker and asks it about them. Each import has a worker of its own: a cancel ends it, and with it
 * everything that it keeps. A message could not cancel: the worker receives none while it parses a large JSON. What was
 * read before stays with its worker until the next import is read, so that a cancel or a problem leads back to it.
 */
export function useImport() {
  const [reading, setReading] = useState<ImportStep>({ step: "idle", wasCancelled: false });
  const [view, setView] = useState<ImportView | null>(null);
  const [measured, setMeasured] = useState<MeasuredView | null>(null);
  const [each, setEach] = useState<EachOfMonth | null>(null);
  /** Why the files that were added last could not be used, while the import before them is shown. */
  const [addProblems, setAddProblems] = useState<readonly ImportedProblem[]>([]);
  const begun = useRef<Running | null>(null);
  const kept = useRef<(Running & { readonly shown: ReadImport }) | null>(null);
  const lastId = useRef(0);
  const lastAsked = useRef(0);

  const stopBegun = useCallback(() => {
    begun.current?.worker.terminate();
    begun.current = null;
  }, []);
  const stopKept = useCallback(() => {
    kept.current?.worker.terminate();
    kept.current = null;
  }, []);
  useEffect(
    () => () => {
      stopBegun();
      stopKept();
    },
    [stopBegun, stopKept],
  );

  const showProblems = useCallback(
    ({ provenance, input }: Pick<Running, "provenance" | "input">, problems: readonly ImportedProblem[]) => {
      stopBegun();
      const before = kept.current;
      if (before === null) {
        const files = "files" in input ? input.files : [];
        return setReading({ step: "problem", provenance, problems, files });
      }
      setAddProblems(problems);
      setReading(before.shown);
    },
    [stopBegun],
  );

  const onAnswer = useCallback(
    (message: ExchangeAnswer<ImportExchange>) => {
      const running = [begun.current, kept.current].find((one) => one?.id === message.id);
      if (!running) return;
      switch (message.kind) {
        case "progress":
          return setReading({ step: "reading", provenance: running.provenance, progress: message.progress });
        case "overview": {
          // An addition that would take away what was read before is refused.
          const before = kept.current?.shown.overview.kindsRead ?? [];
          const now = message.overview.kindsRead;
          if (running.isAddition && before.some((kind) => !now.includes(kind)))
            return showProblems(running, message.overview.problems);
          stopKept();
          const asOf = message.readAt === null ? running.provenance.asOf : Date.parse(message.readAt);
          const { id, provenance, input } = running;
          const shown: ReadImport = {
            step: "read",
            id,
            input,
            provenance: { ...provenance, asOf },
            overview: message.overview,
          };
          kept.current = { ...running, shown };
          begun.current = null;
          setView(null);
          setMeasured(null);
          setEach(null);
          setAddProblems([]);
          return setReading(shown);
        }
        case "problem":
          return showProblems(running, message.problems);
        case "view":
          // Ignore the answer to an earlier question: it would undo what was typed since.
          return message.asked === lastAsked.current ? setView(message.view) : undefined;
        case "measured":
          return message.asked === lastAsked.current ? setMeasured(message.view) : undefined;
        case "each":
          return setEach({ month: message.month, ...message.each });
        default:
          return message satisfies never;
      }
    },
    [stopKept, showProblems],
  );

  const start = useCallback(
    (provenance: Provenance, input: ImportInput, isAddition = false) => {
      stopBegun();
      lastId.current += 1;
      const id = lastId.current;
      const worker = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
      const running: Running = { id, worker, provenance, input, isAddition };
      begun.current = running;
      // Render in a transition, so that a bill of 300 accounts does not block typing or scrolling.
      worker.addEventListener("message", ({ data }: MessageEvent<ExchangeAnswer<ImportExchange>>) =>
        startTransition(() => onAnswer(data)),
      );
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        if (kept.current?.worker === worker) stopKept();
        else if (begun.current?.worker !== worker) return;
        showProblems(running, [workerStopped]);
      });
      setReading({ step: "reading", provenance, progress: null });
      if ("files" in input) return void postFiles(worker, id, input, () => begun.current?.worker === worker);
      const question: ExchangeRequest<ImportExchange> = { kind: "take", id, text: input.text };
      worker.postMessage(question);
    },
    [onAnswer, showProblems, stopBegun, stopKept],
  );

  /** Shows why an import is not read at all. */
  const refuse = useCallback(
    (provenance: Provenance, problem: ImportedProblem) => showProblems({ provenance, input: { text: "" } }, [problem]),
    [showProblems],
  );

  /** Ends the running reading; what was read before is shown again. */
  const cancel = useCallback(() => {
    stopBegun();
    const before = kept.current?.shown;
    setReading(before ? { ...before, wasCancelled: true } : { step: "idle", wasCancelled: true });
  }, [stopBegun]);

  /** Discards what was read. */
  const clear = useCallback(() => {
    stopBegun();
    stopKept();
    setView(null);
    setMeasured(null);
    setEach(null);
    setAddProblems([]);
    setReading({ step: "idle", wasCancelled: false });
  }, [stopBegun, stopKept]);

  /** Asks the worker that keeps what is shown. */
  const post = useCallback((questionOf: (id: number) => ExchangeRequest<ImportExchange>) => {
    if (kept.current !== null) kept.current.worker.postMessage(questionOf(kept.current.id));
  }, []);

  const ask = useCallback(
    (question: ViewRequest) => {
      lastAsked.current += 1;
      post((id) => ({ kind: "ask", id, asked: lastAsked.current, question }));
    },
    [post],
  );

  const measure = useCallback(
    (scope: ImportScope, entered: readonly EnteredService[]) => {
      lastAsked.current += 1;
      post((id) => ({ kind: "measure", id, asked: lastAsked.current, scope, entered }));
    },
    [post],
  );

  const askEach = useCallback(
    (month: string, from: number) => post((id) => ({ kind: "each", id, month, from })),
    [post],
  );

  return { reading, view, measured, each, addProblems, start, refuse, cancel, clear, ask, measure, askEach };
}
