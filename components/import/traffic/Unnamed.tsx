import type { SampleView } from "@/lib/draft/traffic/view/sample";
import { type UnnamedView, unnamedInWords } from "@/lib/draft/traffic/view/unnamed";
import { formatGb } from "@/lib/units/gb";

type UnnamedProps = { readonly unnamed: UnnamedView; readonly sample: SampleView };

/** What stays unnamed, what it could change, and how each part of it gets a name. */
export function Unnamed({ unnamed, sample }: UnnamedProps) {
  const { rows, enteredGb } = unnamed;
  return (
    <section aria-labelledby="unnamed-title" className="max-w-4xl">
      <h3 id="unnamed-title" className="text-18">
        {unnamedInWords(unnamed, sample.unit)}
      </h3>
      {rows.length > 0 && (
        <>
          <p className="mt-1 max-w-[46rem] text-13 text-muted">
            It is never shared out by a guess: it stays one amount, on NAT, until something names it.
          </p>
          <ul className="mt-3 divide-y divide-line border-y border-line text-13">
            {rows.map(({ key, label, region, totalGb, advice }) => (
              <li key={key} className="py-1.5">
                <p className="flex items-baseline gap-2">
                  <span className="min-w-0 font-medium">
                    {region === null || region === sample.region || region === "GLOBAL" ? label : `${label}, ${region}`}
                  </span>
                  <span className="leader" />
                  <span className="flex-none">{formatGb(totalGb.likely)}</span>
                </p>
                {advice && (
                  <p className="text-muted">
                    <strong className="font-medium text-ink">{advice.verb}.</strong> {advice.why}
                  </p>
                )}
              </li>
            ))}
            {enteredGb > 0 && (
              <li className="flex items-baseline gap-2 py-1.5">
                <span className="min-w-0 font-medium">Named by you</span>
                <span className="leader" />
                <span className="flex-none">−{formatGb(enteredGb)}</span>
              </li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
