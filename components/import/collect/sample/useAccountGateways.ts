"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AccountExchange } from "@/components/import/collect/sample/accountExchange";
import type { ExchangeAnswer, ExchangeRequest } from "@/lib/files/exchange/exchange";
import type { AccountGateways } from "@/lib/sample/accountGateways";

export type GatewaysRead =
  | { readonly step: "idle" | "reading" }
  | { readonly step: "read"; readonly gateways: readonly AccountGateways[] }
  | { readonly step: "problem"; readonly message: string };

const noneRunning = "These files have no NAT gateway that is available, with its Region.";
const notReadable = "This file could not be read. Bring what the collecting script wrote.";

/** Reads an account's files in a worker that ends with its answer, and gives their gateways to `onGateways` too. */
export function useAccountGateways(onGateways: (gateways: readonly AccountGateways[]) => void) {
  const [read, setRead] = useState<GatewaysRead>({ step: "idle" });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const refuse = (message: string) => {
    end();
    setRead({ step: "problem", message });
  };
  const start = (files: readonly File[]) => {
    end();
    setRead({ step: "reading" });
    const reader = new Worker(new URL("./account.worker.ts", import.meta.url), { type: "module" });
    worker.current = reader;
    reader.addEventListener("message", ({ data }: MessageEvent<ExchangeAnswer<AccountExchange>>) => {
      if (data.kind === "problem") refuse(data.message);
      else if (data.gateways.length === 0) refuse(noneRunning);
      else {
        end();
        setRead({ step: "read", gateways: data.gateways });
        onGateways(data.gateways);
      }
    });
    reader.addEventListener("error", (event) => {
      event.preventDefault();
      refuse(notReadable);
    });
    const request: ExchangeRequest<AccountExchange> = { kind: "read", id: 0, files };
    reader.postMessage(request);
  };
  return { read, start };
}
