import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { waitUnlessAborted, withTimeout } from "@/lib/server/withTimeout";
import { failure, success } from "@/lib/text/result";
import type { FeedName } from "./feed";
import type { OfferCode } from "./offer";
import type { TextResult } from "./priceReading";

const feedSite = "https://b0.p.awsstatic.com/pricing/2.0/meteredUnitMaps";
const offerSite = "https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws";

/** The files that are read whole, as their copies are called. */
type TextFile = FeedName | "locations" | "ip-ranges";

/** Copies that a folder may lack. */
const optional: readonly TextFile[] = ["datatransfer", "ip-ranges"];

/** The public addresses of AWS's price files; none needs credentials. */
export const addresses = {
  locations: "https://b0.p.awsstatic.com/locations/1.0/aws/current/locations.json",
  natgateway: `${feedSite}/ec2/USD/current/natgateway.json`,
  vpc: `${feedSite}/vpc/USD/current/vpc.json`,
  datatransfer: `${feedSite}/datatransfer/USD/current/datatransfer.json`,
  "ip-ranges": "https://ip-ranges.amazonaws.com/ip-ranges.json",
} as const satisfies Record<TextFile, string>;

export const offerAddress = (offer: OfferCode, region: string): string =>
  `${offerSite}/${offer}/current/${region}/index.csv`;

/**
 * Where price files come from: AWS, or a folder with copies. The result is `null` for an optional file that is missing.
 */
export type Origin = {
  readonly text: (file: TextFile) => Promise<TextResult | null>;
  readonly chunks: (offer: OfferCode, region: string) => Promise<AsyncIterable<string> | null>;
};

/** `requestMs` bounds each wait for AWS, between two pieces of a long file too; `overallMs` the whole refresh. */
export type Limits = { readonly requestMs: number; readonly overallMs: number };

export function networkOrigin(fetchFile: typeof fetch, { requestMs, overallMs }: Limits): Origin {
  const overall = AbortSignal.timeout(overallMs);
  return {
    async text(file) {
      try {
        const signal = withTimeout(overall, requestMs);
        const response = await fetchFile(addresses[file], { signal, redirect: "error" });
        if (!response.ok) {
          // An unread body would keep the connection, and the program, open until the time limit.
          await response.body?.cancel();
          return failure(`${addresses[file]} answered ${response.status}`);
        }
        const decoder = new TextDecoder();
        const parts: string[] = [];
        for await (const bytes of piecesOf(response, signal)) parts.push(decoder.decode(bytes, { stream: true }));
        return success(parts.join("") + decoder.decode());
      } catch (error) {
        return failure(`${addresses[file]} could not be read: ${reasonOf(error)}`);
      }
    },
    chunks: async (offer, region) => stream(fetchFile, offerAddress(offer, region), overall, requestMs),
  };
}

/**
 * A response's body as it arrives. Node.js 20 and 22 forget the signal of a fetch whose request was collected as
 * garbage, and a stalled body then waits for ever. So each wait watches the signal itself.
 */
async function* piecesOf({ body }: Response, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await waitUnlessAborted(signal, reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    // Frees the connection; of a body that was read to its end there is nothing to free.
    await reader.cancel().catch(() => undefined);
  }
}

/** Decoded text as it arrives. Throws an `Error` with the address in its message. */
async function* stream(fetchFile: typeof fetch, address: string, overall: AbortSignal, requestMs: number) {
  const stalled = new AbortController();
  const stall = () => stalled.abort(new DOMException("timeout", "TimeoutError"));
  let timer = setTimeout(stall, requestMs);
  overall.addEventListener("abort", stall, { once: true });
  try {
    const { signal } = stalled;
    const response = await fetchFile(address, { signal, redirect: "error" });
    if (!response.ok || !response.body) throw new Error(`answered ${response.status}`);
    const decoder = new TextDecoder();
    for await (const bytes of piecesOf(response, signal)) {
      clearTimeout(timer);
      timer = setTimeout(stall, requestMs);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw new Error(`${address} could not be read: ${reasonOf(error)}`);
  } finally {
    clearTimeout(timer);
    overall.removeEventListener("abort", stall);
    stalled.abort();
  }
}

/** A folder with `natgateway.json`, `vpc.json`, `locations.json`; others are optional. */
export function folderOrigin(dir: string): Origin {
  return {
    async text(file) {
      const path = join(dir, `${file}.json`);
      if (optional.includes(file) && !(await isFile(path))) return null;
      try {
        return success(await readFile(path, "utf8"));
      } catch (error) {
        return failure(`${path} could not be read: ${reasonOf(error)}`);
      }
    },
    async chunks(offer, region) {
      const path = join(dir, `${offer}-${region}.csv`);
      return (await isFile(path)) ? createReadStream(path, { encoding: "utf8" }) : null;
    },
  };
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer in time";
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}
