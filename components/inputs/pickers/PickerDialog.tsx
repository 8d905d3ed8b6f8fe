"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { ModalDialog } from "@/components/site/ModalDialog";

type PickerDialogProps = {
  readonly title: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly onSearch: (text: string) => void;
  readonly onEnter: () => void;
  readonly onClose: () => void;
  /** The list; each control that can be picked has `data-option`. */
  readonly children: ReactNode;
  readonly footer?: ReactNode;
};

/** Arrow keys move the focus from the search field into the list, through it, and back. They choose nothing. */
function moveByArrow(event: KeyboardEvent<HTMLDialogElement>): void {
  const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-search],[data-option]")];
  const at = stops.findIndex((stop) => stop.matches(":focus"));
  const next = stops[at + by];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** A modal list with a search field on top. */
export function PickerDialog(props: PickerDialogProps) {
  const { title, search, searchLabel, onSearch, onEnter, onClose, children, footer } = props;
  const id = useId();
  const searchField = useRef<HTMLInputElement>(null);
  useEffect(() => searchField.current?.focus(), []);
  return (
    <ModalDialog
      title={title}
      onClose={onClose}
      onKeyDown={moveByArrow}
      footer={footer}
      top={
        <>
          <label htmlFor={id} className="sr-only">
            {searchLabel}
          </label>
          <input
            ref={searchField}
            id={id}
            data-search=""
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
        </>
      }
    >
      {children}
    </ModalDialog>
  );
}
