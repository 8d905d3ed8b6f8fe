import { nameOfLabel, restLabel } from "./labelNames";
import { privateName, type TrafficName } from "./trafficName";

/**
 * With whom bytes were whose addresses a query left out: AWS's tag names the service, but no Region. `-` is an address in
 * no range of AWS, `PRIVATE` a private one, and nothing a log without tags.
 */
function nameOfTag(tag: string): TrafficName {
  if (tag === "PRIVATE") return privateName;
  if (tag === "-") return nameOfLabel(null);
  return { ...nameOfLabel({ service: tag === "" ? restLabel : tag, region: "" }), region: null };
}

/** Adds names of tags to a namer's list, each once, and says where they are. */
export function tagNames(names: TrafficName[]): (tag: string) => number {
  const places = new Map<string, number>();
  return (tag) => {
    const place = places.get(tag) ?? names.push(nameOfTag(tag)) - 1;
    places.set(tag, place);
    return place;
  };
}
