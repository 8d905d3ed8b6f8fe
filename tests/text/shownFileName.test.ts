import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownFileName } from "@/lib/text/shownFileName";

const s3Name = "111122223333_vpcflowlogs_us-east-1_fl-0123456789abcdef0_20261101T0005Z_9f2c41aa.log.gz";

describe("a file's name in a message", () => {
  it("has no account id, and keeps the time and the hash that tell one flow log file from the next", () => {
    expect(shownFileName(s3Name)).toBe("…_vpcflowlogs_us-east-1_fl-01…20261101T0005Z_9f2c41aa.log.gz");
  });

  it("keeps dates and other numbers that are no account id", () => {
    expect(shownFileName("costs-20261101.csv")).toBe("costs-20261101.csv");
    expect(shownFileName("1234567890123.log")).toBe("1234567890123.log");
    expect(shownFileName("costs 111122223333 444455556666.csv")).toBe("costs … ….csv");
  });

  it("has no character that breaks a terminal, and at most 60, whatever the name", () => {
    const names = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.constantFrom("111122223333", "_", "a".repeat(30), "\u202e", "\n", "9"), { maxLength: 40 })
        .map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(names, (name) => {
        const shown = shownFileName(name);
        expect([...shown].length).toBeLessThanOrEqual(60);
        expect(shown).not.toMatch(/\p{C}/u);
        expect(shown).not.toMatch(/(?<!\d)\d{12}(?!\d)/);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
