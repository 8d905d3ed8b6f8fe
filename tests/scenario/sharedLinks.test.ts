import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { warningsOf } from "@/lib/model/warnings";
import { snapshot } from "@/lib/pricing/snapshot";
import { estimate } from "@/lib/scenario/estimate";
import { readLink, writeLink } from "@/lib/scenario/link";
import { linkPartsIn, linkPartsOf } from "@/lib/scenario/linkParts";
import { success } from "@/lib/text/result";
import { scenariosWith } from "@/tests/model/scenarios";

/* What a link meets on its way from one reader to the next. */

describe("keys that the web adds to links", () => {
  const webKeys = [
    ...["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "fbclid", "gclid", "gbraid"],
    ...["wbraid", "dclid", "msclkid", "mc_cid", "mc_eid", "yclid", "twclid", "igshid", "_ga", "_gl"],
  ];

  it("are left out, wherever they stand, and named in the answer's last warning", () => {
    fc.assert(
      fc.property(
        scenariosWith(6),
        fc.uniqueArray(fc.constantFrom(...webKeys), { minLength: 1 }),
        fc.nat(),
        (scenario, keys, at) => {
          const pairs = writeLink(scenario).split("&");
          const tagged = pairs.toSpliced(at % (pairs.length + 1), 0, ...keys.map((key) => `${key}=a%20b=c`));
          const read = readLink(tagged.join("&"));
          expect(read).toEqual(success({ scenario, prices: snapshot.id, leftOut: keys }));
          if (!read.ok) throw new Error(JSON.stringify(read.error.problems));
          const warning = warningsOf(estimate(scenario, read.value)).at(-1);
          expect(warning?.code).toBe("link-keys-left-out");
          for (const key of keys) expect(warning?.message).toContain(key);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are named once each, and hide no other problem", () => {
    expect(readLink("utm_source=a&utm_source=b&azs=2")).toMatchObject(success({ leftOut: ["utm_source"] }));
    const read = readLink("azs=9&fbclid=x");
    expect(read.ok ? [] : read.error.problems.map(({ path }) => path)).toEqual(["azCount"]);
  });

  it.each(["utm", "UTM_SOURCE", "ga", "_gid", "fbclid2", "ref", "source", "rate.fbclid", "vpc", "s3"])(
    "are a closed list: %s is an error",
    (key) => {
      const read = readLink(`v=1&${key}=1`);
      expect(read.ok ? [] : read.error.problems.map(({ path }) => path)).toHaveLength(1);
    },
  );
});

describe("the carrier of a link", () => {
  it.each([
    ["", "?", ""],
    ["https://t.example/", "?", ""],
    ["https://t.example/?v=1&azs=2", "?", "v=1&azs=2"],
    ["https://t.example/a/#v=1&azs=2", "#", "v=1&azs=2"],
    ["https://t.example/#kind=connection&v=1", "#", "kind=connection&v=1"],
    ["https://t.example/?v=1&azs=2#results", "?", "v=1&azs=2"],
    ["https://t.example/?v=1&azs=3#v=1&azs=2", "#", "v=1&azs=2"],
    ["https://t.example/?fbclid=x#v=1&azs=2", "#", "v=1&azs=2"],
    ["https://t.example/#azs=2", "?", ""],
    ["https://t.example/#vpcs=2", "?", ""],
    ["#v=1?x#y", "#", "v=1?x#y"],
    ["?v=1", "?", "v=1"],
  ])("of %s is %s", (address, carrier, text) => {
    expect(linkPartsIn(address)).toMatchObject({ carrier, text });
    const { search, hash } = new URL(address, "https://t.example/");
    expect(linkPartsOf(search, hash)).toEqual(linkPartsIn(address));
  });

  it("is read alone, and the keys of the web that stand beside it are named", () => {
    const { text, beside } = linkPartsIn("https://t.example/?fbclid=x&azs=9#v=1&azs=2&_ga=1");
    expect(readLink(text, beside)).toMatchObject(success({ scenario: { azCount: 2 }, leftOut: ["fbclid", "_ga"] }));
  });
});
