"use client";

import { useRef } from "react";
import { Badge } from "@/components/import/draft/Badge";
import { Endpoints } from "@/components/import/draft/Endpoints";
import { NatTraffic } from "@/components/import/draft/NatTraffic";
import { OpenInCalculator } from "@/components/import/draft/OpenInCalculator";
import { OriginList } from "@/components/import/draft/OriginList";
import { fieldName } from "@/components/import/draft/originWords";
import { Reconciliation } from "@/components/import/draft/Reconciliation";
import type { Draft, DraftRefusal, DraftResult } from "@/lib/draft/draft";
import type { UserInput } from "@/lib/draft/userInput";

const networkPaths = new Set(["hoursPerMonth", "vpcCount", "azCount", "nat.mode", "nat.publicIpv4PerGateway"]);
const trafficPaths = new Set(["internet.gbOut", "internet.gbIn", "unnamedGb", "services"]);

/** The refusal's problem with the NAT traffic, in words; null where it has none. */
function trafficProblem(refusal: DraftRefusal | null): string | null {
  const problem = refusal?.problems.find(({ path }) => trafficPaths.has(path) || path.startsWith("services."));
  return problem ? `${fieldName(problem.path)} ${problem.message}` : null;
}

/** Says where to change rates, which have no field on this page. */
function rateNote({ scenario }: Draft): string {
  return Object.keys(scenario.rates).length > 0
    ? "A rate of the bill is final: the discount is not taken off it. It is changed, or put back to list price, in the calculator, under “Discount and own rates”."
    : "A rate of your own is set in the calculator, under “Discount and own rates”.";
}

type DraftSectionProps = {
  readonly result: DraftResult;
  readonly entered: UserInput;
  readonly onEntered: (entered: UserInput) => void;
};

/** The scenario drafted from the bill, field by field, and the link into the calculator. */
export function DraftSection({ result, entered, onEntered }: DraftSectionProps) {
  // While an entry is refused, show the last draft that was not, so that the entry can be corrected in it.
  const last = useRef<Draft | null>(null);
  if (result.ok) last.current = result.value;
  const refusal = result.ok ? null : result.error;
  const isMendable = refusal?.code === "too-much-named" || refusal?.code === "not-a-scenario";
  const draft = result.ok ? result.value : isMendable ? last.current : null;
  return (
    <section aria-labelledby="draft-title" className="space-y-6">
      <div className="break-after-avoid">
        <h2 id="draft-title" className="text-24">
          What we take from it
        </h2>
        {draft === null ? (
          <p className="mt-2 max-w-3xl border-s-2 border-edge ps-3">{refusal?.message}</p>
        ) : (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-13 text-muted">
            Each field of the scenario with its evidence. What is a guess is yours to change:
            <Badge certainty="read" />
            <Badge certainty="worked-out" />
            <Badge certainty="guessed" />
            <Badge certainty="said" />
          </p>
        )}
      </div>
      {draft !== null && (
        <div className="grid items-start gap-x-12 gap-y-10 rail:grid-cols-[minmax(0,1fr)_24rem] min-[100rem]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_24rem]">
          <div className="min-w-0 space-y-10">
            <OriginList
              title="The network"
              origins={draft.origins.filter(({ path }) => networkPaths.has(path))}
              scenario={draft.scenario}
              onOwn={(own) => onEntered({ ...entered, own: { ...entered.own, ...own } })}
            />
            <OriginList
              title="Rates"
              note={rateNote(draft)}
              origins={draft.origins.filter(({ path }) => !networkPaths.has(path) && !trafficPaths.has(path))}
              scenario={draft.scenario}
              onOwn={(own) => onEntered({ ...entered, own: { ...entered.own, ...own } })}
            />
          </div>
          <div className="min-w-0 space-y-10 rail:col-start-1 min-[100rem]:col-start-2">
            <NatTraffic draft={draft} entered={entered} onEntered={onEntered} problem={trafficProblem(refusal)} />
            <Endpoints draft={draft} entered={entered} onEntered={onEntered} />
          </div>
          <div className="min-w-0 rail:col-start-2 rail:row-span-2 rail:row-start-1 rail:self-stretch min-[100rem]:col-start-3 min-[100rem]:row-span-1">
            <div className="space-y-6 rail:sticky rail:top-20">
              <OpenInCalculator draft={draft} refusal={refusal} />
              <Reconciliation draft={draft} />
              {draft.warnings.length > 0 && (
                <ul className="space-y-2">
                  {draft.warnings.map(({ code, message }) => (
                    <li key={code} className="border-s-2 border-edge ps-3 text-13">
                      {message}
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </div>
        </div>
      )}
    </section>
  );
}
