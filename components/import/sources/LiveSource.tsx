"use client";

import { useCallback, useEffect, useState } from "react";
import { CopyBlock } from "@/components/import/sources/CopyBlock";
import { LiveForm } from "@/components/import/sources/LiveForm";
import { LiveProblem } from "@/components/import/sources/LiveProblem";
import { askSession, askStatus } from "@/components/import/sources/liveApi";
import { isStaticCopy } from "@/components/site/pages";
import { accessPolicy } from "@/lib/costExplorer/accessPolicy";
import { maxCallsPerDay, type SpendApiAnswer, type SpendQuery, type Status } from "@/lib/costExplorer/spendApi";

/** Explains how to turn Live on or to sign in, and what Live may do. */
function TurnOn({ isOff }: { readonly isOff: boolean }) {
  return (
    <div className="grid gap-8 rail:grid-cols-2 rail:gap-12">
      <div className="min-w-0 space-y-4">
        <div>
          <h2 className="text-18">{isOff ? "Live is off" : "This tab is not signed in"}</h2>
          <p className="mt-1 text-13 text-muted">
            {isOff
              ? "This server reaches AWS only when it is started that way. On your own machine, restart it with:"
              : "The address that was printed at the start signs one browser tab in, once. Open it, or start anew for another:"}
          </p>
        </div>
        <CopyBlock label="Command" text="npm start -- --aws" />
        <p className="text-13 text-muted">
          It prints an address with a token that works once. Open that address, and this tab asks Cost Explorer for you.
        </p>
      </div>
      <div className="min-w-0 space-y-4">
        <div>
          <h2 className="text-18">What it needs and does</h2>
          <ul className="mt-1 list-disc space-y-1 ps-4 text-13 text-muted">
            <li>
              The credentials that your AWS command line has. They stay with the server, and no key comes to this page.
            </li>
            <li>One permission, and no other call is ever made.</li>
            <li>
              You see the number of calls and their price before each, and there are at most {maxCallsPerDay} a day.
            </li>
          </ul>
        </div>
        <CopyBlock label="Policy with the one action" text={accessPolicy} isLong />
      </div>
    </div>
  );
}

type LiveSourceProps = {
  /** Whether the tab is open. The server is asked nothing before that. */
  readonly isOpen: boolean;
  /** The token of the printed address, which works once. */
  readonly token: string | null;
  readonly onText: (text: string, query: SpendQuery) => void;
};

/** The tab in a static copy, which has no server: explains how to run one. */
function NeedsServer() {
  return (
    <div className="max-w-[52rem] space-y-4">
      <div>
        <h2 className="text-18">Live needs Tollgate on your own machine</h2>
        <p className="mt-1 text-13 text-muted">
          This copy is plain files, and no server stands behind it to ask AWS. In the project’s folder, start one with:
        </p>
      </div>
      <CopyBlock label="Command" text="npm ci && npm start -- --aws" />
      <p className="text-13 text-muted">
        It uses the credentials of your AWS command line, on your machine alone, and shows the price before each call.
        Without it, paste the answer of the command on the tab “Paste”.
      </p>
    </div>
  );
}

/** The tab on which this server asks Cost Explorer. */
export const LiveSource = isStaticCopy ? NeedsServer : AskServer;

function AskServer({ isOpen, token, onText }: LiveSourceProps) {
  const [status, setStatus] = useState<SpendApiAnswer<Status> | null>(null);
  const hasStatus = status !== null;
  useEffect(() => {
    if (!isOpen || hasStatus) return;
    let isGone = false;
    void (token === null ? askStatus() : askSession(token)).then((answer) => {
      if (!isGone) setStatus(answer);
    });
    return () => {
      isGone = true;
    };
  }, [isOpen, hasStatus, token]);
  const refresh = useCallback(() => void askStatus().then(setStatus), []);
  if (status === null) return <p className="min-h-56 text-13 text-muted">Asking this server whether it may…</p>;
  if (!status.ok) {
    return status.error.code === "aws-off" ? <TurnOn isOff /> : <LiveProblem error={status.error} onRetry={refresh} />;
  }
  const { value: answer } = status;
  if (!answer.isOn) return <TurnOn isOff />;
  if (!answer.isSignedIn) return <TurnOn isOff={false} />;
  return <LiveForm status={answer} onText={onText} />;
}
