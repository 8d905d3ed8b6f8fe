import { readAddress } from "@/components/planner/share/address";
import { isStaticCopy } from "@/components/site/pages";
import type { Scenario } from "@/lib/model/scenario";
import { writeLink } from "@/lib/scenario/link";
import type { Carrier } from "@/lib/scenario/linkParts";
import { maxLinkLength } from "@/lib/scenario/maxLinkLength";
import { isRecord } from "@/lib/text/isRecord";

/** The address at which a shared link opens. */
export type ShareBase = {
  readonly address: string;
  /** Whether it is this machine's own address, which opens on no other. */
  readonly isLocalOnly: boolean;
};

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The share base that was built into a static copy; empty where none was named. */
const builtInBase = process.env.TOLLGATE_SHARE_BASE ?? "";

const shareBaseIn = (settings: unknown): string =>
  isRecord(settings) && typeof settings.shareBase === "string" ? settings.shareBase : "";

/** The share base with which the server was started; empty where it has none or does not answer. */
async function askServer(): Promise<string> {
  try {
    return shareBaseIn(await (await fetch("/api/settings")).json());
  } catch {
    return "";
  }
}

let basePromise: Promise<string> | null = null;

/** The base of links: that of the build or of the server, else the page's own address. Asks the server once. */
export async function shareBase(): Promise<ShareBase> {
  basePromise ??= isStaticCopy ? Promise.resolve(builtInBase) : askServer();
  const base = await basePromise;
  const { origin, pathname, hostname } = window.location;
  return base === ""
    ? { address: origin + pathname, isLocalOnly: loopback.test(hostname) }
    : { address: base, isLocalOnly: false };
}

/** A scenario's link to share, in the address bar's own carrier by default; null where it would be too long. */
export async function shareLink(scenario: Scenario, carrier: Carrier = readAddress().carrier): Promise<string | null> {
  const text = writeLink(scenario);
  return text.length > maxLinkLength ? null : (await shareBase()).address + carrier + text;
}
