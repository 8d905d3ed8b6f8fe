"use client";

import { useState } from "react";
import { isKeyOff, setKeyOff } from "@/components/planner/keys/keySetting";
import { ModalDialog } from "@/components/site/ModalDialog";

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["?"], "Show this list"],
  [["Ctrl Z", "Cmd Z"], "Undo"],
  [["Ctrl Shift Z", "Ctrl Y", "Cmd Shift Z"], "Redo"],
  [["Ctrl V", "Cmd V"], "Outside a field: open the link or scenario that you copied"],
  [["Up", "Down"], "In a field of GB: the next step of its slider. In AZs, VPCs and addresses: one more, one less"],
  [["Enter"], "In a field: show what was understood. In a search: take the first match"],
  [["Down", "Up"], "In a search: into the list, through it, and back"],
  [["Space"], "Open or close what is folded; choose a service"],
  [["Left", "Right", "Home", "End"], "On a chart: read the amounts at fewer or more GB"],
  [["Esc"], "Close a list, a dialog, or a chart's amounts"],
];

/** The keys of the calculator, in words: not every font has arrows and the Command sign. */
export default function KeyList({ onClose }: { readonly onClose: () => void }) {
  const [isOff, setOff] = useState(isKeyOff);
  return (
    <ModalDialog
      title="Keyboard shortcuts"
      onClose={onClose}
      footer={
        <label className="flex items-center gap-3 text-13">
          <input
            type="checkbox"
            className="size-4 flex-none accent-ink"
            checked={!isOff}
            onChange={({ target }) => {
              setOff(!target.checked);
              setKeyOff(!target.checked);
            }}
          />
          Open this list with the ? key
        </label>
      }
    >
      <dl className="pb-2">
        {keys.map(([names, what]) => (
          <div key={what} className="grid gap-x-4 gap-y-1 border-b border-line py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <dt className="flex flex-wrap content-start items-start gap-1.5">
              {names.map((name) => (
                <kbd key={name} className="rounded-sm border border-edge bg-raised px-1.5 font-mono text-13">
                  {name}
                </kbd>
              ))}
            </dt>
            <dd className="text-13">{what}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  );
}
