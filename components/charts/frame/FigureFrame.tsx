import { type ReactNode, useRef, useState } from "react";
import { DownloadMenu } from "@/components/charts/frame/DownloadMenu";
import { FigureTableView } from "@/components/charts/frame/FigureTableView";
import type { FigureFile } from "@/components/charts/frame/figureFile";
import { ReservedHeight } from "@/components/charts/frame/ReservedHeight";
import { Switch } from "@/components/charts/frame/Switch";
import { paperWidthPx, useDrawingSpace } from "@/components/charts/frame/useDrawingSpace";
import type { FigureTable } from "@/lib/text/figureTable";

export type FigureSize = { readonly width: number; readonly height: number };

/** The least width of a drawing, in pixels. */
const leastWidthPx = 240;

type Props = {
  readonly height: number;
  /** The drawing's height on paper, where that differs. */
  readonly paperHeight?: number;
  readonly draw: (size: FigureSize, isOnPaper: boolean) => ReactNode;
  /** The table to save, and to show unless `tableFor` is given. */
  readonly table: FigureTable;
  /** The columns of the table that fit into a width in pixels, for a table wider than a page. */
  readonly tableFor?: (widthPx: number) => FigureTable;
  /** Whether the table is printed after the chart; otherwise only the view on the screen is printed. */
  readonly printsTable?: boolean;
  readonly file: FigureFile;
  /** Controls that are shown with the chart, but not with the table. */
  readonly switches?: ReactNode;
  /** What a reader should know before saving, beside the menu: a few words. */
  readonly saveNote?: string;
};

/** A drawing, its table, and the menu that saves either. */
export function FigureFrame({
  height,
  paperHeight = height,
  draw,
  table,
  tableFor = () => table,
  printsTable = false,
  file,
  switches,
  saveNote,
}: Props) {
  const [view, setView] = useState<"chart" | "table">("chart");
  const drawing = useRef<HTMLDivElement>(null);
  const { width, isOnPaper } = useDrawingSpace(drawing);
  return (
    <>
      <div className="no-print flex h-9 items-center gap-2">
        <Switch
          label="Show as"
          value={view}
          onChange={setView}
          choices={[
            { value: "chart", label: "Chart" },
            { value: "table", label: "Table" },
          ]}
        />
        {view === "chart" && switches}
        <div className="ms-auto flex items-center gap-1">
          {saveNote && <span className="text-13 text-muted">{saveNote}</span>}
          <DownloadMenu drawing={drawing} table={table} file={file} />
        </div>
      </div>
      <div className="drawing relative mt-3">
        <div className={view === "table" ? "print:hidden" : undefined}>
          <ReservedHeight height={height} />
        </div>
        <div
          // Clip the sides, but not a focus ring: a drawing of the old width must not widen a narrower window.
          className={`absolute -inset-x-1 inset-y-0 overflow-x-clip px-1 print:inset-x-0 print:px-0 print:[&_.recharts-wrapper]:max-w-full print:[&_svg]:max-w-full ${view === "chart" ? "" : "hidden"}`}
        >
          <div ref={drawing}>
            {width > 0 &&
              draw({ width: Math.max(width, leastWidthPx), height: isOnPaper ? paperHeight : height }, isOnPaper)}
          </div>
        </div>
        <div className={`absolute inset-0 print:hidden ${view === "table" ? "" : "hidden"}`}>
          <FigureTableView table={tableFor(width)} />
        </div>
      </div>
      {(view === "table" || printsTable) && (
        <div className="mt-4 hidden print:block">
          <FigureTableView table={tableFor(paperWidthPx)} />
        </div>
      )}
    </>
  );
}
