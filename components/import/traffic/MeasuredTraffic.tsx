import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";

type MeasuredTrafficProps = { readonly view: TrafficView };

/** What went through NAT, as logs measured it. */
export function MeasuredTraffic({ view }: MeasuredTrafficProps) {
  return (
    <section aria-labelledby="traffic-title">
      <h2 id="traffic-title" className="text-24">
        What went through NAT
      </h2>
      <p>{view.services.length}</p>
    </section>
  );
}
