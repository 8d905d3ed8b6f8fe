import { FigureFrame } from "@/components/charts/FigureFrame";
import type { FigureFile } from "@/components/charts/figureFile";
import { SpendChart } from "@/components/import/SpendChart";
import type { SpendBars } from "@/components/import/spendBars";
import { spendFile, spendTable } from "@/components/import/spendTable";

type Props = { readonly spend: SpendBars; readonly file: FigureFile; readonly height: number };

/** Of a bar's length, which has to stand on a page with what was read above it. */
const paperShare = 0.75;

/** The drawing and the table of the bars: all that is loaded when they are seen. */
export default function SpendFigureBody({ spend, file, height }: Props) {
  return (
    <FigureFrame
      height={height}
      paperHeight={Math.round(height * paperShare)}
      draw={(size) => <SpendChart spend={spend} {...size} />}
      table={spendFile(spend)}
      tableFor={(widthPx) => spendTable(spend, widthPx)}
      printsTable
      file={file}
    />
  );
}
