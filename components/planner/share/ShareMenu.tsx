"use client";

import { useEffect, useId, useState } from "react";
import { copyText } from "@/components/copyText";
import { isFromImport } from "@/components/planner/open/importEntry";
import { finishEdit } from "@/components/planner/plannerStore";
import { readAddress } from "@/components/planner/share/address";
import { type ShareBase, shareBase } from "@/components/planner/share/shareBase";
import { usePlanner } from "@/components/planner/usePlanner";
import { saveFile } from "@/components/saveFile";
import { ModalDialog } from "@/components/site/ModalDialog";
import { pageHref } from "@/components/site/pages";
import type { Scenario } from "@/lib/model/scenario";
import { writeLink } from "@/lib/scenario/link";
import type { Carrier } from "@/lib/scenario/linkParts";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";

const carriers = [
  {
    carrier: "?",
    title: "Link with ?",
    words: "The scenario goes to the server that hosts the page, whose access log may keep it.",
  },
  {
    carrier: "#",
    title: "Link with #",
    words: "No browser sends what stands after #, so no server sees the scenario.",
  },
] as const satisfies readonly { readonly carrier: Carrier; readonly title: string; readonly words: string }[];

type CarrierChoiceProps = { readonly value: Carrier; readonly onChange: (carrier: Carrier) => void };

function CarrierChoice({ value, onChange }: CarrierChoiceProps) {
  const id = useId();
  return (
    <fieldset className="divide-y divide-line rounded-md border border-edge">
      <legend className="sr-only">Where the link carries the scenario</legend>
      {carriers.map(({ carrier, title, words }) => (
        <label key={carrier} className="flex gap-3 px-3 py-2.5 has-checked:bg-sunken">
          <input
            type="radio"
            name={id}
            className="mt-1 size-4 flex-none accent-ink"
            aria-describedby={`${id}${carrier}`}
            checked={value === carrier}
            onChange={() => onChange(carrier)}
          />
          <span>
            <span className="text-15 font-medium">{title}</span>
            <span id={`${id}${carrier}`} className="block text-13 text-muted">
              {words}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A field with the link, which can be copied by hand, and a button that copies it. */
function LinkField({ link, label }: { readonly link: string; readonly label: string }) {
  const id = useId();
  const [status, setStatus] = useState("");
  const copy = async () => {
    if (await copyText(link)) {
      setStatus("Link copied");
      return;
    }
    const field = document.getElementById(id);
    if (field instanceof HTMLInputElement) field.select();
    setStatus("This browser did not allow copying. The link is selected: copy it by hand.");
  };
  return (
    <div>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          aria-label={label}
          className="control min-w-0 flex-1 font-mono text-13"
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button button-strong" onClick={copy}>
          Copy link
        </button>
      </div>
      <p role="status" className="mt-1 min-h-5 text-13 text-muted">
        {status}
      </p>
    </div>
  );
}

function LocalOnlyNote() {
  return (
    <p className="border-s-2 border-alert ps-3 text-13">
      This link opens only on this machine, where Tollgate runs. <a href={pageHref("hosting")}>Host Tollgate</a> to
      share links with others, or pass on the file.
    </p>
  );
}

function Link({ scenario, base }: { readonly scenario: Scenario; readonly base: ShareBase }) {
  const [carrier, setCarrier] = useState<Carrier>(() => readAddress().carrier);
  const text = writeLink(scenario);
  if (text.length > maxLinkLength) return <p className="text-15">Too long for a link. Save it as a file instead.</p>;
  return (
    <>
      <CarrierChoice value={carrier} onChange={setCarrier} />
      <LinkField key={carrier} label="Link" link={base.address + carrier + text} />
      {base.isLocalOnly && <LocalOnlyNote />}
      {isFromImport() && (
        <p className="text-13 text-muted">The link leaves out account IDs and what the bill says was paid.</p>
      )}
    </>
  );
}

function save(scenario: Scenario): void {
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  saveFile(new Blob([text], { type: "application/json;charset=utf-8" }), `tollgate-${scenario.region}-scenario.json`);
}

/** Shares the scenario as a link or as a file. */
export default function ShareMenu({ onClose }: { readonly onClose: () => void }) {
  const scenario = usePlanner((state) => (state.problems.length === 0 ? state.scenario : null));
  const [base, setBase] = useState<ShareBase | null>(null);
  useEffect(() => {
    finishEdit();
    void shareBase().then(setBase);
  }, []);
  return (
    <ModalDialog title="Share this scenario" place="header" onClose={onClose}>
      <div className="space-y-4 pb-2">
        {scenario === null ? (
          <p className="text-15">
            Something on the page needs fixing. Fix it first; then there is a scenario to share.
          </p>
        ) : (
          <>
            {base === null ? (
              <p className="min-h-48 text-13 text-muted">Making the link…</p>
            ) : (
              <Link scenario={scenario} base={base} />
            )}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3 text-13 text-muted">
              <button type="button" className="button text-ink" onClick={() => save(scenario)}>
                Save as a file
              </button>
              You can open it here again, or give it to the command line.
            </p>
          </>
        )}
      </div>
    </ModalDialog>
  );
}
