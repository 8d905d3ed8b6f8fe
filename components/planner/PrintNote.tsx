"use client";

import { useEffect, useState } from "react";

/** On paper: the address that leads back to this scenario, and the day. */
export function PrintNote() {
  const [note, setNote] = useState("");
  useEffect(() => {
    const write = () => setNote(`${window.location.href} printed on ${new Date().toISOString().slice(0, 10)}`);
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, []);
  return <p className="hidden text-13 break-all text-muted print:block">{note}</p>;
}
