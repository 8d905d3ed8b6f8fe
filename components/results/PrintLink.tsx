"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { finishEdit } from "@/components/planner/plannerStore";

/** The scenario's address, at the end of the printed page. */
export function PrintLink() {
  const [address, setAddress] = useState("");
  useEffect(() => {
    // Render at once: the browser lays out the printed page as soon as this listener returns.
    const write = () => {
      // Finish the edit first: the address is otherwise written only when edits pause.
      finishEdit();
      flushSync(() => setAddress(window.location.href));
    };
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, []);
  return <p className="hidden text-13 break-all text-muted print:block">{address}</p>;
}
