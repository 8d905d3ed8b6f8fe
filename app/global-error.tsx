"use client";

import "./globals.css";

type Props = { readonly reset: () => void };

/** Stands in for the whole document, so that it needs its own <html>. */
export default function GlobalError({ reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Tollgate has failed</title>
        <main className="mx-auto flex max-w-2xl flex-col gap-4 px-4 py-16">
          <h1 className="text-32 font-semibold text-ink">Tollgate has failed</h1>
          <p className="text-muted">Your scenario is still in the address. Try again, or start from the example.</p>
          <p className="flex gap-4">
            <button type="button" className="underline" onClick={reset}>
              Try again
            </button>
            <a href="/">Start from the example</a>
          </p>
        </main>
      </body>
    </html>
  );
}
