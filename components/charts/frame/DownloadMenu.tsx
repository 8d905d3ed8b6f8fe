import { type RefObject, useEffect, useRef, useState } from "react";
import { type FigureFile, pngOf, svgFile } from "@/components/charts/frame/figureFile";
import { saveFile } from "@/components/saveFile";
import { tableCsv } from "@/lib/report/csv";
import type { FigureTable } from "@/lib/text/figureTable";

type Kind = "PNG" | "SVG" | "CSV";
const kinds: readonly Kind[] = ["PNG", "SVG", "CSV"];

type Props = {
  readonly drawing: RefObject<HTMLDivElement | null>;
  readonly table: FigureTable;
  readonly file: FigureFile;
  /** Called when the menu opens, for a drawing that is not on the page. */
  readonly onOpen?: () => void;
};

/** Saves the figure as a picture, or its table as CSV. */
export function DownloadMenu({ drawing, table, file, onOpen }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState("");
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", onKey);
    };
  }, [isOpen]);

  async function save(kind: Kind) {
    setOpen(false);
    setProblem("");
    button.current?.focus();
    if (kind === "CSV")
      return saveFile(new Blob([tableCsv(table)], { type: "text/csv;charset=utf-8" }), `${file.name}.csv`);
    const svg = drawing.current?.querySelector("svg");
    if (!svg) return;
    const picture = svgFile(svg, file);
    if (kind === "SVG") return saveFile(new Blob([picture.text], { type: "image/svg+xml" }), `${file.name}.svg`);
    const png = await pngOf(picture);
    if (png) saveFile(png, `${file.name}.png`);
    else setProblem("This browser could not make the PNG. The SVG holds the same picture.");
  }

  return (
    <div ref={menu} className="relative ms-auto">
      <button
        ref={button}
        type="button"
        className="h-8 rounded-md px-2 text-13 text-muted hover:text-ink"
        aria-expanded={isOpen}
        onClick={() => {
          if (!isOpen) onOpen?.();
          setOpen(!isOpen);
        }}
      >
        Save as
        <svg className="ms-1 inline-block" width="8" height="6" viewBox="0 0 8 6" aria-hidden="true">
          <path d="M1 1l3 3.5L7 1" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen && (
        <ul className="absolute end-0 z-20 mt-1 min-w-24 rounded-md border border-edge bg-raised py-1">
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="block w-full px-3 py-1.5 text-start text-13 hover:bg-sunken"
                onClick={() => void save(kind)}
              >
                {kind}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="absolute end-0 top-full z-10 w-56 bg-paper text-13 text-alert empty:hidden">
        {problem}
      </p>
    </div>
  );
}
