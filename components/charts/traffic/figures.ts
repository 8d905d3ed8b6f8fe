import { clientsHeight } from "@/components/charts/trafficClients/layout";
import { hoursHeight } from "@/components/charts/trafficHours/layout";
import { servicesHeight } from "@/components/charts/trafficServices/layout";
import { clientsFinding } from "@/lib/draft/figures/trafficClients/finding";
import { maxClientBarCount } from "@/lib/draft/figures/trafficClients/points";
import { hoursFinding } from "@/lib/draft/figures/trafficHours/finding";
import { servicesFinding } from "@/lib/draft/figures/trafficServices/finding";
import { maxBarCount, serviceBars } from "@/lib/draft/figures/trafficServices/points";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";

export type TrafficFigureId = "services" | "hours" | "clients";

type Finding = { readonly title: string; readonly note: string };

/** Each figure's heading and note; they need no drawing. */
export const trafficFindings: Record<TrafficFigureId, (view: TrafficView) => Finding> = {
  services: servicesFinding,
  hours: hoursFinding,
  clients: clientsFinding,
};

/** Each figure's height in pixels, in a width in pixels, as it opens. */
export const trafficHeights: Record<TrafficFigureId, (view: TrafficView, widthPx: number) => number> = {
  services: (view, widthPx) => servicesHeight(serviceBars(view, maxBarCount), widthPx),
  hours: () => hoursHeight,
  clients: ({ clients }, widthPx) => clientsHeight(clients.rows.slice(0, maxClientBarCount), widthPx),
};
