import type { AccountPart } from "@/lib/account/account";
import type { EnteredService } from "@/lib/draft/traffic/rowBasis";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import { serviceName } from "@/lib/pricing/services/catalogue";
import type { TrafficRead } from "@/lib/traffic/readTraffic";
import { type ClientsView, clientsView } from "./clients";
import { type Control, controlsOf } from "./controls";
import { type HourTraffic, hoursOf } from "./hours";
import { type SampleView, sampleView } from "./sample";
import { type TrafficService, trafficServices } from "./services";
import { type UnnamedView, unnamedView } from "./unnamed";

export type TrafficViewInput = {
  readonly read: TrafficRead;
  readonly draft: TrafficDraft;
  /** Code of the clients' Region, as the draft had it; null where nothing tells. */
  readonly home: string | null;
  /** The account's parts in that Region; empty where no shape is known. */
  readonly parts: readonly AccountPart[];
  /** What the reader says of the unnamed traffic, as the draft had it. */
  readonly entered?: readonly EnteredService[];
};

/**
 * What a page shows of measured traffic: plain values, so that a worker can post them. It holds clients' addresses, which
 * are for the page's own tables alone: never for a link, a log or an error.
 */
export type TrafficView = {
  readonly sample: SampleView;
  /** By GB, the most first. Together they are the NAT gateways' GB. */
  readonly services: readonly TrafficService[];
  /** Hours with a log, in order. */
  readonly hours: readonly HourTraffic[];
  readonly clients: ClientsView;
  readonly unnamed: UnnamedView;
  /** Names of services whose hosts were answered with private addresses: an endpoint serves them already. */
  readonly alreadyPrivate: readonly string[];
  readonly controls: readonly Control[];
};

/** What measured traffic comes to, for a page. */
export function trafficView({ read, draft, home, parts, entered = [] }: TrafficViewInput): TrafficView {
  const { settled, alreadyPrivate } = read;
  const services = trafficServices({ settled, draft, home, parts });
  return {
    sample: sampleView(settled, draft, home),
    services,
    hours: hoursOf(settled, home),
    clients: clientsView(read, home, parts),
    unnamed: unnamedView(draft, services, entered),
    alreadyPrivate: alreadyPrivate.map((id) => serviceName(id, home ?? "")),
    controls: controlsOf(settled, draft),
  };
}
