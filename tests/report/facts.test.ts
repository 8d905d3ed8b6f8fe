import { describe, expect, it } from "vitest";
import { factsOf } from "@/lib/report/verdict/facts";
import { fewerAzsInWords, gbSensitivityInWords } from "@/lib/report/verdict/leverWords";
import { answerTo } from "@/tests/report/answerTo";

function factsIn(input: object) {
  const answer = answerTo(input);
  return factsOf(answer);
}

const factOf = (title: string, input: object): string | undefined =>
  factsIn(input).find((fact) => fact.title === title)?.text;

const internet = { gbIn: 1 };
const no = { needed: "no" };

describe("from how many GB an endpoint pays", () => {
  it.each([
    // 3 × 7.30 ÷ 0.035
    [{}, "An interface endpoint in 3 AZs pays from 626 GB a month here."],
    [{ azCount: 1 }, "An interface endpoint in 1 AZ pays from 209 GB a month here."],
    // 5 × 3 × 7.30 ÷ 0.035 = 3,128.6 GB, 3.06 TB
    [{ vpcCount: 5 }, "An interface endpoint in 3 AZs of each of 5 VPCs pays from 3.06 TB a month in all."],
    [{ rates: { natGatewayGb: 0.01 } }, "An interface endpoint in 3 AZs never pays here: NAT costs no more per GB."],
    [
      { rates: { vpceInterfaceHour: 0 } },
      "An interface endpoint in 3 AZs pays from the first GB here: its hours are free.",
    ],
  ])("is a fact of every scenario: %j", (input, text) => {
    expect(factOf("Break-even", input)).toBe(text);
  });
});

describe("the closest call", () => {
  it("is the service nearest to its break-even of 3 × 7.30 ÷ 0.035 = 625.7 GB", () => {
    const services = [
      { id: "logs", gb: 540 },
      { id: "sqs", gb: 1 },
    ];
    expect(factOf("Closest call", { services, internet })).toBe("logs, 540 GB. Its endpoint pays from 626 GB.");
  });

  it("is none where NAT goes, nor for an endpoint that nobody has named", () => {
    expect(factOf("Closest call", { services: [{ id: "logs", gb: 100 }], internet: no })).toBeUndefined();
    const unnamed = [{ id: "unnamed-endpoint-1", gb: 100, today: "interface" }];
    expect(factOf("Closest call", { services: unnamed, internet })).toBeUndefined();
  });
});

describe("can NAT go?", () => {
  const services = [{ id: "logs", gb: 2 }];
  const only = "Only if nothing here calls the internet, another Region, or a service without an endpoint.";

  it("says what keeps it", () => {
    // 3 × 7.30 + 2 × 0.01
    const then = "Without that, endpoints alone would cost $21.92 a month.";
    expect(factOf("Can NAT go?", { internet, services })).toBe(`No: something here needs the internet. ${then}`);
    expect(factOf("Can NAT go?", { internet: { needed: "yes" }, services })).toBe(
      `No: you answered that something here needs the internet. ${then}`,
    );
    expect(factOf("Can NAT go?", { otherRegion: { gbIn: 1 }, services })).toBe(
      `No: traffic goes to other Regions. ${then}`,
    );
    expect(factOf("Can NAT go?", { unnamedGb: 0.1, services })).toBe("No: nobody has named some of the traffic.");
    expect(factOf("Can NAT go?", { unnamedGb: 5, services })).toBe("No: nobody has named some of the traffic.");
    expect(factOf("Can NAT go?", { services: [{ id: "logs", gb: 2, endpoint: "nat" }] })).toBe(
      `No: a service is kept on NAT. ${then}`,
    );
  });

  it("is a condition and not advice while the question is open", () => {
    // 109.50 + 2 × 0.045 = 109.59, 87.67 more.
    expect(factOf("Can NAT go?", { services })).toBe(
      `${only} Then endpoints for everything cost $21.92 a month, $87.67 less.`,
    );
    expect(factOf("Can NAT go?", {})).toBe(only);
  });

  it("is yes on the reader's answer, where it pays", () => {
    expect(factOf("Can NAT go?", { internet: no, services })).toBe(
      "Yes, on your answer. With NAT kept, the least is $110 a month.",
    );
  });

  it("is a loss where endpoints cost more: 18 × 7.30 = $131.40 against $109.50", () => {
    const six = ["logs", "sqs", "kms", "sts", "ssm", "sns"].map((id) => ({ id }));
    expect(factOf("Can NAT go?", { internet: no, services: six })).toBe(
      "It could, but endpoints for everything cost $131 a month, $21.90 more than this plan.",
    );
  });
});

describe("there are at most three facts", () => {
  it.each([[{}], [{ services: [{ id: "logs", gb: 600 }] }], [{ unnamedGb: 9, services: [{ id: "logs", gb: 600 }] }]])(
    "of %j",
    (input) => {
      expect(factsIn(input).length).toBeLessThanOrEqual(3);
    },
  );
});

describe("what would change the plan", () => {
  const fewerAzs = (input: object) => {
    return fewerAzsInWords(answerTo(input));
  };
  const ifOff = (input: object) => {
    return gbSensitivityInWords(answerTo(input));
  };

  it("is fewer AZs, by what the recommended plan saves: 2 × 730 × $0.01 where NAT goes", () => {
    // With NAT kept, 100 GB would stay on it in any number of AZs, and nothing would be saved.
    expect(fewerAzs({ internet: no, services: [{ id: "logs", gb: 100 }] })).toBe(
      "The endpoint for logs in 1 AZ would save $14.60 more a month. If that AZ fails, so does the endpoint.",
    );
  });

  it("is an endpoint that fewer AZs would make pay: 500 × ($0.045 − $0.01) − 7.30", () => {
    expect(fewerAzs({ internet, services: [{ id: "logs", gb: 500 }] })).toBe(
      "In 1 AZ an endpoint for logs would pay: $10.20 less a month. If that AZ fails, so does the endpoint.",
    );
  });

  it("is other GB: s3 saves 0.045 for each, so half and twice as much for half and twice of 10,000", () => {
    expect(ifOff({ internet, services: [{ id: "s3", gb: 10_000 }] })).toBe(
      "At half the traffic the plan saves $225 a month; at double, it saves $900.",
    );
    expect(ifOff({ internet, services: [{ id: "logs", gb: 1 }] })).toBeNull();
    expect(ifOff({ internet })).toBeNull();
  });
});
