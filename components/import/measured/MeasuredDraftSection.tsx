"use client";

import { type ReactNode, useId } from "react";
import { OpenInCalculator } from "@/components/import/draft/OpenInCalculator";
import { OriginList } from "@/components/import/draft/OriginList";
import { Reconciliation } from "@/components/import/draft/Reconciliation";
import { BasisBadge } from "@/components/import/measured/BasisBadge";
import { MeasuredRows } from "@/components/import/measured/MeasuredRows";
import type { MeasuredDraft } from "@/lib/draft/imported/importedView";

const networkPaths = new Set(["hoursPerMonth", "vpcCount", "azCount", "nat.mode", "nat.publicIpv4PerGateway"]);

/** A group of notes, each once. */
function Notes({ warnings }: Pick<MeasuredDraft, "warnings">) {
  const id = useId();
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-15">
        Know before you rely on it
      </h3>
      <ul className="mt-2 space-y-2">
        {warnings.map(({ message }) => (
          <li key={message} className="border-s-2 border-edge ps-3 text-13 [overflow-wrap:anywhere]">
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

type MeasuredDraftSectionProps = {
  readonly draft: MeasuredDraft;
  /** Fields for naming what is unnamed. */
  readonly naming: ReactNode;
};

/** The measured scenario: what each row rests on, the network, and the link into the calculator. */
export function MeasuredDraftSection({ draft, naming }: MeasuredDraftSectionProps) {
  const { scenario, origins, basis, natGb, reconciliation, warnings } = draft;
  return (
    <section aria-labelledby="draft-title" className="space-y-6">
      <div className="break-after-avoid">
        <h2 id="draft-title" tabIndex={-1} className="text-24 outline-none">
          What we take from it
        </h2>
        {scenario !== null && (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-13 text-muted">
            Each row of the scenario with what it rests on:
            <BasisBadge basis="measured" />
            <BasisBadge basis="named-by-dns" />
            <BasisBadge basis="unnamed" />
            <BasisBadge basis="entered" />
          </p>
        )}
      </div>
      {scenario === null ? (
        <div className="max-w-3xl">
          <p className="mb-4 border-s-2 border-edge ps-3">
            There is no scenario yet. The notes below say what is missing.
          </p>
          <Notes warnings={warnings} />
        </div>
      ) : (
        <div className="grid items-start gap-x-12 gap-y-10 rail:grid-cols-[minmax(0,1fr)_24rem] min-[100rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_24rem]">
          <div className="min-w-0 space-y-10">
            <MeasuredRows
              basis={basis}
              scenario={scenario}
              natGb={natGb ?? 0}
              endpointsWhy={origins.find(({ path }) => path === "services")?.why ?? null}
            />
            {naming}
          </div>
          <div className="min-w-0 space-y-10 rail:col-start-1 min-[100rem]:col-start-2">
            <OriginList
              title="The network"
              origins={origins.filter(({ path }) => networkPaths.has(path))}
              scenario={scenario}
            />
            <OriginList
              title="Rates"
              origins={origins.filter(({ path }) => !networkPaths.has(path) && path !== "services")}
              scenario={scenario}
            />
          </div>
          <div className="min-w-0 rail:col-start-2 rail:row-span-2 rail:row-start-1 rail:self-stretch min-[100rem]:col-start-3 min-[100rem]:row-span-1">
            <div className="space-y-6 rail:sticky rail:top-20">
              <OpenInCalculator draft={{ scenario, origins }} refusal={null} />
              {reconciliation.length > 0 && <Reconciliation draft={{ reconciliation, unplanned: [] }} />}
              <Notes warnings={warnings} />
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
