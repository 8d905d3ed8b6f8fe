"use client";

import { useEffect, useState } from "react";
import type { Answer } from "@/lib/model/compare";
import { headlineOf } from "@/lib/report/verdict/verdict";

const pauseMs = 1_000;

/** Says the verdict to a screen reader once the reader pauses; silent on arrival, when the page itself is read. */
export function Announcer({ answer }: { readonly answer: Answer }) {
  const [said, setSaid] = useState("");
  const [first] = useState(answer);
  useEffect(() => {
    if (answer === first) return;
    const timer = setTimeout(() => setSaid(headlineOf(answer)), pauseMs);
    return () => clearTimeout(timer);
  }, [answer, first]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
