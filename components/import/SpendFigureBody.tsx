import { FigureFrame } from "@/components/charts/FigureFrame";
import type { FigureFile } from "@/components/charts/figureFile";
import { SpendChart } from "@/components/import/SpendChart";
import type { SpendBars } from "@/components/import/spendBars";
import { spendTable } from "@/components/import/spendTable";

type Props = { readonly spend: SpendBars; readonly file: FigureFile; readonly height: number };

/** Columns of amounts that a printed page holds in its usual small type. */
const usualColumnCount = 12;

/** The drawing and the table of the bars: all that is loaded when they are seen. */
export default function SpendFigureBody({ spend, file, height }: Props) {
  const table = spendTable(spend);
  const isNarrow = table.columns.length <= usualColumnCount;
  return (
    <div className={isNarrow ? "print:[&_table]:text-[10px]" : "print:[&_table]:text-[8px]"}>
      <FigureFrame height={height} draw={(size) => <SpendChart spend={spend} {...size} />} table={table} file={file} />
    </div>
  );
}
