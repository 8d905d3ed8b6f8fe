"use client";

import { TrafficFigureWhenSeen } from "@/components/charts/traffic/FigureWhenSeen";
import { SampleFacts } from "@/components/import/traffic/SampleFacts";
import { Trust } from "@/components/import/traffic/Trust";
import { Unnamed } from "@/components/import/traffic/Unnamed";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";

type MeasuredTrafficProps = { readonly view: TrafficView };

/** What went through NAT, as logs measured it: with whom, when, of which clients, and what stays unnamed. */
export function MeasuredTraffic({ view }: MeasuredTrafficProps) {
  const { services, hours, clients, sample } = view;
  return (
    <section aria-labelledby="traffic-title" className="space-y-10">
      <SampleFacts sample={sample} />
      <TrafficFigureWhenSeen figure="services" view={view} />
      {services.length > 0 && (
        <div className="grid gap-x-12 gap-y-10 min-[100rem]:grid-cols-2">
          <div className="min-w-0 space-y-10">
            <Unnamed unnamed={view.unnamed} sample={sample} />
            {hours.length > 0 && <TrafficFigureWhenSeen figure="hours" view={view} />}
          </div>
          <div className="min-w-0 space-y-10">
            {clients.rows.length > 0 && <TrafficFigureWhenSeen figure="clients" view={view} />}
            <Trust view={view} />
          </div>
        </div>
      )}
      {services.length === 0 && <Trust view={view} />}
    </section>
  );
}
