"use client";

import { CopyBlock } from "@/components/import/sources/CopyBlock";
import type { SpendApiError } from "@/lib/costExplorer/spendApi";

type LiveProblemProps = { readonly error: SpendApiError; readonly onRetry: () => void };

/** Shows why Cost Explorer gave no answer, and what the reader can do. */
export function LiveProblem({ error, onRetry }: LiveProblemProps) {
  return (
    <div role="alert" className="max-w-3xl space-y-3 rounded-md border border-alert px-4 py-3">
      <p className="font-medium">{error.message}</p>
      <p className="text-13 text-muted">{error.whatToDo}</p>
      {error.policy !== undefined && <CopyBlock label="Policy to attach" text={error.policy} isLong />}
      {error.canRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
}
