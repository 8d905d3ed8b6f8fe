"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useDebouncedValue } from "@/components/results/useDebouncedValue";
import type { Answer } from "@/lib/model/compare";

type DeferredPartProps = {
  readonly answer: Answer;
  readonly draw: (answer: Answer) => ReactNode;
  readonly className?: string;
};

/**
 * A part of the results that renders a new answer at once while it is in the viewport, and after a pause in edits while
 * it is not. A slow machine thus draws at each key press only what can be seen.
 */
export function DeferredPart({ answer, draw, className = "" }: DeferredPartProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const settled = useDebouncedValue(answer);
  const shown = isInSight ? answer : settled;
  const drawn = useMemo(() => draw(shown), [draw, shown]);
  return (
    <div ref={element} className={`painted-apart ${className}`}>
      {drawn}
    </div>
  );
}
