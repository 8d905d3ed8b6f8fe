import { expect } from "vitest";
import type { InputFile } from "@/lib/files/inputFile";
import { readTraffic, type TrafficOptions, type TrafficRead } from "@/lib/traffic/readTraffic";
import { fileOf } from "@/tests/bills-read/generator/files";
import type { Supplied } from "@/tests/traffic/flows/measure";

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  new Uint8Array(typeof content === "string" ? new TextEncoder().encode(content) : content);

/** Files by their names, in pieces of a length that cuts lines and fields. */
export const filesOf = (
  contents: Readonly<Record<string, string | Uint8Array>>,
  chunkBytes = 97,
): readonly InputFile[] =>
  Object.entries(contents).map(([name, content]) => fileOf(name, bytesOf(content), chunkBytes));

export const optionsOf = ({ region, cidrs = [], natInterfaces = [], natAddresses = [] }: Supplied): TrafficOptions => ({
  region: region ?? null,
  clientRanges: cidrs,
  natHints: { interfaces: natInterfaces, addresses: natAddresses },
});

export async function trafficIn(files: readonly InputFile[], options: TrafficOptions): Promise<TrafficRead> {
  const read = await readTraffic(files, options);
  return read.ok ? read.value : expect.fail(`${read.error.code}: ${read.error.message}`);
}

export async function problemIn(files: readonly InputFile[], options: TrafficOptions) {
  const read = await readTraffic(files, options);
  return read.ok ? expect.fail("it was read") : read.error;
}
