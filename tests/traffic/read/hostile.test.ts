import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTraffic } from "@/lib/traffic/readTraffic";
import { readLogFormat } from "@/lib/traffic/scan/logFormat";
import type { Traffic } from "@/lib/traffic/settle/traffic";
import type { Supplied } from "@/tests/traffic/flows/measure";
import { cloudWatchEvents, cloudWatchExport, lineOf, s3Text } from "@/tests/traffic/generator/containers";
import { athenaCsv, consoleCsv, firehose, queryMessages } from "@/tests/traffic/generator/moreContainers";
import { natRecords } from "@/tests/traffic/generator/records";
import { home, truths, vpcCidrs, zonalNat } from "@/tests/traffic/generator/truth";
import { filesOf, optionsOf, trafficIn } from "./readAll";

const numRuns = 500;
const known: Supplied = {
  region: home,
  cidrs: vpcCidrs,
  natInterfaces: [zonalNat.interfaceId],
  natAddresses: [zonalNat.primary, zonalNat.secondary],
};
const formats: Readonly<Record<string, string>> = JSON.parse(
  readFileSync("tests/traffic/fixtures/flow/formats.json", "utf8"),
);
const allFields = readLogFormat(formats["all-54"] ?? "") ?? [];
const logFormat = allFields.map((field) => `\${${field}}`).join(" ");
const options = { ...optionsOf(known), logFormat };

const settledOf = async (content: string | Uint8Array, chunkBytes: number): Promise<Traffic> =>
  (await trafficIn(filesOf({ a: content }, chunkBytes), options)).settled;

describe("a log with all 54 fields", () => {
  it("has as many as AWS documents up to version 11", () => {
    expect(new Set(allFields).size).toBe(54);
  });

  it("reads as the same records with CRLF, a byte order mark, spaces at line ends and empty lines", async () => {
    const texts = fc.record({
      isCrlf: fc.boolean(),
      hasMark: fc.boolean(),
      hasSpaces: fc.boolean(),
      hasGaps: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        truths(["zonal", "regional"]),
        texts,
        fc.shuffledSubarray([...allFields], { minLength: 54 }),
        fc.integer({ min: 7, max: 400 }),
        async (truth, { isCrlf, hasMark, hasSpaces, hasGaps }, fields, chunkBytes) => {
          const records = natRecords(truth);
          const end = `${hasSpaces ? "  " : ""}${isCrlf ? "\r\n" : "\n"}`;
          const lines = [fields.join(" "), ...records.map((record) => lineOf(record, fields))];
          const text = lines.flatMap((line) => (hasGaps ? [line, ""] : [line])).join(end) + end;
          expect(await settledOf(`${hasMark ? "\ufeff" : ""}${text}`, chunkBytes)).toEqual(
            await settledOf(s3Text(records, allFields), 4_096),
          );
        },
      ),
      { numRuns },
    );
  }, 240_000);
});

/** What may have happened to a file on its way. */
type Harm =
  | "cut"
  | "cut in its gzip"
  | "NUL"
  | "10 MB line"
  | "bytes changed"
  | "UTF-16"
  | "twice in gzip"
  | "deep JSON";
const harms: readonly Harm[] = [
  "cut",
  "cut in its gzip",
  "NUL",
  "10 MB line",
  "bytes changed",
  "UTF-16",
  "twice in gzip",
  "deep JSON",
];
const longLine = new Uint8Array(10 * 1024 ** 2).fill("7".charCodeAt(0));
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function harmed(content: Uint8Array, harm: Harm, at: number, byte: number): Uint8Array {
  const place = at % Math.max(1, content.length);
  switch (harm) {
    case "cut":
      return content.slice(0, place);
    case "cut in its gzip": {
      const packed = gzipSync(content);
      return new Uint8Array(packed.subarray(0, at % packed.length));
    }
    case "NUL":
      return joined(content.slice(0, place), new Uint8Array(1 + (byte % 40)), content.slice(place));
    case "10 MB line":
      return joined(content.slice(0, place), longLine, content.slice(place));
    case "bytes changed": {
      const changed = content.slice();
      for (let step = 0; step < 1 + (byte % 5); step++)
        changed[(place + 31 * step) % content.length] = (byte * (step + 7)) % 256;
      return changed;
    }
    case "UTF-16":
      return new Uint8Array(Buffer.from(`\ufeff${new TextDecoder().decode(content)}`, "utf16le"));
    case "twice in gzip":
      return new Uint8Array(joined(gzipSync(gzipSync(content)), content.slice(0, byte % 20)));
    case "deep JSON":
      return joined(new TextEncoder().encode((byte < 128 ? "[" : '{"a":').repeat(5_000)), content.slice(place));
  }
}

const containers = [s3Text, cloudWatchEvents, cloudWatchExport, consoleCsv, athenaCsv, firehose, queryMessages];
/** Addresses and ids of the generator's: none is for a message. */
const secrets = /\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}|eni-0|111122223333|subnet-0|vpc-0/;

describe("a file that was harmed", () => {
  it("is read or refused in words, never by an exception, and no message has an address or an id", async () => {
    const refused = new Map<Harm, number>();
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        truths(["zonal", "regional"]),
        fc.constantFrom(...harms),
        fc.constantFrom(...containers),
        fc.nat(),
        fc.nat(255),
        async (truth, harm, container, at, byte) => {
          const content = new TextEncoder().encode(container(natRecords(truth), allFields));
          const read = await readTraffic(filesOf({ a: harmed(content, harm, at, byte) }, 65_536), options);
          if (read.ok) {
            for (const { message } of read.value.warnings) expect(message).not.toMatch(secrets);
            return;
          }
          refused.set(harm, (refused.get(harm) ?? 0) + 1);
          codes.add(read.error.code);
          expect(read.error.message).toMatch(/^Expected .+; found .+\.$/s);
          expect(read.error.message).not.toMatch(secrets);
        },
      ),
      { numRuns },
    );
    // Nearly each harm is refused at times: the law is not about files that are read as if nothing had happened.
    expect(refused.size).toBeGreaterThanOrEqual(harms.length - 1);
    expect(codes.size).toBeGreaterThan(5);
  }, 300_000);
});
