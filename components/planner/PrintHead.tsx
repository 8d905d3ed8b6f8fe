"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { readKeptEntries } from "@/components/compare/keptScenarios";
import { keptText, subscribe } from "@/components/compare/keptStore";
import { utcDayOf } from "@/lib/bills/day";
import type { Answer } from "@/lib/model/compare";
import { inputsInWords } from "@/lib/report/inputWords";
import { proposedName } from "@/lib/report/proposedName";
import { writeLink } from "@/lib/scenario/link";

const today = (): string => utcDayOf(new Date());

/**
 * The head of the printed page: the scenario's name, the day, and the inputs. A kept scenario has the name under which
 * it was kept.
 */
export default function PrintHead({ answer: { scenario } }: { readonly answer: Answer }) {
  const text = useSyncExternalStore(subscribe, keptText, () => null);
  const [day, setDay] = useState(today);
  useEffect(() => {
    // Render at once: the browser lays out the printed page as soon as this listener returns.
    const write = () => flushSync(() => setDay(today()));
    window.addEventListener("beforeprint", write);
    return () => window.removeEventListener("beforeprint", write);
  }, []);
  const query = writeLink(scenario);
  const kept = readKeptEntries(text).find((entry) => entry.ok && writeLink(entry.value.scenario) === query);
  return (
    <div className="print-head">
      <p>
        <strong>{kept?.name ?? proposedName(scenario, [])}</strong>
        <span>Tollgate, {day}</span>
      </p>
      <dl>
        {inputsInWords(scenario).map(({ label, text: words }) => (
          <div key={label}>
            <dt>{label}</dt> <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
