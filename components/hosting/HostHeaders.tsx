"use client";

import { useEffect, useState } from "react";
import { fileHref } from "@/components/site/pages";

/**
 * The Content-Security-Policy that the host sends with a script, which a worker gets too: empty where the host sends
 * none, null where it does not answer.
 */
async function fetchPolicy(): Promise<string | null> {
  const script = document.querySelector<HTMLScriptElement>("script[src*='/_next/']")?.src ?? fileHref("boot.js");
  try {
    return (await fetch(script, { method: "HEAD" })).headers.get("content-security-policy") ?? "";
  } catch {
    return null;
  }
}

/** Says whether the host of this page sends the worker's policy, as far as the page can find out. */
export function HostHeaders() {
  const [policy, setPolicy] = useState<string | null>(null);
  useEffect(() => void fetchPolicy().then(setPolicy), []);
  if (policy === null) return null;
  return (
    <p className="border-s-2 border-edge ps-3">
      {policy === ""
        ? "The host of this page sends no policy with its scripts. The worker that reads bills runs without one here: its own code alone keeps it from sending anything."
        : "The host of this page sends a policy with its scripts, and the worker that reads bills is held to it."}
    </p>
  );
}
