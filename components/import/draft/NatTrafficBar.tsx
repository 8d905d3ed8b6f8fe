import type { Draft } from "@/lib/draft/draft";
import { type NatPart, natParts } from "@/lib/draft/natTraffic";
import type { UserInput } from "@/lib/draft/userInput";
import { formatGb } from "@/lib/units/gb";

const viewWidth = 1_000;

const partStyles: Record<NatPart["id"], { readonly name: string; readonly fill: string }> = {
  internet: { name: "internet, out and in", fill: "fill-nat-only" },
  services: { name: "AWS services", fill: "fill-all-endpoints" },
  unnamed: { name: "not named", fill: "fill-none" },
};

/** The parts of the NAT traffic as one bar. The unnamed part is only outlined. */
export function NatTrafficBar({ draft, entered }: { readonly draft: Draft; readonly entered: UserInput }) {
  const parts = natParts(draft, entered).map((part) => ({ ...part, ...partStyles[part.id] }));
  let from = 0;
  const bars = parts.map((part) => {
    const width = part.share * viewWidth;
    const x = from;
    from += width;
    return { ...part, x, width };
  });
  return (
    <div className="mt-3">
      <svg viewBox={`0 0 ${viewWidth} 14`} preserveAspectRatio="none" className="block h-3.5 w-full" aria-hidden="true">
        {bars.map(({ name, x, width, fill }) => (
          <rect key={name} x={x} y={0} width={width} height={14} className={fill} />
        ))}
        <rect
          x={0}
          y={0}
          width={viewWidth}
          height={14}
          className="fill-none stroke-edge"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-13" aria-live="polite">
        {parts.map(({ name, gb, fill }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg viewBox="0 0 10 10" className="size-2.5" aria-hidden="true">
              <rect x="0.5" y="0.5" width="9" height="9" className={`${fill} stroke-edge`} />
            </svg>
            {formatGb(gb)} <span className="text-muted">{name}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
