"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ImportExchange } from "@/components/import/reading/messages";
import type { SpendProblem } from "@/lib/bills/problem";
import type { SpendQuery } from "@/lib/costExplorer/spendApi";
import type { EachScenarios, ImportView, Overview, Question } from "@/lib/draft/importView";
import type { Answered, Asked } from "@/lib/files/exchange/exchange";
import type { ReadProgress } from "@/lib/files/readOptions";

/** What was brought: how it is called on the page, and how old its figures are. */
export type Origin = {
  readonly names: readonly string[];
  /** When the newest file was saved, or when AWS answered. Milliseconds since 1970. */
  readonly asOf: number | null;
  /** Of the page's own making, with made-up accounts. */
  readonly isSample?: boolean;
  /** What Cost Explorer was asked by this server. */
  readonly liveQuery?: SpendQuery;
};

export type Reading =
  | { readonly step: "idle"; readonly wasCancelled: boolean }
  | { readonly step: "reading"; readonly origin: Origin; readonly progress: ReadProgress | null }
  | { readonly step: "problem"; readonly origin: Origin; readonly problem: SpendProblem }
  | { readonly step: "read"; readonly origin: Origin; readonly overview: Overview };

/** The files of an export, or a spend as JSON that this server gave. */
export type Brought = { readonly files: readonly File[] } | { readonly text: string };

/** A page of the list of scenarios, and the month that it is of. */
export type EachOfMonth = EachScenarios & { readonly month: string };

const stopped: SpendProblem = {
  code: "damaged",
  file: null,
  message:
    "Expected a bill that this browser can hold; found one at which its reader stopped. Close other tabs and try again, or boil the export down with the Athena query.",
};

/**
 * Reads bills in a worker and asks it about them. One import at a time: a new one, or a cancel, ends the one before and
 * its worker, which hears no message while it takes a large JSON apart, and with it all that it kept.
 */
export function useImport() {
  const [reading, setReading] = useState<Reading>({ step: "idle", wasCancelled: false });
  const [view, setView] = useState<ImportView | null>(null);
  const [each, setEach] = useState<EachOfMonth | null>(null);
  const worker = useRef<Worker | null>(null);
  const origin = useRef<Origin>({ names: [], asOf: null });
  const importId = useRef(0);
  const lastAsked = useRef(0);

  const hear = useCallback((message: Answered<ImportExchange>) => {
    if (message.id !== importId.current) return;
    const { current } = origin;
    switch (message.kind) {
      case "progress":
        return setReading({ step: "reading", origin: current, progress: message.progress });
      case "overview": {
        const asOf = message.readAt === null ? current.asOf : Date.parse(message.readAt);
        return setReading({ step: "read", origin: { ...current, asOf }, overview: message.overview });
      }
      case "problem":
        return setReading({ step: "problem", origin: current, problem: message.problem });
      case "view":
        // An answer to an earlier question than the last would undo what was typed since.
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
    (message: Asked<ImportExchange>) => {
      if (worker.current === null) {
        const reader = new Worker(new URL("./import.worker.ts", import.meta.url), { type: "module" });
        // Drawn in slices: a bill of 300 accounts holds up neither typing nor scrolling.
        reader.addEventListener("message", ({ data }: MessageEvent<Answered<ImportExchange>>) =>
          startTransition(() => hear(data)),
        );
        reader.addEventListener("error", (event) => {
          event.preventDefault();
          if (worker.current !== reader) return;
          stop();
          setReading({ step: "problem", origin: origin.current, problem: stopped });
        });
        worker.current = reader;
      }
      worker.current.postMessage(message);
    },
    [hear, stop],
  );

  const start = useCallback(
    (from: Origin, brought: Brought) => {
      stop();
      importId.current += 1;
      origin.current = from;
      setView(null);
      setEach(null);
      setReading({ step: "reading", origin: from, progress: null });
      const id = importId.current;
      post("files" in brought ? { kind: "start", id, files: brought.files } : { kind: "take", id, text: brought.text });
    },
    [post, stop],
  );

  /** Says why what was brought is not read at all. */
  const refuse = useCallback(
    (from: Origin, problem: SpendProblem) => {
      stop();
      importId.current += 1;
      setReading({ step: "problem", origin: from, problem });
    },
    [stop],
  );

  /** Ends the import, running or done, and drops what was read. */
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
    (question: Question) => {
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
