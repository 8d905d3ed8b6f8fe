import { type Column, textTable, wrapText } from "@/cli/textTable";
import { basisWords } from "@/cli/trafficJson";
import type { FieldRow } from "@/lib/draft/traffic/measuredFields";
import type { TrafficDraft } from "@/lib/draft/traffic/trafficDraft";
import type { UnnamedReason } from "@/lib/draft/traffic/trafficField";
import { joinFewNames } from "@/lib/text/problem";
import type { TrafficRead } from "@/lib/traffic/readTraffic";
import type { MonthGb } from "@/lib/traffic/settle/month";
import { countWithNoun } from "@/lib/units/countWithNoun";
import { bytesPerGb, formatGb } from "@/lib/units/gb";
import { formatUsdInWords } from "@/lib/units/usd";

const left = (title: string): Column => ({ title, align: "left" });
const right = (title: string): Column => ({ title, align: "right" });

const reasonWords: Record<UnnamedReason, string> = {
  "address-of-many": "no name",
  "several-endpoints": "several endpoints",
  "no-region": "no Region",
  "no-address": "no address",
  "global-name": "a global name",
  "several-names": "several names",
  "home-unknown": "Region not known",
  private: "private addresses",
};

function labelOf({ row: { name }, field }: FieldRow): string {
  if (field.kind === "service") return field.isPinned ? `${field.id} (no endpoint)` : field.id;
  const place = name.region === null ? name.label : `${name.label} ${name.region}`;
  return field.kind === "unnamed" ? `${place}: ${reasonWords[field.reason]}` : place;
}

type Line = {
  readonly what: string;
  readonly direction: string;
  readonly basis: string;
  bytes: bigint;
  month: MonthGb | null;
};

const added = (one: MonthGb | null, other: MonthGb | null): MonthGb | null =>
  one === null || other === null
    ? null
    : { low: one.low + other.low, likely: one.likely + other.likely, high: one.high + other.high };

/** Rows of all gateways together, by what the traffic is with and its direction. */
function linesOf(rows: readonly FieldRow[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const one of rows) {
    if (one.row.bytes === 0n) continue;
    const [what, { direction, bytes }] = [labelOf(one), one.row];
    const key = `${what} ${direction}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { what, direction, basis: basisWords[one.basis], bytes, month: one.month });
    else {
      line.bytes += bytes;
      line.month = added(line.month, one.month);
    }
  }
  return [...lines.values()].sort((a, b) =>
    a.bytes === b.bytes ? (a.what < b.what ? -1 : 1) : a.bytes < b.bytes ? 1 : -1,
  );
}

const spread = (month: MonthGb | null): string =>
  month === null ? "" : month.low === month.high ? "exact" : `${formatGb(month.low)} to ${formatGb(month.high)}`;

function unnamedLine({ fields, joined, plan }: TrafficDraft): string {
  const { unnamed, unloggedGb } = fields;
  if (joined.natGb === null || unnamed.likely === 0) return "";
  const unlogged = unloggedGb > 0 ? `, ${formatGb(unloggedGb)} of them in no log` : "";
  const costs =
    plan === null || plan.bestUsd === plan.worstUsd
      ? ""
      : ` The plan costs between ${formatUsdInWords(plan.bestUsd)} and ${formatUsdInWords(plan.worstUsd)} a month, whoever they are with.`;
  return `Unnamed: ${formatGb(unnamed.likely)} of ${formatGb(joined.natGb)} a month${unlogged}.${costs}`;
}

const more = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1, signDisplay: "exceptZero" });

const disagreementLines = ({ joined }: TrafficDraft): readonly string[] =>
  joined.disagreements.map(({ nat, with: given, measuredGb, givenGb, share }) => {
    const what = given === "metrics" ? `The log of ${nat}` : "Logs or metrics";
    const by = given === "metrics" ? "by its metrics" : "billed";
    return `${what}: ${formatGb(measuredGb)} a month; ${formatGb(givenGb)} ${by} (${more.format(share)}).`;
  });

/** Measured traffic for a person at a terminal, in `width` columns, or more where a name needs them. */
export function trafficTable(
  { settled: traffic, alreadyPrivate }: Pick<TrafficRead, "settled" | "alreadyPrivate">,
  draft: TrafficDraft,
  warnings: readonly { readonly message: string }[],
  width: number,
): string {
  const nats = textTable(
    [left("NAT gateway"), right("Log")],
    traffic.nats.map(({ nat, hours }) => [
      nat ?? "not known",
      hours.length === 0 ? "under an hour" : countWithNoun(hours.length, "hour"),
    ]),
    width,
  );
  const rows = textTable(
    [left("With"), left("Direction"), right("Logged"), right("A month"), right("Range"), left("Rests on")],
    linesOf(draft.rows).map(({ what, direction, bytes, month, basis }) => [
      what,
      direction,
      formatGb(Number(bytes) / bytesPerGb),
      month === null ? "not known" : formatGb(month.likely),
      spread(month),
      basis,
    ]),
    width,
  );
  const unnamed = unnamedLine(draft);
  const disagreements = disagreementLines(draft);
  const notes = warnings.map(({ message }) => wrapText(`- ${message}`, width));
  return `${[
    nats,
    draft.rows.every(({ row }) => row.bytes === 0n) ? "No traffic through NAT was logged." : rows,
    ...(unnamed === "" ? [] : [wrapText(unnamed, width)]),
    ...(alreadyPrivate.length === 0
      ? []
      : [wrapText(`Endpoints serve already: ${joinFewNames(alreadyPrivate)}.`, width)]),
    ...(disagreements.length === 0 ? [] : [disagreements.map((line) => wrapText(line, width)).join("\n")]),
    ...(notes.length === 0 ? [] : [["Also note", ...notes].join("\n")]),
  ].join("\n\n")}\n`;
}
