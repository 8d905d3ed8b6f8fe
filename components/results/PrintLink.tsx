"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { finishEdit } from "@/components/planner/plannerStore";

/** On paper, at the end: the address that leads back to this scenario. */
export function PrintLink() {
  const [address, setAddress] = useState("");
  useEffect(() => {
    // The browser takes the page for printing as soon as this returns.
    const write = () => {
      // The address is written once the hand rests: what was edited just now would not be in it.
      finishEdit();
      flushSync(() => setAddress(window.location.href));
    };
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, []);
  return <p className="hidden text-13 break-all text-muted print:block">{address}</p>;
}
