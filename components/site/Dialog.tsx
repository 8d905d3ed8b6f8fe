"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = { readonly title: string; readonly onClose: () => void; readonly children: ReactNode };

/** A panel under the header's buttons. Esc, its button and a click beside it close it, and the focus goes back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="mx-auto mt-16 mb-auto max-h-[calc(100dvh-5rem)] w-[min(30rem,calc(100vw-1.5rem))] overflow-y-auto rounded-md border border-edge bg-paper p-0 text-ink backdrop:bg-ink/40 sm:me-4 sm:ms-auto"
      onClose={onClose}
      closedby="any"
    >
      <div className="flex items-center justify-between gap-3 ps-4 pe-2 pt-2">
        <h2 id={id} className="text-18">
          {title}
        </h2>
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <div className="space-y-4 px-4 pt-2 pb-4">{children}</div>
    </dialog>
  );
}
