"use client";

import { lazy, Suspense, useId, useState } from "react";
import { GbField } from "@/components/import/draft/GbField";
import { type NamedService, withGb, withNamedServices } from "@/lib/draft/natTraffic";
import { formatGb } from "@/lib/units/gb";

const ServicePicker = lazy(async () => {
  const { ServicePicker: Picker } = await import("@/components/inputs/pickers/ServicePicker");
  return { default: Picker };
});

type EnteredServicesProps = {
  readonly unnamedGb: number;
  readonly entered: readonly NamedService[];
  readonly problem: string | null;
  readonly onEntered: (entered: readonly NamedService[]) => void;
};

/** What the reader knows of the unnamed traffic: services, with their GB of it. */
export function EnteredServices({ unnamedGb, entered, problem, onEntered }: EnteredServicesProps) {
  const id = useId();
  const [isPicking, setPicking] = useState(false);
  if (unnamedGb === 0 && entered.length === 0) return null;
  const named = entered.reduce((gb, one) => gb + one.gb, 0);
  return (
    <section aria-labelledby={id}>
      <div className="flex items-center justify-between gap-3">
        <h3 id={id} className="text-18">
          Do you know more?
        </h3>
        <button type="button" className="button no-print" onClick={() => setPicking(true)}>
          Name services
        </button>
      </div>
      <p className="mt-1 max-w-[65ch] text-13 text-muted">
        {formatGb(unnamedGb)} a month have no name. What you give a service here is marked as entered; the rest stays on
        NAT. Type GB, or a percentage of what has no name: 40 %.
      </p>
      {problem !== null && (
        <p role="alert" className="mt-2 text-13 font-medium text-alert">
          Error: {problem}
        </p>
      )}
      <ul className="mt-1">
        {entered.map((service) => (
          <li key={service.id} className="flex items-start justify-between gap-3 border-b border-line py-2">
            <span className="min-w-0 truncate pt-1.5 font-mono text-13">{service.id}</span>
            <span className="flex flex-none items-start gap-1">
              <GbField
                label={`${service.id} GB a month`}
                isLabelHidden
                gb={service.gb}
                wholeGb={unnamedGb + named}
                onGb={(gb) => onEntered(withGb(entered, service.id, gb))}
              />
              <button
                type="button"
                className="button quiet w-8 flex-none px-0 text-18 text-muted"
                aria-label={`Remove ${service.id}`}
                onClick={() => onEntered(entered.filter((other) => other.id !== service.id))}
              >
                ×
              </button>
            </span>
          </li>
        ))}
      </ul>
      {isPicking && (
        <Suspense fallback={<p className="text-13 text-muted">Loading the list of services…</p>}>
          <ServicePicker
            chosen={new Set(entered.map((service) => service.id))}
            asksToday={false}
            onAdd={(added) => onEntered(withNamedServices(entered, added))}
            onRemove={(service) => onEntered(entered.filter((other) => other.id !== service))}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
