import type { Owner } from "@/lib/traffic/flows/owner";
import type { NatSample } from "./traffic";

const secondsPerHour = 3600;
/** What the first and the last hour of a sample must hold to count. */
export const minEdgeSeconds = 30 * 60;

export type SampleSpan = Pick<Owner, "hours" | "firstStart" | "lastEnd">;
type OwnerSpan = SampleSpan & Pick<Owner, "summed" | "hasSums">;

/** The hours that count of one gateway's interfaces, from records and from sums of a query. */
export function sampleOf(
  owners: readonly OwnerSpan[],
): Pick<NatSample, "hours" | "firstStart" | "lastEnd" | "hasSums"> {
  const ofRecords = joinedSpan(owners);
  const summed = owners.flatMap((owner) => owner.summed ?? []);
  const { firstStart, lastEnd } = joinedSpan([ofRecords, ...summed]);
  const hours = new Set([...countedHours(ofRecords), ...summed.flatMap((span) => [...span.hours])]);
  return {
    hours: [...hours].sort((a, b) => a - b),
    firstStart,
    lastEnd,
    hasSums: owners.some(({ hasSums }) => hasSums),
  };
}

/** Several interfaces' spans as one. */
function joinedSpan(spans: readonly SampleSpan[]): SampleSpan {
  return {
    hours: new Set(spans.flatMap(({ hours }) => [...hours])),
    firstStart: Math.min(...spans.map(({ firstStart }) => firstStart)),
    lastEnd: Math.max(0, ...spans.map(({ lastEnd }) => lastEnd)),
  };
}

/** The hours that a sample stands for, in order: the first and the last one only if it holds at least half of each. */
export function countedHours({ hours, firstStart, lastEnd }: SampleSpan): readonly number[] {
  const inOrder = [...hours].sort((a, b) => a - b);
  return inOrder.filter((hour) => {
    const from = Math.max(firstStart, hour * secondsPerHour);
    // A record's end is the last second that it holds.
    const to = Math.min(lastEnd + 1, (hour + 1) * secondsPerHour);
    const isEdge = hour === inOrder[0] || hour === inOrder.at(-1);
    return !isEdge || to - from >= minEdgeSeconds;
  });
}
