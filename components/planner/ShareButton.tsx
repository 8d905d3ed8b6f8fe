"use client";

import { useState } from "react";
import { isFromImport } from "@/components/planner/importEntry";
import { finishEdit, plannerState, shareLink } from "@/components/planner/plannerStore";
import { usePainted } from "@/components/planner/usePlanner";

/** Copies the link of the scenario shown, and says so. */
export function ShareButton() {
  const canShare = usePainted(({ scenario, problems }) => scenario !== null && problems.length === 0);
  const [said, setSaid] = useState("");
  const say = (text: string) => {
    setSaid(text);
    setTimeout(() => setSaid(""), 4_000);
  };
  const copy = async () => {
    const { scenario } = plannerState();
    if (!scenario) return;
    finishEdit();
    const link = shareLink(scenario);
    if (link === null) return say("Too long for a link. Save it as a file instead.");
    try {
      await navigator.clipboard.writeText(link);
      say(isFromImport() ? "Link copied, without ids and amounts" : "Link copied");
    } catch {
      // No clipboard here (plain http, or not allowed): the address bar has the same link.
      window.history.replaceState(window.history.state, "", link);
      say("Copy the link from the address bar");
    }
  };
  return (
    <span className="flex items-center gap-2">
      <span aria-live="polite" className="text-13 text-muted">
        {said}
      </span>
      <button type="button" className="button button-strong" disabled={!canShare} onClick={copy}>
        Copy link
      </button>
    </span>
  );
}
