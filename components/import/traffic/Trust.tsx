import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { joinFewNames } from "@/lib/text/problem";

type TrustProps = { readonly view: Pick<TrafficView, "controls" | "warnings" | "alreadyPrivate"> };

/** How far the figures are to be trusted: what was checked, and what else to know. */
export function Trust({ view: { controls, warnings, alreadyPrivate } }: TrustProps) {
  const notes = [
    ...warnings.map(({ message }) => message),
    ...(alreadyPrivate.length === 0
      ? []
      : [
          `Hosts of ${joinFewNames(alreadyPrivate)} were answered with private addresses: an endpoint serves them already, and their traffic is not in these GB.`,
        ]),
  ];
  return (
    <section aria-labelledby="trust-title">
      <h3 id="trust-title" className="text-18">
        How far to trust it
      </h3>
      <div className="mt-2 grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <dl className="divide-y divide-line self-start border-y border-line text-13">
          {controls.map(({ id, title, finding, problem }) => (
            <div key={id} className="print-whole py-1.5 sm:grid sm:grid-cols-[14rem_minmax(0,1fr)] sm:gap-x-4">
              <dt className="text-muted">{title}</dt>
              <dd className="[overflow-wrap:anywhere]">
                {finding}
                {problem && <span className="mt-0.5 block border-s-2 border-alert ps-2">{problem}</span>}
              </dd>
            </div>
          ))}
        </dl>
        {notes.length > 0 && (
          <ul aria-label="Know about these logs" className="space-y-2">
            {notes.map((message) => (
              <li key={message} className="border-s-2 border-edge ps-3 text-13 break-words">
                {message}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
