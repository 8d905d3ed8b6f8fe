import type { AccountExchange } from "@/components/import/collect/sample/accountExchange";
import { readAccountFiles } from "@/lib/account/readAccountFiles";
import { type ExchangeRequest, serve } from "@/lib/files/exchange/exchange";
import { exclusiveReader } from "@/lib/files/exchange/exclusiveReader";
import { accountGateways } from "@/lib/sample/accountGateways";
import { readMetrics } from "@/lib/traffic/metrics/readMetrics";

/* The worker reads what an account has, and keeps nothing of it. */

const read = exclusiveReader(readAccountFiles);

const handleMessage = serve<AccountExchange>((message) => self.postMessage(message), {
  async read({ files }, answer) {
    const result = await read(files, () => undefined);
    if (!result.ok) answer("problem", { message: result.error.message });
    else {
      const { parts, metricAnswers } = result.value;
      answer("gateways", { gateways: accountGateways(parts, readMetrics(metricAnswers)) });
    }
  },
});

self.addEventListener("message", ({ data }: MessageEvent<ExchangeRequest<AccountExchange>>) => handleMessage(data));
