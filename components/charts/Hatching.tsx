import type { Hatch } from "@/components/charts/charges/style";

const lines: Record<Hatch, string> = {
  none: "",
  rising: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  falling: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  dots: "M2 2h.01M6 6h.01",
  level: "M0 4H8",
  upright: "M4 0V8",
};

type Props = {
  readonly id: string;
  readonly fill: string;
  readonly fillOpacity?: number;
  readonly line: string;
  readonly hatch: Hatch;
};

/** An SVG pattern whose hatching distinguishes an area from its neighbours without colour. */
export function Hatching({ id, fill, fillOpacity = 1, line, hatch }: Props) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={fill} fillOpacity={fillOpacity} />
      <path
        d={lines[hatch]}
        stroke={line}
        strokeOpacity={0.45}
        strokeWidth={hatch === "dots" ? 1.75 : 1}
        strokeLinecap={hatch === "dots" ? "round" : "butt"}
      />
    </pattern>
  );
}
