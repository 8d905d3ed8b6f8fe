"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";
import { droppedFiles, folderFiles } from "@/components/import/files/droppedFiles";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

const unreadableFolder = "This folder cannot be read. Look at its permissions, or choose its files.";

type DropZoneProps = {
  /** The zone's name for screen readers, and those of its fields for files and for a folder; null for no such field. */
  readonly label: string;
  readonly filesLabel: string;
  readonly folderLabel: string | null;
  readonly className: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** The zone's content; the functions open the browser's choice of files and of a folder. */
  readonly children: (zone: {
    readonly isOver: boolean;
    readonly chooseFiles: () => void;
    readonly chooseFolder: () => void;
  }) => ReactNode;
};

/** A place to drop files and folders on, with fields that choose either. */
export function DropZone({ label, filesLabel, folderLabel, className, onFiles, children }: DropZoneProps) {
  const filesField = useRef<HTMLInputElement>(null);
  const folderField = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [problem, setProblem] = useState("");
  const take = (files: readonly File[]) => {
    setProblem(files.length === 0 ? "There is no file in this folder." : "");
    if (files.length > 0) onFiles(files);
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(false);
    droppedFiles(event.dataTransfer).then(take, () => setProblem(unreadableFolder));
  };
  return (
    <>
      <section
        aria-label={label}
        className={`rounded-md border-2 border-dashed ${isOver ? "border-accent bg-wash" : "border-edge bg-raised"} ${className}`}
        onDragOver={(event) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={(event) => {
          if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
            setOver(false);
        }}
        onDrop={drop}
      >
        {children({
          isOver,
          chooseFiles: () => filesField.current?.click(),
          chooseFolder: () => folderField.current?.click(),
        })}
        {/* Any name: what a file is, its content says. */}
        <input
          ref={filesField}
          type="file"
          multiple
          aria-label={filesLabel}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // Forget the choice: the browser reports no change when the same file is chosen again after a correction.
            event.target.value = "";
            if (files.length > 0) take(files);
          }}
        />
        {folderLabel !== null && (
          <input
            ref={folderField}
            type="file"
            {...{ webkitdirectory: "" }}
            aria-label={folderLabel}
            tabIndex={-1}
            className="sr-only"
            onChange={(event) => {
              const files = folderFiles(event.target.files ?? []);
              event.target.value = "";
              take(files);
            }}
          />
        )}
      </section>
      <p role="alert" className="mt-2 text-13 font-medium text-alert empty:hidden">
        {problem}
      </p>
    </>
  );
}
