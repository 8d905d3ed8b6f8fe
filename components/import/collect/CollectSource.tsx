"use client";

import { type ReactNode, useState } from "react";
import { CollectForm } from "@/components/import/collect/CollectForm";
import { QueryForm } from "@/components/import/collect/queries/QueryForm";
import { SampleForm } from "@/components/import/collect/sample/SampleForm";

type FoldProps = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** A part of the tab that opens at its heading. Its form is made when it is opened first. */
function Fold({ title, lead, children }: FoldProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="group border-t border-line py-4"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className="flex list-none items-baseline gap-2 [&::-webkit-details-marker]:hidden">
        <span aria-hidden="true" className="w-2 flex-none text-muted group-open:rotate-90">
          ›
        </span>
        <h2 className="text-18">{title}</h2>
      </summary>
      <p className="mt-1 max-w-[65ch] ps-4 text-13 text-muted">{lead}</p>
      {wasOpened && <div className="mt-5">{children}</div>}
    </details>
  );
}

type CollectSourceProps = { readonly onFiles: (files: readonly File[]) => void };

/** The tab for what an account has: the script that reads it, and how to get a log where there is none or it is too large. */
export default function CollectSource({ onFiles }: CollectSourceProps) {
  return (
    <div>
      <section aria-labelledby="collect-title" className="pb-8">
        <h2 id="collect-title" className="text-18">
          Collect from the account
        </h2>
        <p className="mt-1 mb-5 max-w-[65ch] text-13 text-muted">
          One script reads which NAT gateways, endpoints, subnets and routes there are and how many GB went through
          each, and writes one file.
        </p>
        <CollectForm onFiles={onFiles} />
      </section>
      <Fold
        title="No flow log yet? Log a day"
        lead="With whom the GB were, only a log says. These commands turn one on for the NAT gateways, and off again."
      >
        <SampleForm />
      </Fold>
      <Fold
        title="Logs too large to move? Sum them where they lie"
        lead="A query in Amazon Athena or CloudWatch Logs Insights makes a few thousand rows of any number of records. Its answer is read as the logs themselves are."
      >
        <QueryForm />
      </Fold>
    </div>
  );
}
