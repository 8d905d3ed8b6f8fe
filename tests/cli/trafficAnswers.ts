import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import type { trafficJson } from "@/cli/trafficJson";
import { type Ran, run } from "@/tests/cli/running";

type Printed = ReturnType<typeof trafficJson>;

/** What `traffic` prints, as a program reads it: bytes are numbers. */
export type TrafficJson = Omit<Printed, "rows" | "warnings"> & {
  readonly rows: readonly (Omit<Printed["rows"][number], "bytes"> & {
    readonly bytes: { readonly low: number; readonly high: number };
  })[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
};

/** A folder for the files of one test file. */
export function files() {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-traffic-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
}

export const jsonOf = ({ out, err, code }: Ran): TrafficJson => {
  expect({ err, code }).toEqual({ err: "", code: 0 });
  return JSON.parse(out) as TrafficJson;
};

export const trafficOf = async (...args: readonly string[]): Promise<TrafficJson> =>
  jsonOf(await run(["traffic", ...args]));

export const codesOf = ({ warnings }: Pick<TrafficJson, "warnings">) => warnings.map(({ code }) => code);
