"use client";

import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useSettled } from "@/components/results/useSettled";
import type { Answer } from "@/lib/model/compare";

type FollowingProps = {
  readonly answer: Answer;
  readonly draw: (answer: Answer) => ReactNode;
  readonly className?: string;
};

/**
 * A part of the results that renders a new answer at once while it is in the viewport, and after a pause in edits while
 * it is not. A slow machine thus draws at each key press only what can be seen.
 */
export function Following({ answer, draw, className = "" }: FollowingProps) {
  const element = useRef<HTMLDivElement>(null);
  const [isInSight, setInSight] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setInSight(entries.at(-1)?.isIntersecting ?? false));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  const settled = useSettled(answer);
  const shown = isInSight ? answer : settled;
  const drawn = useMemo(() => draw(shown), [draw, shown]);
  return (
    <div ref={element} className={`painted-apart ${className}`}>
      {drawn}
    </div>
  );
}
