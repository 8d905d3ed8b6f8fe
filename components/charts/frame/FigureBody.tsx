import { type ReactNode, useMemo, useState } from "react";
import { AzMap } from "@/components/charts/azMap/Figure";
import { ChargesChart } from "@/components/charts/charges/Figure";
import { CostChart } from "@/components/charts/cost/Figure";
import { FigureFrame, type FigureSize } from "@/components/charts/frame/FigureFrame";
import { paperHeights } from "@/components/charts/frame/figureHeight";
import { ReservedHeight } from "@/components/charts/frame/ReservedHeight";
import { Switch } from "@/components/charts/frame/Switch";
import type { Answer } from "@/lib/model/compare";
import { azMapPoints } from "@/lib/report/figures/azMap/points";
import { azMapTable } from "@/lib/report/figures/azMap/table";
import { chargesShown, strategyBars } from "@/lib/report/figures/charges/points";
import { chargesTable } from "@/lib/report/figures/charges/table";
import { costChart } from "@/lib/report/figures/cost/points";
import { costTable } from "@/lib/report/figures/cost/table";
import { type FigureId, isWordsOnly } from "@/lib/report/figures/findings";
import { priceSourceOf } from "@/lib/report/figures/priceSourceOf";
import type { FigureTable } from "@/lib/text/figureTable";
import type { AxisScale } from "@/lib/units/axis";

/** A figure's drawing and table, or a sentence on what to enter so that there is one. */
type Content =
  | { readonly draw: (size: FigureSize) => ReactNode; readonly table: FigureTable }
  | { readonly words: string };

function costContent(answer: Answer, scale: AxisScale): Content {
  const chart = costChart(answer, scale);
  if (chart.kind === "nothing") return { words: chart.words };
  return { draw: (size) => <CostChart chart={chart} {...size} />, table: costTable(chart) };
}

function contentOf(figure: FigureId, answer: Answer, scale: AxisScale): Content {
  if (figure === "cost") return costContent(answer, scale);
  if (figure === "charges") {
    const rows = strategyBars(answer);
    const shown = chargesShown(rows);
    return { draw: (size) => <ChargesChart rows={rows} charges={shown} {...size} />, table: chargesTable(rows, shown) };
  }
  const points = azMapPoints(answer);
  if (points.kind === "nothing") return { words: points.words };
  const { rows, hereGb } = points;
  return { draw: (size) => <AzMap rows={rows} hereGb={hereGb} {...size} />, table: azMapTable(rows) };
}

type Props = {
  readonly figure: FigureId;
  readonly answer: Answer;
  readonly title: string;
  readonly note: string;
  readonly height: number;
};

/** A figure's switches, drawing and table: the part that loads when the figure comes near the viewport. */
export default function FigureBody({ figure, answer, title, note, height }: Props) {
  const [scale, setScale] = useState<AxisScale>("log");
  const content = useMemo(() => contentOf(figure, answer, scale), [figure, answer, scale]);

  if ("words" in content) {
    return (
      <>
        {!isWordsOnly(figure, answer) && <div className="h-9 no-print" />}
        <div className="relative mt-3">
          <ReservedHeight height={height} />
          <p className="absolute inset-0 max-w-[36rem]">{content.words}</p>
        </div>
      </>
    );
  }
  const file = { name: `tollgate-${figure}-${answer.scenario.region}`, title, note, source: priceSourceOf(answer) };
  return (
    <FigureFrame
      height={height}
      paperHeight={paperHeights[figure]}
      draw={content.draw}
      table={content.table}
      file={file}
      switches={
        figure === "cost" && (
          <Switch
            label="Axes"
            value={scale}
            onChange={setScale}
            choices={[
              { value: "log", label: "Log" },
              { value: "linear", label: "Linear" },
            ]}
          />
        )
      }
    />
  );
}
