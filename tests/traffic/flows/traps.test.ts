import { describe, expect, it } from "vitest";
import { byLabel, measuredText } from "./measure";
import { type Case, cases, gib, log, nat, vpc } from "./trapCases";

const trafficOf = ({ log: name, format, supplied }: Pick<Case, "log" | "format" | "supplied">) => {
  const result = measuredText(log(name), format ?? null, supplied);
  return result.ok ? result.value : expect.fail(result.error);
};

describe("bytes through NAT", () => {
  it.each(cases)("$log: $rule", (one) => {
    const expected = Object.entries(one.eighths).map(([what, eighths]) => [what, (BigInt(eighths) * gib) / 8n]);
    const home = one.supplied.region ?? "";
    expect(byLabel(trafficOf(one), home)).toEqual(expected.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)));
  });

  it("say that one record of three was skipped: SKIPDATA of those with SKIPDATA or OK", () => {
    const { controls, warnings } = trafficOf({ log: "reject-nodata-skipdata", supplied: nat });
    expect(controls.skippedRecordShare).toBe(1 / 3);
    expect(warnings).toEqual(["records-skipped"]);
  });

  it("say that four records have a tag that disagrees", () => {
    expect(trafficOf({ log: "tag-and-address-disagree", supplied: nat }).controls.tagDisagreementCount).toBe(4);
    expect(trafficOf({ log: "four-records-of-one-exchange", supplied: nat }).controls.tagDisagreementCount).toBe(0);
  });

  it("say that one record came twice", () => {
    expect(trafficOf({ log: "milliseconds-and-two-flow-logs", supplied: nat }).controls.repeatedRecordCount).toBe(1);
  });

  it("are held against the same bytes on the gateway's other side", () => {
    const { controls, warnings } = trafficOf({ log: "four-records-of-one-exchange", supplied: nat });
    expect(controls).toMatchObject({ clientLegBytes: 3n * gib, translatedLegBytes: 3n * gib, apartBytes: 0n });
    expect(warnings).toEqual([]);
    const bare = cases.find(({ log: name }) => name === "default-format-second-cidr") ?? expect.fail();
    expect(trafficOf(bare).controls).toMatchObject({ translatedLegBytes: 3n * gib, apartBytes: 0n });
    expect(trafficOf(bare).warnings).toEqual(["private-side-unknown"]);
    expect(trafficOf({ log: "secondary-nat-address", supplied: vpc }).controls.translatedLegBytes).toBe(3n * gib);
  });

  it("say that downloads are unknown where no answer is logged", () => {
    const traffic = trafficOf({ log: "traffic-paths", supplied: vpc });
    expect(traffic.warnings).toEqual(["downloads-unknown"]);
    expect([traffic.witness, traffic.certainty]).toEqual(["traffic-path", "likely"]);
  });

  it("name the gateway: by the account's shape, by its resource, else by its interface", () => {
    expect(trafficOf({ log: "longest-prefix", supplied: nat }).rows[0]?.nat).toBe("nat-0123");
    expect(trafficOf({ log: "regional-nat", supplied: vpc }).rows[0]?.nat).toBe("nat-0ddddddddddddddd1");
    expect(trafficOf({ log: "elastic-ip-only", supplied: vpc }).rows[0]?.nat).toBe("eni-0aaaaaaaaaaaaaaa1");
  });
});
