"use client";

import { useEffect, useRef, useState } from "react";
import { sizeInWords } from "@/components/import/words";
import type { ReadProgress } from "@/lib/files/readOptions";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { formatWhole } from "@/lib/units/wholeNumber";

/** The time between two announcements to a screen reader. */
const announceEveryMs = 5_000;

/** The percentage as a sentence for screen readers, renewed every five seconds and not at each step. */
function useAnnouncement(percent: number): string {
  const [announcement, setAnnouncement] = useState("");
  const latest = useRef(percent);
  latest.current = percent;
  useEffect(() => {
    const timer = setInterval(() => setAnnouncement(`${latest.current} percent read`), announceEveryMs);
    return () => clearInterval(timer);
  }, []);
  return announcement;
}

type ReadingPanelProps = {
  readonly names: readonly string[];
  readonly progress: ReadProgress | null;
  readonly onCancel: () => void;
};

/** The progress of the reading, and a button that cancels it. */
export function ReadingPanel({ names, progress, onCancel }: ReadingPanelProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    cancel.current?.focus({ preventScroll: true });
  }, []);
  const { bytesRead = 0, bytesTotal = 0, rowCount = 0, fileIndex = 0 } = progress ?? {};
  const percent = bytesTotal === 0 ? 0 : Math.min(100, Math.floor((bytesRead / bytesTotal) * 100));
  const announcement = useAnnouncement(percent);
  const name = names[fileIndex] ?? names[0] ?? "";
  return (
    <section
      aria-label="Reading"
      className="flex min-h-56 flex-col justify-center gap-3 rounded-md border border-edge bg-raised px-4 py-8 sm:px-8"
    >
      <p className="flex items-baseline justify-between gap-4 text-18">
        <span className="min-w-0 truncate">
          Reading <bdi className="font-medium">{name}</bdi>
        </span>
        <span className="flex-none">{percent} %</span>
      </p>
      <progress aria-label="Bytes read" className="progress" value={bytesRead} max={Math.max(1, bytesTotal)} />
      <p className="flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13 text-muted">
        <span>
          {sizeInWords(bytesRead)} of {sizeInWords(bytesTotal)}, {formatWhole(rowCount)}{" "}
          {rowCount === 1 ? "row" : "rows"}
          {names.length > 1 && `, file ${fileIndex + 1} of ${countWithNoun(names.length, "file")}`}
        </span>
        <button ref={cancel} type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </section>
  );
}
