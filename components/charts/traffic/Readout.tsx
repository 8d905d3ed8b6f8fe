import { type PointerEvent, useEffect, useState } from "react";

/** A mark of a drawing that a cursor can stand on, in pixels of the drawing. */
export type ReadoutItem = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly lines: readonly (readonly [label: string, amount: string])[];
  /** A sentence below the amounts; empty for none. */
  readonly note: string;
};

type ReadoutProps = {
  /** What the cursor is for, as its accessible name. */
  readonly label: string;
  readonly items: readonly ReadoutItem[];
  readonly width: number;
  /** Whether items stand side by side, and not one below the other. */
  readonly isAcross: boolean;
};

const receiptWidthPx = 272;
const gapPx = 10;

const stepsByKey = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
  ["PageDown", 10],
  ["PageUp", -10],
]);

/** The item that a key leads to; null for other keys. The first press of an arrow reads the item where the cursor rests. */
function indexByKey(key: string, index: number | null, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = stepsByKey.get(key);
  if (step === undefined) return null;
  return index === null ? 0 : Math.min(count - 1, Math.max(0, index + step));
}

const inWords = ({ title, lines, note }: ReadoutItem): string =>
  `${title}: ${lines.map(([label, amount]) => `${label} ${amount}`).join(", ")}${note === "" ? "" : `. ${note}`}`;

/** Beside a column where there is room; at the right end of a row, so that the names of other rows stay in reach. */
function receiptPlace({ x, y, width, height }: ReadoutItem, space: number, isAcross: boolean) {
  const receiptWidth = Math.min(receiptWidthPx, space);
  if (!isAcross) return { left: Math.max(0, space - receiptWidth), top: y + height - 4, width: receiptWidth };
  const right = x + width + gapPx;
  const left = right + receiptWidth <= space ? right : Math.max(0, x - gapPx - receiptWidth);
  return { left, top: y + 8, width: receiptWidth };
}

/**
 * A cursor over the marks of a drawing with a small receipt beside it. Assistive technology gets a slider: arrow keys move
 * it, and its value is read out. The receipt stays while the pointer is on it; Escape closes it.
 */
export function Readout({ label, items, width, isAcross }: ReadoutProps) {
  const [index, setIndex] = useState<number | null>(null);
  const [isAnnounced, setAnnounced] = useState(false);
  const isOpen = index !== null;
  useEffect(() => {
    if (!isOpen) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") setIndex(null);
    };
    window.addEventListener("keydown", close);
    return () => window.removeEventListener("keydown", close);
  }, [isOpen]);
  const [first] = items;
  const last = items.at(-1);
  if (first === undefined || last === undefined) return null;
  const shown = index === null ? null : (items[index] ?? null);
  const area = {
    left: first.x,
    top: first.y,
    width: last.x + last.width - first.x,
    height: last.y + last.height - first.y,
  };
  const readAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - box.left + area.left;
    const y = event.clientY - box.top + area.top;
    const found = items.findIndex((item) => (isAcross ? x < item.x + item.width : y < item.y + item.height));
    setAnnounced(false);
    setIndex(found < 0 ? items.length - 1 : found);
  };
  return (
    <div
      className="no-print"
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse") setIndex(null);
      }}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation={isAcross ? "horizontal" : "vertical"}
        aria-valuemin={1}
        aria-valuemax={items.length}
        aria-valuenow={(index ?? 0) + 1}
        aria-valuetext={inWords(shown ?? first)}
        className="absolute touch-pan-y"
        style={area}
        onPointerMove={readAt}
        onPointerDown={readAt}
        onKeyDown={(event) => {
          const next = indexByKey(event.key, index, items.length);
          if (next === null) return;
          event.preventDefault();
          setAnnounced(true);
          setIndex(next);
        }}
        onBlur={() => setIndex(null)}
      />
      {shown && (
        <>
          <div
            className="pointer-events-none absolute rounded-sm bg-ink/5 forced-colors:outline"
            style={{ left: shown.x, top: shown.y, width: shown.width, height: shown.height }}
          />
          <div
            data-receipt
            className="absolute z-10 rounded-md border border-edge bg-raised px-3 py-2 text-13"
            style={receiptPlace(shown, width, isAcross)}
          >
            <p className="mb-1 font-semibold [overflow-wrap:anywhere]">{shown.title}</p>
            <ul>
              {shown.lines.map(([name, amount]) => (
                <li key={name} className="flex items-baseline gap-2">
                  <span className="min-w-0">{name}</span>
                  <span className="leader" />
                  <span className="text-end">{amount}</span>
                </li>
              ))}
            </ul>
            {shown.note !== "" && <p className="mt-1 text-muted">{shown.note}</p>}
          </div>
        </>
      )}
      <p aria-live="polite" className="sr-only">
        {isAnnounced && shown ? inWords(shown) : ""}
      </p>
    </div>
  );
}
