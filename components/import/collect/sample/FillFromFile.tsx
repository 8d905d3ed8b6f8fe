"use client";

import { useRef } from "react";
import { useAccountGateways } from "@/components/import/collect/sample/useAccountGateways";
import type { AccountGateways } from "@/lib/sample/accountGateways";
import { joinFewNames } from "@/lib/text/problem";

type FillFromFileProps = { readonly onGateways: (gateways: readonly AccountGateways[]) => void };

/** A button that takes the gateways and their connections from what the collecting script wrote. */
export function FillFromFile({ onGateways }: FillFromFileProps) {
  const field = useRef<HTMLInputElement>(null);
  const { read, start } = useAccountGateways(onGateways);
  const regions = read.step === "read" ? joinFewNames(read.gateways.map(({ region }) => region)) : "";
  return (
    <div>
      <button type="button" className="button" onClick={() => field.current?.click()}>
        Fill in from the script’s file
      </button>
      <input
        ref={field}
        type="file"
        multiple
        aria-label="The script’s file, for the sample"
        tabIndex={-1}
        className="sr-only"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) start(files);
        }}
      />
      <p role="status" className="mt-1 text-13 text-muted empty:hidden">
        {read.step === "reading" ? "Reading…" : ""}
        {read.step === "read" ? `Filled in; it has NAT gateways in ${regions}.` : ""}
      </p>
      <p role="alert" className="mt-1 text-13 font-medium text-alert empty:hidden">
        {read.step === "problem" ? read.message : ""}
      </p>
    </div>
  );
}
