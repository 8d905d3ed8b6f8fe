"use client";

import { lazy, type ReactNode, Suspense, useState } from "react";
import { NumberField } from "@/components/inputs/controls/NumberField";
import { ScenarioStepper } from "@/components/inputs/controls/ScenarioStepper";
import { hoursAndAddressesInWords, ratesInWords, regionsInWords } from "@/components/inputs/foldWords";
import { InternetQuestion } from "@/components/inputs/InternetQuestion";
import { NatModePicker } from "@/components/inputs/NatModePicker";
import { RegionField } from "@/components/inputs/pickers/RegionField";
import { ServiceList } from "@/components/inputs/rows/ServiceList";
import { StartOver } from "@/components/inputs/StartOver";
import { TotalGb } from "@/components/inputs/TotalGb";
import { useDeferredState, usePlanner } from "@/components/planner/usePlanner";
import { internetAnswerIn } from "@/lib/scenario/form/internetEdits";
import type { ScenarioInput } from "@/lib/scenario/link";

// Few readers have rates of their own, so these fields load when their fold opens.
const OwnRates = lazy(() => import("@/components/inputs/OwnRates"));

type FoldedProps = {
  readonly title: string;
  /** The values of the fields, in words. */
  readonly values: (input: ScenarioInput) => string;
  readonly open: boolean;
  readonly children: ReactNode;
};

/** Folded fields that most readers leave alone. They are mounted when the fold first opens. */
function Folded({ title, values, open, children }: FoldedProps) {
  const shown = useDeferredState(({ input }) => values(input));
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className="group border-b border-line py-1"
      open={open}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary className="flex min-h-9 list-none items-center gap-2 text-15 font-medium [&::-webkit-details-marker]:hidden">
        {title}
        <span className="min-w-0 flex-1 truncate text-end text-13 font-normal text-muted group-open:invisible">
          {shown}
        </span>
        <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-90">
          ›
        </span>
      </summary>
      {(open || wasOpened) && (
        <div className="space-y-3 pt-1 pb-3">
          <Suspense fallback={<p className="text-13 text-muted">Loading…</p>}>{children}</Suspense>
        </div>
      )}
    </details>
  );
}

const startsWithAny = (path: string, starts: readonly string[]): boolean =>
  starts.some((start) => path.startsWith(start));

/** The form of the whole scenario. */
export function ScenarioForm() {
  const problems = usePlanner((state) => state.problems);
  const hasOutside = useDeferredState(({ input }) => internetAnswerIn(input) === "yes");
  // A fold that has a field with a problem is open.
  const isOpenFor = (...starts: string[]) => problems.some(({ path }) => startsWithAny(path, starts));
  return (
    <div className="space-y-5">
      <section aria-labelledby="network-title" className="space-y-3">
        <h2 id="network-title" className="text-18">
          Network
        </h2>
        <RegionField />
        <ScenarioStepper path="azCount" />
        <ScenarioStepper path="vpcCount" />
        <NatModePicker />
      </section>
      <InternetQuestion />
      <TotalGb />
      <ServiceList />
      <div className="border-t border-line">
        {(hasOutside || isOpenFor("otherRegion", "internet.needed")) && (
          <Folded title="Other Regions" values={regionsInWords} open={isOpenFor("otherRegion")}>
            <NumberField path="otherRegion.gbOut" />
            <NumberField path="otherRegion.gbIn" />
            <NumberField path="otherRegion.usdPerGb" hint="0.02 is an assumption: it depends on the pair of Regions." />
          </Folded>
        )}
        <Folded
          title="Month and addresses"
          values={hoursAndAddressesInWords}
          open={isOpenFor("hoursPerMonth", "nat.publicIpv4")}
        >
          <NumberField path="hoursPerMonth" />
          <ScenarioStepper path="nat.publicIpv4PerGateway" />
        </Folded>
        <Folded title="Discount and own rates" values={ratesInWords} open={isOpenFor("discountPercent", "rates")}>
          <NumberField path="discountPercent" hint="Off every list rate." />
          <OwnRates />
        </Folded>
      </div>
      <StartOver />
    </div>
  );
}
