"use client";

import { useId } from "react";
import type { BesideText } from "@/components/import/files/besideText";
import { regionCodes } from "@/lib/pricing/priceBook";

type TextFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
};

function TextField({ label, hint, placeholder, value, onValue }: TextFieldProps) {
  const id = useId();
  return (
    <div className="grid min-w-0 content-start gap-1">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        aria-describedby={`${id}-hint`}
        className="control w-full font-mono text-13"
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <p id={`${id}-hint`} className="text-13 text-muted">
        {hint}
      </p>
    </div>
  );
}

type BesideFieldsProps = { readonly beside: BesideText; readonly onBeside: (beside: BesideText) => void };

/** What logs may not say by themselves, to be typed. All of it may stay empty. */
export function BesideFields({ beside, onBeside }: BesideFieldsProps) {
  const id = useId();
  const set = (part: Partial<BesideText>) => onBeside({ ...beside, ...part });
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <TextField
        label="NAT gateways"
        hint="Their network interfaces or private addresses, with commas between. Needed where neither the log nor the account names them."
        placeholder="eni-0123456789abcdef0, 10.0.0.220"
        value={beside.natGateways}
        onValue={(natGateways) => set({ natGateways })}
      />
      <TextField
        label="Ranges of clients"
        hint="CIDRs of VPCs, peers and spokes that are not private addresses."
        placeholder="203.0.113.0/24"
        value={beside.clientRanges}
        onValue={(clientRanges) => set({ clientRanges })}
      />
      <TextField
        label="Log format"
        hint="Of lines without a header: LogFormat, as aws ec2 describe-flow-logs prints it."
        placeholder={`\${interface-id} \${srcaddr} \${dstaddr} \${bytes}`}
        value={beside.logFormat}
        onValue={(logFormat) => set({ logFormat })}
      />
      <div className="grid min-w-0 content-start gap-1">
        <label htmlFor={id} className="text-13 font-medium">
          Region of the logs
        </label>
        <select
          id={id}
          className="control w-full min-w-0 text-15"
          value={beside.region}
          onChange={(event) => set({ region: event.target.value })}
        >
          <option value="">As the files say</option>
          {regionCodes.map((region) => (
            <option key={region} value={region}>
              {region}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
