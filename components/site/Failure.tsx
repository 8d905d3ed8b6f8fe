"use client";

import { homeHref } from "@/components/site/pages";

type FailureProps = { readonly title: string; readonly reset: () => void };

/** The content of an error page. The scenario is in the address, so trying again loses nothing. */
export function Failure({ title, reset }: FailureProps) {
  return (
    <main id="results" tabIndex={-1} className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-16 outline-none">
      <h1 className="text-32 font-semibold text-ink">{title}</h1>
      <p className="text-muted">Your scenario is still in the address. Try again, or start from the example.</p>
      <p className="flex gap-4">
        <button type="button" className="underline" onClick={reset}>
          Try again
        </button>
        <a href={homeHref}>Start from the example</a>
      </p>
    </main>
  );
}
