"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ImportExchange } from "@/components/import/reading/messages";
import type { SpendProblem } from "@/lib/bills/spendProblem";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import type { ImportView, Overview, ScenarioPage, ViewRequest } from "@/lib/draft/importView";
import type { ExchangeAnswer, ExchangeRequest } from "@/lib/files/exchange/exchange";
import type { ReadProgress } from "@/lib/files/readOptions";

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

export type ImportStep =
  | { readonly step: "idle"; readonly wasCancelled: boolean }
  | { readonly step: "reading"; readonly provenance: Provenance; readonly progress: ReadProgress | null }
  | { readonly step: "problem"; readonly provenance: Provenance; readonly problem: SpendProblem }
  | { readonly step: "read"; readonly provenance: Provenance; readonly overview: Overview };

/** The files of an export, or a spend as JSON from this server's API. */
export type ImportInput = { readonly files: readonly File[] } | { readonly text: string };

/** A page of the list of scenarios, and its month. */
export type EachOfMonth = ScenarioPage & { readonly month: string };

const workerStopped: SpendProblem = {
  code: "damaged",
  file: null,
  message:
    "Expected a bill that this browser can hold; found one at which its reader stopped. Close other tabs and try again, or boil the export down with the Athena query.",
};

/**
 * Reads bills in a worker and asks it about them. One import runs at a time: a new one, or a cancel, ends the worker of
 * the one before, and with it everything the worker keeps. A message could not cancel: the worker receives none while
 * it parses a large JSON.
 */
export function useImport() {
  const [reading, setReading] = useState<ImportStep>({ step: "idle", wasCancelled: false });
  const [view, setView] = useState<ImportView | null>(null);
  const [each, setEach] = useState<EachOfMonth | null>(null);
  const worker = useRef<Worker | null>(null);
  const provenance = useRef<Provenance>({ names: [], asOf: null });
  const importId = useRef(0);
  const lastAsked = useRef(0);

  const onAnswer = useCallback((message: ExchangeAnswer<ImportExchange>) => {
    if (message.id !== importId.current) return;
    const { current } = provenance;
    switch (message.kind) {
      case "progress":
        return setReading({ step: "reading", provenance: current, progress: message.progress });
      case "overview": {
        const asOf = message.readAt === null ? current.asOf : Date.parse(message.readAt);
        return setReading({ step: "read", provenance: { ...current, asOf }, overview: message.overview });
      }
      case "problem":
        return setReading({ step: "problem", provenance: current, problem: message.problem });
      case "view":
        // Ignore the answer to an earlier question: it would undo what was typed since.
        return message.asked === lastAsked.current ? setView(message.view) : undefined;
      case "each":
        return setEach({ month: message.month, ...message.each });
      default:
        return message satisfies never;
    }
  }, []);

  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  const post = useCallback(
    (message: ExchangeRequest<ImportExchange>) => {
      if (worker.current === null) {
        const reader = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
        // Render in a transition, so that a bill of 300 accounts does not block typing or scrolling.
        reader.addEventListener("message", ({ data }: MessageEvent<ExchangeAnswer<ImportExchange>>) =>
          startTransition(() => onAnswer(data)),
        );
        reader.addEventListener("error", (event) => {
          event.preventDefault();
          if (worker.current !== reader) return;
          stop();
          setReading({ step: "problem", provenance: provenance.current, problem: workerStopped });
        });
        worker.current = reader;
      }
      worker.current.postMessage(message);
    },
    [onAnswer, stop],
  );

  const start = useCallback(
    (from: Provenance, input: ImportInput) => {
      stop();
      importId.current += 1;
      provenance.current = from;
      setView(null);
      setEach(null);
      setReading({ step: "reading", provenance: from, progress: null });
      const id = importId.current;
      post("files" in input ? { kind: "start", id, files: input.files } : { kind: "take", id, text: input.text });
    },
    [post, stop],
  );

  /** Shows why an import is not read at all. */
  const refuse = useCallback(
    (from: Provenance, problem: SpendProblem) => {
      stop();
      importId.current += 1;
      setReading({ step: "problem", provenance: from, problem });
    },
    [stop],
  );

  /** Ends the import, running or finished, and discards what was read. */
  const end = useCallback(
    (wasCancelled: boolean) => {
      stop();
      importId.current += 1;
      setView(null);
      setEach(null);
      setReading({ step: "idle", wasCancelled });
    },
    [stop],
  );

  const ask = useCallback(
    (question: ViewRequest) => {
      lastAsked.current += 1;
      post({ kind: "ask", id: importId.current, asked: lastAsked.current, question });
    },
    [post],
  );

  const askEach = useCallback(
    (month: string, from: number) => post({ kind: "each", id: importId.current, month, from }),
    [post],
  );

  return { reading, view, each, start, refuse, end, ask, askEach };
}
