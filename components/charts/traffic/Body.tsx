import { useState } from "react";
import { FigureFrame } from "@/components/charts/frame/FigureFrame";
import { Switch } from "@/components/charts/frame/Switch";
import { paperWidthPx } from "@/components/charts/frame/useDrawingSpace";
import { type TrafficFigureId, trafficHeights } from "@/components/charts/traffic/figures";
import { ClientsChart } from "@/components/charts/trafficClients/Figure";
import { HoursChart } from "@/components/charts/trafficHours/Figure";
import { ServicesChart } from "@/components/charts/trafficServices/Figure";
import { servicesHeight } from "@/components/charts/trafficServices/layout";
import { maxClientBarCount } from "@/lib/draft/figures/trafficClients/points";
import { clientsCsvTable, clientsTable } from "@/lib/draft/figures/trafficClients/table";
import { hoursCsvTable, hoursTable } from "@/lib/draft/figures/trafficHours/table";
import { maxBarCount, maxPaperBarCount, serviceBars } from "@/lib/draft/figures/trafficServices/points";
import { servicesCsvTable, servicesTable } from "@/lib/draft/figures/trafficServices/table";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";

type BodyProps = {
  readonly figure: TrafficFigureId;
  readonly view: TrafficView;
  readonly title: string;
  readonly note: string;
  readonly widthPx: number;
};

const source = "Tollgate, from flow logs read in the browser";

/** A figure's drawing and table: the part that loads when it comes near the viewport. */
export default function TrafficFigureBody(props: BodyProps) {
  const { figure, view, title, note, widthPx } = props;
  if (figure === "services") return <ServicesBody {...props} />;
  const file = { name: `tollgate-traffic-by-${figure === "hours" ? "hour" : "client"}`, title, note, source };
  const frame = {
    height: trafficHeights[figure](view, widthPx),
    paperHeight: trafficHeights[figure](view, paperWidthPx),
    file,
  };
  if (figure === "hours")
    return (
      <FigureFrame
        {...frame}
        draw={(size) => <HoursChart hours={view.hours} {...size} />}
        table={hoursCsvTable(view)}
        tableFor={() => hoursTable(view)}
      />
    );
  const shown = view.clients.rows.slice(0, maxClientBarCount);
  return (
    <FigureFrame
      {...frame}
      draw={(size) => <ClientsChart clients={shown} {...size} />}
      table={clientsCsvTable(view)}
      tableFor={() => clientsTable(view)}
      saveNote="With addresses:"
    />
  );
}

function ServicesBody({ view, title, note, widthPx }: BodyProps) {
  const [shown, setShown] = useState<"most" | "all">("most");
  const bars = serviceBars(view, shown === "all" ? view.services.length : maxBarCount);
  const paperBars = serviceBars(view, maxPaperBarCount);
  return (
    <FigureFrame
      height={servicesHeight(bars, widthPx)}
      paperHeight={servicesHeight(paperBars, paperWidthPx)}
      draw={(size, isOnPaper) => <ServicesChart bars={isOnPaper ? paperBars : bars} {...size} />}
      table={servicesCsvTable(view)}
      tableFor={(tableWidthPx) => servicesTable(view, tableWidthPx)}
      printsTable
      file={{ name: "tollgate-traffic-by-service", title, note, source }}
      switches={
        bars.count > maxBarCount + 1 && (
          <Switch
            label="Services"
            value={shown}
            onChange={setShown}
            choices={[
              { value: "most", label: `First ${maxBarCount}` },
              { value: "all", label: `All ${bars.count}` },
            ]}
          />
        )
      }
    />
  );
}
