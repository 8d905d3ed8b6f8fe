import { FigureFrame } from "@/components/charts/frame/FigureFrame";
import type { FigureFile } from "@/components/charts/frame/figureFile";
import { SpendChart } from "@/components/charts/spend/Figure";
import { periodsThatFit } from "@/components/charts/spend/layout";
import type { SpendBars } from "@/lib/draft/figures/spend/points";
import { spendFile, spendTable } from "@/lib/draft/figures/spend/table";

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
      tableFor={(widthPx) => spendTable(spend, periodsThatFit(spend, widthPx))}
      printsTable
      file={file}
    />
  );
}
