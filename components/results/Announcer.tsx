"use client";

import { useEffect, useState } from "react";
import type { Answer } from "@/lib/model/compare";
import { headlineOf } from "@/lib/report/verdict/verdict";

const pauseMs = 1_000;

/**
 * Announces the verdict to screen readers once edits pause. It is silent on arrival, when a screen reader reads the
 * page itself.
 */
export function Announcer({ answer }: { readonly answer: Answer }) {
  const [announcement, setAnnouncement] = useState("");
  const [first] = useState(answer);
  useEffect(() => {
    if (answer === first) return;
    const timer = setTimeout(() => setAnnouncement(headlineOf(answer)), pauseMs);
    return () => clearTimeout(timer);
  }, [answer, first]);
  return (
    <p role="status" className="sr-only">
      {announcement}
    </p>
  );
}
