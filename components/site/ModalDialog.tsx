"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";

const places = {
  middle: "m-auto max-h-[min(44rem,92dvh)] w-[min(40rem,calc(100vw-1.5rem))]",
  header: "mx-auto mt-16 mb-auto max-h-[calc(100dvh-5rem)] w-[min(30rem,calc(100vw-1.5rem))] sm:me-4 sm:ms-auto",
} as const;

type ModalDialogProps = {
  readonly title: string;
  /** In the middle of the window, or under the header's buttons. */
  readonly place?: keyof typeof places;
  /** The part above the content that does not scroll, such as a search field. */
  readonly top?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDialogElement>) => void;
};

/**
 * A modal dialog. Esc, a click beside it and its button close it, and the focus goes back to where it was, however it is
 * closed. Its content scrolls; in a low window (a page at 400 %) the dialog scrolls as a whole.
 */
export function ModalDialog({ title, place = "middle", top, children, footer, onClose, onKeyDown }: ModalDialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      className={`${places[place]} low:m-auto low:overflow-y-auto low:max-h-dvh low:max-w-none low:w-full flex-col rounded-md border border-edge bg-paper p-0 text-ink backdrop:bg-ink/40 open:flex low:open:block`}
      onClose={onClose}
      onKeyDown={onKeyDown}
      // Closes the dialog at a click beside it, in browsers that know the attribute.
      closedby="any"
    >
      <div className="flex items-center justify-between gap-3 px-4 pt-3">
        <h2 id={`${id}-title`} className="text-18">
          {title}
        </h2>
        <button type="button" className="button quiet" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {top && <div className="border-b border-line px-4 pt-2 pb-3">{top}</div>}
      <div className="min-h-0 flex-1 overflow-y-auto low:overflow-visible px-4 py-2">{children}</div>
      {footer && <div className="border-t border-line px-4 py-3">{footer}</div>}
    </dialog>
  );
}
