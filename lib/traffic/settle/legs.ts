import { cellKinds, isPrivateKey, remoteOfKey } from "@/lib/traffic/flows/cellKinds";
import type { CellKey } from "@/lib/traffic/flows/cellWriter";
import type { NatOwner } from "./natOwners";

/**
 * What a cell of a NAT gateway's interface is: traffic to count, the same bytes on the other side, or neither. Bytes that
 * stand in two cells are apart by the first one, and translated after all if the second one says so.
 */
export type Leg = "up" | "down" | "translated" | "apart" | "translated-not-apart" | "none";

/**
 * One exchange makes four records on a zonal NAT gateway's interface, with A as its private addresses
 * (https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html): client to NAT and NAT to client are
 * counted, NAT to far side and back carry the same bytes again. A is asked for, and not whether packet addresses differ:
 * with a secondary address they differ on the far side too.
 */
export function legOf({ kind, local, name }: CellKey, owner: NatOwner, isRegional: boolean): Leg {
  const isOwn = owner.addresses.has(local);
  const isToItself = isPrivateKey(name) && owner.addresses.has(remoteOfKey(name));
  switch (kind) {
    case cellKinds.toInterface:
      return !isOwn ? "apart" : isToItself ? "translated" : "up";
    case cellKinds.fromInterface:
      return !isOwn ? "apart" : isToItself ? "translated" : "down";
    case cellKinds.toSecondary:
    case cellKinds.fromSecondary:
      return isToItself ? "translated" : "apart";
    case cellKinds.plainOut:
    case cellKinds.plainIn:
      return isOwn ? "translated" : "apart";
    case cellKinds.plainAgain:
      return isOwn ? "translated-not-apart" : "none";
    case cellKinds.bareOut:
    case cellKinds.bareIn: {
      // Nothing but the gateway itself speaks to public addresses on its interface, so A may be unknown.
      const isCounted = isRegional || ((isOwn || owner.addresses.size === 0) && !owner.hasClientLegs);
      if (!isCounted) return isOwn ? "translated" : "apart";
      return kind === cellKinds.bareOut ? "up" : "down";
    }
    case cellKinds.summedUp:
      return "up";
    case cellKinds.summedDown:
      return "down";
    case cellKinds.summedOtherLeg:
      return "translated";
    default:
      return "apart";
  }
}
