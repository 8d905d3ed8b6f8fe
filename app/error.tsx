"use client";

import { Failure } from "@/components/site/Failure";

/** Replaces a page that has failed. */
export default function PageError({ reset }: { readonly reset: () => void }) {
  return <Failure title="This page has failed" reset={reset} />;
}
