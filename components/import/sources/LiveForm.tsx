"use client";

import { useEffect, useState } from "react";
import { LiveProblem } from "@/components/import/sources/LiveProblem";
import { askQuote, askSpend } from "@/components/import/sources/liveApi";
import { RangeFields, useRange } from "@/components/import/sources/RangeFields";
import type { Quote, SpendApiError, SpendQuery, Status } from "@/lib/costExplorer/spendApi";
import { formatUsd } from "@/lib/units/usd";

type SignedIn = Extract<Status, { isSignedIn: true }>;

const moments = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "short" });

const calls = (count: number): string => (count === 1 ? "1 call" : `${count} calls`);

/** What pressing the button costs, in a sentence. */
function priceInWords({ callsAtLeast, callsAtMost, usdPerCall, usdAtMost, callsLeftToday, keptFrom }: Quote): string {
  const kept = keptFrom === null ? "" : ` Part of the answer is kept from ${moments.format(new Date(keptFrom))}.`;
  if (callsAtMost === 0)
    return `Costs nothing: the answer is kept from ${keptFrom ? moments.format(new Date(keptFrom)) : "before"}.`;
  const count = callsAtLeast === callsAtMost ? calls(callsAtMost) : `${callsAtLeast} to ${calls(callsAtMost)}`;
  return `${count} at ${formatUsd(usdPerCall)}, a call for each page of the answer: at most ${formatUsd(usdAtMost)}. ${callsLeftToday} left today.${kept}`;
}

/** The price of a query. It is asked again, free of charge, when the query changes and after each answer. */
function useQuote(query: SpendQuery | null, answeredCount: number) {
  const [quoted, setQuoted] = useState<{ readonly of: string; readonly quote: Quote } | null>(null);
  const [error, setError] = useState<SpendApiError | null>(null);
  const key = query === null ? null : JSON.stringify(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is kept, and changes the price of the same question
  useEffect(() => {
    if (key === null) return;
    let isGone = false;
    const timer = setTimeout(
      () =>
        void askQuote(JSON.parse(key)).then((answer) => {
          if (isGone) return;
          if (answer.ok) setQuoted({ of: key, quote: answer.value });
          setError(answer.ok ? null : answer.error);
        }),
      300,
    );
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [key, answeredCount]);
  return { quote: quoted?.of === key ? quoted.quote : null, error };
}

type LiveFormProps = { readonly status: SignedIn; readonly onText: (text: string, query: SpendQuery) => void };

/** The form of a live query: credentials, days, and the price of asking. */
export function LiveForm({ status, onText }: LiveFormProps) {
  const { range, ...fields } = useRange();
  const [profile, setProfile] = useState("");
  const [withDaily, setWithDaily] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState<SpendApiError | null>(null);
  const query: SpendQuery | null = range && { ...range, withDaily, profile: profile === "" ? null : profile };
  const [answeredCount, setAnsweredCount] = useState(0);
  const { quote, error } = useQuote(query, answeredCount);
  const problem = failed ?? error;
  const ask = async () => {
    if (query === null || quote === null) return;
    setAsking(true);
    setFailed(null);
    const answer = await askSpend(query, quote);
    setAsking(false);
    setAnsweredCount((count) => count + 1);
    if (answer.ok) onText(answer.value, query);
    else setFailed(answer.error);
  };
  return (
    <div className="max-w-3xl space-y-5">
      {status.notices.map((notice) => (
        <p key={notice} className="border-s-2 border-edge ps-3 text-13">
          {notice}
        </p>
      ))}
      <label className="grid max-w-md gap-1 text-13">
        Credentials
        <select className="control text-15" value={profile} onChange={(event) => setProfile(event.target.value)}>
          <option value="">Those that the AWS SDK finds by itself</option>
          {status.profiles.map((name) => (
            <option key={name} value={name}>
              Profile {name}
            </option>
          ))}
        </select>
      </label>
      <RangeFields {...fields} min={status.earliestStart} max={status.latestEnd} />
      <label className="flex items-start gap-3 text-15">
        <input
          type="checkbox"
          className="mt-1 size-4 flex-none accent-ink"
          checked={withDaily}
          onChange={(event) => setWithDaily(event.target.checked)}
        />
        <span>
          With the trend by day{" "}
          <span className="block text-13 text-muted">A second question, with calls of its own.</span>
        </span>
      </label>
      <div className="rounded-md bg-sunken px-4 py-3">
        <p className="min-h-6 text-15" aria-live="polite">
          {quote ? priceInWords(quote) : problem || fields.problem ? "" : "Working out what it costs…"}
        </p>
        <p className="mt-2">
          <button
            type="button"
            className="button button-strong"
            disabled={quote === null || isAsking}
            onClick={() => void ask()}
          >
            {isAsking
              ? "Asking…"
              : quote && quote.callsAtMost > 0
                ? `Ask Cost Explorer for at most ${formatUsd(quote.usdAtMost)}`
                : "Ask Cost Explorer"}
          </button>
        </p>
      </div>
      {problem && <LiveProblem error={problem} onRetry={() => setFailed(null)} />}
    </div>
  );
}
