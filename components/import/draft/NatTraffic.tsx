"use client";

import { lazy, Suspense, useId, useState } from "react";
import { Badge } from "@/components/import/draft/Badge";
import { GbField } from "@/components/import/draft/GbField";
import { HowToFindOut } from "@/components/import/draft/HowToFindOut";
import { NatTrafficBar } from "@/components/import/draft/NatTrafficBar";
import type { Draft } from "@/lib/draft/draft";
import type { FieldOrigin } from "@/lib/draft/fieldOrigin";
import {
  addGb,
  internetGbAtStep,
  internetStepAtGb,
  lastInternetStep,
  type NamedService,
  withGb,
  withNamedServices,
} from "@/lib/draft/natTraffic";
import type { UserInput } from "@/lib/draft/userInput";
import { serviceName } from "@/lib/pricing/services/catalogue";
import { formatGb, formatGbExact } from "@/lib/units/gb";

const ServicePicker = lazy(async () => {
  const { ServicePicker: Picker } = await import("@/components/inputs/pickers/ServicePicker");
  return { default: Picker };
});

type InternetProps = {
  readonly draft: Draft;
  readonly entered: UserInput;
  readonly onEntered: (entered: UserInput) => void;
};

const originAt = (draft: Draft, path: string): FieldOrigin | undefined =>
  draft.origins.find((origin) => origin.path === path);

/** The NAT traffic with the internet. The slider ends at the most GB out that the bill allows. */
function Internet({ draft, entered, onEntered }: InternetProps) {
  const { maxGb, why } = draft.internetOut;
  const gbOut = entered.internetGbOut ?? 0;
  const certainty = originAt(draft, "internet.gbOut")?.certainty;
  const setOut = (gb: number) => onEntered({ ...entered, internetGbOut: gb });
  return (
    <div className="border-b border-line py-3">
      <div className="flex items-start justify-between gap-3">
        <h4 className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-15 font-medium">
          Out to the internet {certainty && <Badge certainty={certainty} />}
        </h4>
        <GbField label="Out to the internet" isLabelHidden gb={gbOut} wholeGb={draft.natGb} onGb={setOut} />
      </div>
      <input
        type="range"
        className="gb-slider mt-2 w-full"
        min={0}
        max={lastInternetStep}
        step={1}
        disabled={maxGb === 0}
        value={internetStepAtGb(gbOut, maxGb)}
        aria-label="Out to the internet, GB a month"
        aria-valuetext={`${formatGbExact(gbOut)} of at most ${formatGbExact(maxGb)}`}
        onChange={(event) => setOut(internetGbAtStep(Number(event.target.value), maxGb))}
      />
      <p className="no-print flex justify-between text-13 text-muted">
        <span>0 GB</span>
        <span>at most {formatGbExact(maxGb)}</span>
      </p>
      <p className="mt-1 max-w-[65ch] text-13 text-muted">{why}</p>
      <div className="mt-3">
        <GbField
          label="In from the internet"
          gb={entered.internetGbIn ?? 0}
          wholeGb={draft.natGb}
          onGb={(gb) => onEntered({ ...entered, internetGbIn: gb })}
        />
      </div>
      <p className="mt-1 max-w-[65ch] pe-40 text-13 text-muted">
        What package mirrors, registries and SaaS sent. No endpoint carries it.
      </p>
    </div>
  );
}

type RowProps = {
  readonly service: NamedService;
  readonly draft: Draft;
  readonly onGb: (gb: number) => void;
  readonly onRemove: () => void;
};

function ServiceGbRow({ service, draft, onGb, onRemove }: RowProps) {
  const { id, gb } = service;
  const { natGb, scenario } = draft;
  const { unnamedGb } = scenario;
  return (
    <li className="border-b border-line py-2.5">
      <div className="flex items-start justify-between gap-3">
        <span className="min-w-0 pt-0.5 leading-tight">
          <span className="block truncate font-mono text-13">{id}</span>
          <span className="block truncate text-13 text-muted">{serviceName(id, scenario.region)}</span>
        </span>
        <span className="flex flex-none items-start gap-1">
          <GbField label={`${id} GB a month`} isLabelHidden gb={gb} wholeGb={natGb} onGb={onGb} />
          <button
            type="button"
            className="button quiet w-8 flex-none px-0 text-18 text-muted"
            aria-label={`Remove ${id}`}
            onClick={onRemove}
          >
            ×
          </button>
        </span>
      </div>
      {unnamedGb > 0 && (
        <p className="mt-1 text-end">
          <button
            type="button"
            className="no-print text-13 text-muted underline decoration-edge underline-offset-4 hover:text-ink"
            onClick={() => onGb(addGb(gb, unnamedGb))}
          >
            Give {id} the {formatGb(unnamedGb)} left
          </button>
        </p>
      )}
    </li>
  );
}

type NatTrafficProps = InternetProps & { readonly problem: string | null };

/** The GB through NAT, split between the internet and AWS services as far as the reader knows. */
export function NatTraffic({ draft, entered, onEntered, problem }: NatTrafficProps) {
  const id = useId();
  const [isPicking, setPicking] = useState(false);
  const namedServices = entered.services ?? [];
  const setServices = (services: readonly NamedService[]) => onEntered({ ...entered, services });
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-18">
        {formatGb(draft.natGb)} through NAT
      </h3>
      <p className="mt-1 max-w-[65ch] text-13 text-muted">
        The bill counts these bytes and does not say with whom. Name what you know: nothing is promised for the rest,
        which stays on NAT.
      </p>
      <NatTrafficBar draft={draft} entered={entered} />
      {problem !== null && (
        <p role="alert" className="mt-2 text-13 font-medium text-alert">
          Error: {problem}.
        </p>
      )}
      <div className="mt-3 border-t border-edge">
        <Internet draft={draft} entered={entered} onEntered={onEntered} />
        <div className="pt-3">
          <div className="flex items-center justify-between gap-3">
            <h4 className="text-15 font-medium">AWS services</h4>
            <button type="button" className="button no-print" onClick={() => setPicking(true)}>
              Name services
            </button>
          </div>
          <p className="no-print mt-0.5 text-13 text-muted">
            One by one, or a bundle such as pulling images from ECR. Type GB, or a percentage of the NAT traffic: 40 %.
          </p>
          {namedServices.length > 0 && (
            <ul className="mt-1">
              {namedServices.map((service) => (
                <ServiceGbRow
                  key={service.id}
                  service={service}
                  draft={draft}
                  onGb={(gb) => setServices(withGb(namedServices, service.id, gb))}
                  onRemove={() => setServices(namedServices.filter((other) => other.id !== service.id))}
                />
              ))}
            </ul>
          )}
        </div>
      </div>
      <HowToFindOut />
      {isPicking && (
        <Suspense fallback={<p className="text-13 text-muted">Loading the list of services…</p>}>
          <ServicePicker
            chosen={new Set(namedServices.map((service) => service.id))}
            asksToday={false}
            onAdd={(added) => setServices(withNamedServices(namedServices, added))}
            onRemove={(service) => setServices(namedServices.filter((other) => other.id !== service))}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
