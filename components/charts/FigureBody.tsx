import { type ReactNode, useMemo, useState } from "react";
import { AzMap } from "@/components/charts/AzMap";
import type { AxisScale } from "@/components/charts/axis";
import { azMapTable } from "@/components/charts/azMap";
import { azMapRows } from "@/components/charts/azMapRows";
import { ChargesChart } from "@/components/charts/ChargesChart";
import { CostChart } from "@/components/charts/CostChart";
import { chargeRows } from "@/components/charts/chargeRows";
import { chargesShown } from "@/components/charts/chargesLayout";
import { chargesTable } from "@/components/charts/chargesTable";
import { costChart } from "@/components/charts/costChart";
import { costTable } from "@/components/charts/costTable";
import { FigureFrame, type FigureSize } from "@/components/charts/FigureFrame";
import { isWordsOnly, paperHeights } from "@/components/charts/figureHeight";
import type { FigureTable } from "@/components/charts/figureTable";
import type { FigureId } from "@/components/charts/findings";
import { Strut } from "@/components/charts/Strut";
import { Switch } from "@/components/charts/Switch";
import { sourceOf } from "@/components/charts/sourceOf";
import { charges } from "@/lib/model/charges";
import type { Answer } from "@/lib/model/compare";
import { servicesGb } from "@/lib/model/curves";

/** A figure's drawing and table, or what to do so that there is one. */
type Content =
  | { readonly draw: (size: FigureSize) => ReactNode; readonly table: FigureTable }
  | { readonly words: string };

const chargeIds = charges.map(({ id }) => id);

function costContent(answer: Answer, scale: AxisScale): Content {
  const chart = costChart(answer, scale);
  if (chart.kind === "nothing") return { words: chart.words };
  return { draw: (size) => <CostChart chart={chart} {...size} />, table: costTable(chart) };
}

function contentOf(figure: FigureId, answer: Answer, scale: AxisScale): Content {
  if (figure === "cost") return costContent(answer, scale);
  if (figure === "charges") {
    const rows = chargeRows(answer);
    const shown = chargesShown(rows, chargeIds);
    return { draw: (size) => <ChargesChart rows={rows} charges={shown} {...size} />, table: chargesTable(rows, shown) };
  }
  const rows = azMapRows(answer);
  const hereGb = servicesGb(answer.scenario);
  if (rows.length === 0) {
    return { words: "Give at least one service some GB a month, and this map shows what the number of AZs changes." };
  }
  return { draw: (size) => <AzMap rows={rows} hereGb={hereGb} {...size} />, table: azMapTable(rows) };
}

type Props = {
  readonly figure: FigureId;
  readonly answer: Answer;
  readonly title: string;
  readonly note: string;
  readonly height: number;
};

/** The switches, the drawing and the table of a figure: all that is loaded when the figure is seen. */
export default function FigureBody({ figure, answer, title, note, height }: Props) {
  const [scale, setScale] = useState<AxisScale>("log");
  const content = useMemo(() => contentOf(figure, answer, scale), [figure, answer, scale]);

  if ("words" in content) {
    return (
      <>
        {!isWordsOnly(figure, answer) && <div className="h-9 no-print" />}
        <div className="relative mt-3">
          <Strut height={height} />
          <p className="absolute inset-0 max-w-[36rem]">{content.words}</p>
        </div>
      </>
    );
  }
  const file = { name: `tollgate-${figure}-${answer.scenario.region}`, title, note, source: sourceOf(answer) };
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
