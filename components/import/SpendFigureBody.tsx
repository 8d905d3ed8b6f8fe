import { FigureFrame } from "@/components/charts/FigureFrame";
import type { FigureFile } from "@/components/charts/figureFile";
import { SpendChart } from "@/components/import/SpendChart";
import { spendTable } from "@/components/import/spendTable";
import type { SpendByMonth } from "@/lib/spend/picture";

type Props = { readonly spend: SpendByMonth; readonly file: FigureFile; readonly height: number };

/** The drawing and the table of the months: all that is loaded when they are seen. */
export default function SpendFigureBody({ spend, file, height }: Props) {
  return (
    <FigureFrame
      height={height}
      draw={(size) => <SpendChart spend={spend} {...size} />}
      table={spendTable(spend)}
      file={file}
    />
  );
}
