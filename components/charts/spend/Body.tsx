import { FigureFrame } from "@/components/charts/frame/FigureFrame";
import type { FigureFile } from "@/components/charts/frame/figureFile";
import { SpendChart } from "@/components/charts/spend/Figure";
import { periodsThatFit } from "@/components/charts/spend/layout";
import type { SpendBars } from "@/lib/draft/figures/spend/points";
import { spendCsvTable, spendTable } from "@/lib/draft/figures/spend/table";

type Props = { readonly spend: SpendBars; readonly file: FigureFile; readonly height: number };

/** The drawing's height on paper as a share of its height on the screen: it shares a page with the text above it. */
const paperShare = 0.75;

/** The spend figure's drawing and table: the part that loads when the figure comes near the viewport. */
export default function SpendFigureBody({ spend, file, height }: Props) {
  return (
    <FigureFrame
      height={height}
      paperHeight={Math.round(height * paperShare)}
      draw={(size) => <SpendChart spend={spend} {...size} />}
      table={spendCsvTable(spend)}
      tableFor={(widthPx) => spendTable(spend, periodsThatFit(spend, widthPx))}
      printsTable
      file={file}
    />
  );
}
