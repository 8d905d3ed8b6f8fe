import { readLogFormat } from "@/lib/traffic/scan/logFormat";

/** A field's name in a flow log's format: nothing that SQL or a shell would take apart. */
const fieldName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const maxFieldCount = 80;

/** A format's fields, each once and by a closed pattern; null where the text is no format. */
export function readQueryFormat(text: string): readonly string[] | null {
  const names = readLogFormat(text);
  if (names === null || names.length > maxFieldCount || new Set(names).size < names.length) return null;
  return names.every((name) => fieldName.test(name)) ? names : null;
}

/** A field's column in Athena, and its name in a query of Logs Insights after `f_`: `pkt_srcaddr`. */
export const columnOf = (field: string): string => field.replaceAll("-", "_");

/** Fields without which a query can sum nothing. */
const neededFields = ["interface-id", "srcaddr", "dstaddr", "bytes", "start", "end"] as const;

export const missingFrom = (format: readonly string[]): readonly string[] =>
  neededFields.filter((name) => !format.includes(name));

export const hasPacketAddresses = (format: readonly string[]): boolean =>
  format.includes("pkt-srcaddr") && format.includes("pkt-dstaddr");
