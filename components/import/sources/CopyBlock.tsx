"use client";

import { useId, useState } from "react";
import { copyText } from "@/components/copyText";
import { saveFile } from "@/components/saveFile";

type CopyBlockProps = {
  readonly label: string;
  readonly text: string;
  /** A long text scrolls within its frame. */
  readonly isLong?: boolean;
  /** With a name, the text can be downloaded as a file too. */
  readonly fileName?: string;
};

/** A command or a query, with a button that copies it. */
export function CopyBlock({ label, text, isLong = false, fileName }: CopyBlockProps) {
  const id = useId();
  const [status, setStatus] = useState("");
  const showStatus = (words: string) => {
    setStatus(words);
    setTimeout(() => setStatus(""), 4_000);
  };
  const copy = async () => {
    if (await copyText(text)) {
      showStatus("Copied");
      return;
    }
    const code = document.getElementById(id);
    if (code) window.getSelection()?.selectAllChildren(code);
    showStatus("Selected, for you to copy");
  };
  return (
    <div className="min-w-0 overflow-hidden rounded-md border border-line bg-sunken">
      <div className="flex min-h-10 items-center justify-between gap-3 border-b border-line ps-3 pe-1">
        <span className="text-13 text-muted">{label}</span>
        <span className="flex items-center gap-2">
          <span role="status" className="text-13 text-muted">
            {status}
          </span>
          <button type="button" className="button quiet no-print min-h-8" aria-label={`Copy: ${label}`} onClick={copy}>
            Copy
          </button>
          {fileName !== undefined && (
            <button
              type="button"
              className="button quiet no-print min-h-8"
              aria-label={`Download ${fileName}`}
              onClick={() => saveFile(new Blob([text], { type: "text/plain" }), fileName)}
            >
              Download
            </button>
          )}
        </span>
      </div>
      <section
        aria-label={label}
        tabIndex={0}
        className={`overflow-auto px-3 py-2.5 ${isLong ? "max-h-80 print:max-h-none" : ""}`}
      >
        <pre className="font-mono text-13 break-words whitespace-pre-wrap">
          <code id={id}>{text}</code>
        </pre>
      </section>
    </div>
  );
}
