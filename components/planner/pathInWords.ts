import { fields } from "@/lib/scenario/fields";
import { inputAt } from "@/lib/scenario/form/inputAt";
import type { ScenarioInput } from "@/lib/scenario/link";

const labels = new Map<string, string>([
  ["region", "Region"],
  ["services", "AWS services"],
  ["link", "Link"],
  ...Object.entries(fields).map(([path, { label }]): [string, string] => [path, label]),
]);

/** A field's label: `Availability Zones`, `logs: GB a month`; the path itself for what is no field. */
export function pathInWords(path: string, input: ScenarioInput): string {
  const [, row, leaf] = /^services\.(\d+)(?:\.(.+))?$/.exec(path) ?? [];
  if (row === undefined) return labels.get(path) ?? (path || "Link");
  const id = inputAt(input, `services.${row}.id`);
  const service = typeof id === "string" ? id : `service ${Number(row) + 1}`;
  const label = leaf === undefined ? undefined : labels.get(`services.${leaf}`);
  return label === undefined ? service : `${service}: ${label}`;
}
