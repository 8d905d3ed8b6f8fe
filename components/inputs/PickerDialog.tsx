"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";

type PickerDialogProps = {
  readonly title: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly onSearch: (text: string) => void;
  readonly onEnter: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** A modal list with a search field on top. Esc closes it and gives the focus back. */
export function PickerDialog(props: PickerDialogProps) {
  const { title, search, searchLabel, onSearch, onEnter, onClose, children, footer } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    searchField.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      className="m-auto max-h-[min(44rem,92dvh)] w-[min(40rem,calc(100vw-1.5rem))] flex-col rounded-md border border-edge bg-paper p-0 text-ink backdrop:bg-ink/40 open:flex"
      onClose={onClose}
      // A click beside it closes it, where the browser knows how.
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
      <div className="border-b border-line px-4 pt-2 pb-3">
        <label htmlFor={`${id}-search`} className="sr-only">
          {searchLabel}
        </label>
        <input
          ref={searchField}
          id={`${id}-search`}
          type="text"
          enterKeyHint="done"
          autoComplete="off"
          className="control w-full"
          placeholder={searchLabel}
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            onEnter();
          }}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 py-2">{children}</div>
      {footer && <div className="border-t border-line px-4 py-3">{footer}</div>}
    </dialog>
  );
}
