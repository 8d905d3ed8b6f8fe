import { useEffect, useState } from "react";
import {
  type CursorPosition,
  cursorPositionAtX,
  cursorPositionByKey,
  cursorPositionOf,
  receiptWidthPx,
} from "@/components/charts/cost/cursorPosition";
import type { Plot } from "@/components/charts/plot";
import { Swatch } from "@/components/Swatch";
import { amountsCheapestFirst, type CostChart } from "@/lib/report/figures/cost/points";
import { strategyWords } from "@/lib/report/strategyWords";
import { formatGb } from "@/lib/units/gb";
import { formatUsd } from "@/lib/units/usd";

type Props = { readonly chart: CostChart; readonly plot: Plot; readonly width: number };

/**
 * A cursor over the plot with a small receipt beside it. Assistive technology gets a slider: arrow keys move it, and
 * its value is read out. The receipt stays while the pointer is on it; Escape closes it.
 */
export function CostReadout({ chart, plot, width }: Props) {
  const [reading, setReading] = useState<CursorPosition | null>(null);
  const [isAnnounced, setAnnounced] = useState(false);
  const isOpen = reading !== null;

  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") setReading(null);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [isOpen]);

  const resting = cursorPositionOf(chart, plot, width, chart.hereGb);
  const shown = reading ? cursorPositionOf(chart, plot, width, reading.gb, reading) : null;
  const receipt = amountsCheapestFirst((shown ?? resting).point);
  const inWords = `${formatGb((shown ?? resting).point.gb)} a month: ${receipt.map(({ id, usd }) => `${strategyWords(id).label} ${formatUsd(usd)}`).join(", ")}`;

  return (
    <div
      className="no-print"
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse") setReading(null);
      }}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label="Read the amounts at a number of GB"
        aria-valuemin={0}
        aria-valuemax={chart.points.length - 1}
        aria-valuenow={(shown ?? resting).index}
        aria-valuetext={inWords}
        className="absolute cursor-crosshair touch-pan-y"
        style={{ left: plot.left, top: plot.top, width: plot.right - plot.left, height: plot.bottom - plot.top }}
        onPointerMove={(event) => {
          const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
          setAnnounced(false);
          setReading((before) => cursorPositionAtX(chart, plot, width, x, before));
        }}
        onPointerDown={(event) => {
          const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
          setReading((before) => cursorPositionAtX(chart, plot, width, x, before));
        }}
        onKeyDown={(event) => {
          const next = cursorPositionByKey(chart, plot, width, event.key, reading);
          if (!next) return;
          event.preventDefault();
          setAnnounced(true);
          setReading(next);
        }}
        onBlur={() => setReading(null)}
      />
      {shown && (
        <>
          <div
            className="pointer-events-none absolute w-px bg-ink"
            style={{ left: shown.x, top: plot.top, height: plot.bottom - plot.top }}
          />
          <div
            data-receipt
            className="absolute z-10 rounded-md border border-edge bg-raised px-3 py-2 text-13"
            style={{ left: shown.receiptX, top: plot.top + 8, width: receiptWidthPx }}
          >
            <p className="mb-1 font-semibold">{formatGb(shown.point.gb)} a month</p>
            <ul>
              {receipt.map(({ id, usd }, i) => (
                <li key={id} className={`flex items-baseline gap-2 ${i === 0 ? "font-semibold" : ""}`}>
                  <Swatch strategy={id} />
                  <span>{strategyWords(id).label}</span>
                  <span className="leader" />
                  <span>{formatUsd(usd)}</span>
                </li>
              ))}
            </ul>
          </div>
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {isAnnounced && shown ? inWords : ""}
      </p>
    </div>
  );
}
