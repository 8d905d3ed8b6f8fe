import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pricedDescriptions, usageTypeDescriptions } from "@/lib/meters/descriptions";
import { likePatternsOf, regexOf, type Sentence } from "@/lib/meters/sentence";

const escaped = (text: string): string => text.replace(/[^\w\s]/g, "\\$&");

/** Whether a text fits a pattern of SQL's LIKE that has `%` alone. */
const isLike = (text: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split("%").map(escaped).join("[^]*")}$`).test(text);

const matches = (sentence: Sentence, text: string) => ({
  regex: new RegExp(`^${regexOf(sentence)}$`, "i").test(text),
  like: likePatternsOf(sentence).some((like) => isLike(text.toLowerCase(), like)),
});

describe("a sentence", () => {
  it("of words alone is these words and no others, in a regular expression as in SQL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), fc.string({ minLength: 1 }), (words, more) => {
        const text = words.replaceAll("%", "");
        expect(matches([text], text)).toEqual({ regex: true, like: true });
        expect(new RegExp(`^${regexOf([text])}$`).test(text + more)).toBe(false);
      }),
    );
  });

  it("with words that may be missing is two patterns of SQL, and one regular expression that takes both", () => {
    const sentence = ["per hour", { optional: " for EC2 Free Tier" }];
    expect(likePatternsOf(sentence)).toEqual(["per hour", "per hour for ec2 free tier"]);
    for (const text of ["per hour", "per hour for EC2 Free Tier"]) {
      expect(matches(sentence, text)).toEqual({ regex: true, like: true });
    }
    expect(matches(sentence, "per hour for")).toEqual({ regex: false, like: false });
  });
});

// As published bills, the FOCUS project's sample data and AWS's price lists write them.
const written = [
  "per NAT Gateway Hour",
  "per GB Data Processed by NAT Gateways",
  "per VPC Endpoint Hour",
  "per GB for upto 1 PB monthly data processed by VPC Endpoints",
  "per GB Data Processed by VPC Endpoints",
  "per In-use public IPv4 address per hour",
  "per In-use public IPv4 address per hour for EC2 Free Tier",
  "per Idle public IPv4 address per hour",
  "per GB - regional data transfer - in/out/between EC2 AZs or using elastic IPs or ELB",
  "per GB - first 10 TB / month data transfer out beyond the global free tier",
  "per GB - next 40 TB / month data transfer out",
  "per GB - data transfer out under the monthly global free tier",
  "per GB - data transfer in per month",
  "USD 0.09 per GB for DataTransfer-Out-Bytes in EU (Stockholm)",
  "USD0.01 per GB for DataTransfer-Regional-Bytes usage in US West",
];

describe("AWS's descriptions", () => {
  const all = [...pricedDescriptions, ...usageTypeDescriptions];

  it.each(written)("%s is one meter's, as a regular expression and as SQL", (text) => {
    const found = all.filter(({ sentence }) => matches(sentence, text).regex);
    expect(new Set(found.map(({ meter }) => meter)).size).toBe(1);
    expect(all.filter(({ sentence }) => matches(sentence, text).like)).toEqual(found);
  });
});
