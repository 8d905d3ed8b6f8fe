"use client";

import { Failure } from "@/components/site/Failure";
import "./globals.css";

/** Replaces the whole document, so that it needs its own <html>. */
export default function GlobalError({ reset }: { readonly reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Tollgate has failed</title>
        <Failure title="Tollgate has failed" reset={reset} />
      </body>
    </html>
  );
}
