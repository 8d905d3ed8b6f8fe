import type { ComponentProps, ReactNode } from "react";
import { Hatching } from "@/components/charts/Hatching";
import { Legend } from "@/components/charts/traffic/Legend";
import { placedLegend } from "@/components/charts/traffic/legend";

type TrafficDrawingProps = {
  /** What is drawn, for a reader who does not see it. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly fills: readonly ComponentProps<typeof Hatching>[];
  readonly legend: Parameters<typeof placedLegend>[0];
  readonly children: ReactNode;
};

/** The frame of a drawing of traffic: its fills, and its legend above what is drawn. */
export function TrafficDrawing({ label, width, height, fills, legend, children }: TrafficDrawingProps) {
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block"
    >
      <defs>
        {fills.map((fill) => (
          <Hatching key={fill.id} {...fill} />
        ))}
      </defs>
      <Legend entries={placedLegend(legend, width)} />
      {children}
    </svg>
  );
}
