import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { joinFewNames } from "@/lib/text/problem";

type TrustProps = { readonly view: Pick<TrafficView, "controls" | "alreadyPrivate"> };

/** How far the figures are to be trusted: what was checked, and what it came to. */
export function Trust({ view: { controls, alreadyPrivate } }: TrustProps) {
  return (
    <section aria-labelledby="trust-title" className="max-w-4xl">
      <h3 id="trust-title" className="text-18">
        How far to trust it
      </h3>
      <dl className="mt-2 divide-y divide-line border-y border-line text-13">
        {controls.map(({ id, title, finding, problem }) => (
          <div key={id} className="print-whole py-1.5 sm:grid sm:grid-cols-[17rem_minmax(0,1fr)] sm:gap-x-4">
            <dt className="text-muted">{title}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {finding}
              {problem && <span className="mt-0.5 block border-s-2 border-alert ps-2">{problem}</span>}
            </dd>
          </div>
        ))}
        {alreadyPrivate.length > 0 && (
          <div className="print-whole py-1.5 sm:grid sm:grid-cols-[17rem_minmax(0,1fr)] sm:gap-x-4">
            <dt className="text-muted">Served by an endpoint already</dt>
            <dd>
              {joinFewNames(alreadyPrivate)}: their hosts were answered with private addresses, so that their traffic is
              not in these GB.
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
