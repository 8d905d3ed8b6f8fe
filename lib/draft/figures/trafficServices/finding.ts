import { serviceInWords } from "@/lib/draft/figures/trafficServices/points";
import type { TrafficService } from "@/lib/draft/traffic/view/services";
import type { TrafficView } from "@/lib/draft/traffic/view/trafficView";
import { formatGbShort } from "@/lib/units/gb";
import { formatShare } from "@/lib/units/share";

const numberWords = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const inWords = (count: number): string => numberWords[count] ?? String(count);

const likelyGb = (services: readonly TrafficService[]): number =>
  services.reduce((gb, { totalGb }) => gb + totalGb.likely, 0);

/** `S3`, `S3 and Amazon SQS`, `S3 and two other services`. */
function namesOf(services: readonly TrafficService[], home: string | null): string {
  const [first = "", second = ""] = services.map((service) => serviceInWords(service, home));
  if (services.length < 3) return services.length === 2 ? `${first} and ${second}` : first;
  return `${first} and ${inWords(services.length - 1)} other services`;
}

const makes = (services: readonly TrafficService[], all: number, home: string | null): string =>
  `${namesOf(services, home)} ${services.length === 1 ? "makes" : "make"} ${formatShare(likelyGb(services) / all)} of the NAT traffic`;

/** What the endpoints of services that the plan gives some come to. */
function paid(services: readonly TrafficService[]): string {
  const isFree = services.every(({ breakEven }) => breakEven.kind === "free");
  if (services.length === 1) return isFree ? "its endpoint is free" : "an endpoint for it pays for itself";
  return isFree ? "their endpoints are free" : "endpoints for them pay for themselves";
}

function titleOf({ services, sample }: TrafficView): string {
  const { region: home } = sample;
  const all = likelyGb(services);
  const [most] = services;
  if (most === undefined || all === 0) return "Nothing in these logs went through NAT";
  const added = services.filter(({ advice }) => advice?.verb === "Add");
  if (added.length > 0) return `${makes(added, all, home)}; ${paid(added)}`;
  const used = services.filter(({ advice }) => advice?.verb === "Use");
  if (used.length > 0)
    return `${makes(used, all, home)}, and ${used.length === 1 ? "has an endpoint that it passes" : "have endpoints that they pass"} by`;
  const unnamed = services.filter(({ carrier }) => carrier === "unnamed");
  const unnamedShare = likelyGb(unnamed) / all;
  if (unnamed.length === services.length) return "All of the NAT traffic is unnamed";
  if (unnamedShare > 0.5) return `${formatShare(unnamedShare)} of the NAT traffic is unnamed`;
  const withEndpoint = services.find(({ breakEven }) => breakEven.kind === "from");
  if (withEndpoint?.breakEven.kind === "from" && most.advice !== null)
    return `No endpoint pays for itself: ${serviceInWords(withEndpoint, home)} has ${formatGbShort(withEndpoint.totalGb.likely)} a month, and its endpoint pays from ${formatGbShort(withEndpoint.breakEven.gb)}`;
  return makes([most], all, home);
}

/** The figure's heading, and the meaning of its marks. */
export function servicesFinding(view: TrafficView): { readonly title: string; readonly note: string } {
  const { unit, certainty } = view.sample;
  const hasRange = view.services.some(({ totalGb }) => totalGb.low !== totalGb.high);
  const hasTick = view.services.some(({ breakEven }) => breakEven.kind === "from");
  return {
    title: titleOf(view),
    note: [
      unit === "month" ? "GB a month through NAT" : "GB through NAT as logged",
      ", up from clients and down to them.",
      hasRange ? " Thin line: the range of the estimate." : "",
      hasTick ? " Upright mark: from there the service’s own endpoint costs less than NAT." : "",
      certainty === "likely" ? " Likely NAT: paths or routes say so." : "",
    ].join(""),
  };
}
