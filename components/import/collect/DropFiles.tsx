"use client";

import { useRef, useState } from "react";
import { LockIcon } from "@/components/import/Icons";

type DropFilesProps = { readonly what: string; readonly onFiles: (files: readonly File[]) => void };

/** The last step of what was collected: a place to drop its file, and a button that chooses it. */
export function DropFiles({ what, onFiles }: DropFilesProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files]);
  };
  return (
    <section
      aria-label={`Drop zone for ${what}`}
      className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-3 rounded-md border-2 border-dashed px-4 py-4 ${isOver ? "border-accent bg-wash" : "border-edge bg-raised"}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-2 text-15">
        Drop {what} here, or
        <button type="button" className="button button-strong" onClick={() => field.current?.click()}>
          Choose it
        </button>
      </p>
      <input
        ref={field}
        type="file"
        multiple
        aria-label={`Files: ${what}`}
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <p className="flex items-center gap-2 text-13 font-medium">
        <LockIcon />
        Read in this tab; nothing is uploaded.
      </p>
    </section>
  );
}
