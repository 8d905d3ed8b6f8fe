import type { Answer } from "@/lib/model/compare";

/** How a service stands to its own break-even. */
export type ServiceState = "above" | "below" | "never" | "free";

export type ServiceFigureRow = {
  readonly service: string;
  /** GB a month. */
  readonly gb: number;
  /** GB a month from which its interface endpoint costs less; null for never. */
  readonly natKeptGb: number | null;
  readonly state: ServiceState;
  readonly pinned: boolean;
  /** Its GB as a multiple of its break-even; infinite where it pays from the first GB; null for never and free. */
  readonly times: number | null;
};

const rank: Record<ServiceState, number> = { above: 0, below: 1, never: 2, free: 3 };

/** Every service against its own break-even: the one farthest above first, then those that never pay, then free ones. */
export function serviceRows({ scenario, breakEven }: Answer): readonly ServiceFigureRow[] {
  const rows = breakEven.services.map(({ service, gb, natKeptGb, verdict }, row): ServiceFigureRow => {
    const pinned = verdict === "pinned";
    const free =
      verdict === "gateway-is-free" ||
      verdict === "endpoint-is-free" ||
      (natKeptGb === 0 && scenario.services[row]?.endpoint !== "interface" && pinned);
    if (free) return { service, gb, natKeptGb, state: "free", pinned, times: null };
    if (natKeptGb === null) return { service, gb, natKeptGb, state: "never", pinned, times: null };
    const times = natKeptGb > 0 ? gb / natKeptGb : gb > 0 ? Number.POSITIVE_INFINITY : 0;
    return { service, gb, natKeptGb, state: times > 1 ? "above" : "below", pinned, times };
  });
  return rows.toSorted((a, b) => rank[a.state] - rank[b.state] || compareTimes(b, a) || b.gb - a.gb);
}

const compareTimes = (a: ServiceFigureRow, b: ServiceFigureRow): number =>
  a.times === b.times ? 0 : (a.times ?? 0) - (b.times ?? 0);
