import { describe, expect, it } from "vitest";
import { linesOf, type ScriptRun } from "@/tests/collect/runScript";
import { accountOf, run, shapeOnly, slow } from "@/tests/collect/runs";
import { readOnlyOperations } from "@/tests/collect/standIn/awsOptions";
import { AwsError, type StandInSettings } from "@/tests/collect/standIn/standIn";

const answersOf = ({ file }: ScriptRun) =>
  linesOf(file)
    .filter(({ operation, rc }) => operation !== "complete" && rc === 0)
    .map(({ operation, answer }) => ({ operation, answer }));

/** What a call needs that another's answer names: without that, it is not made. */
const needs: ReadonlyMap<string, string> = new Map([
  ["ec2 describe-vpc-attribute", "ec2 describe-vpcs"],
  ["route53 list-hosted-zones-by-vpc", "ec2 describe-vpcs"],
  ["ec2 describe-security-groups", "ec2 describe-vpc-endpoints"],
  ["route53profiles list-profile-resource-associations", "route53profiles list-profile-associations"],
  ["logs start-query", "ec2 describe-nat-gateways"],
  ["logs get-query-results", "logs start-query"],
]);

function dependsOn(operation: string, denied: string): boolean {
  const needed = needs.get(operation);
  return needed !== undefined && (needed === denied || dependsOn(needed, denied));
}

/** Answers that ask CloudWatch about what other answers name change with those; all others stay as they are. */
const aboutOthers = new Set(["cloudwatch get-metric-data", "logs start-query"]);

const operations = [...readOnlyOperations.keys()].filter((name) => name !== "logs stop-query");

describe("a denied call", () => {
  it(
    "costs its own part alone, and is named with AWS's code",
    async () => {
      const whole = answersOf(await run());
      for (const denied of operations) {
        const refuse: StandInSettings["refuse"] = ({ operation }) =>
          operation === denied
            ? new AwsError("UnauthorizedOperation", 'You are not authorized.\nUser: arn:aws:iam::1:user/"x\\y"')
            : null;
        const cut = await run({ refuse });
        expect({ denied, rc: cut.rc }).toEqual({ denied, rc: 0 });
        const left = whole.filter(({ operation }) => operation !== denied && !dependsOn(operation, denied));
        const same = (answers: typeof whole) => answers.filter(({ operation }) => !aboutOthers.has(operation));
        expect(same(answersOf(cut))).toEqual(same(left));
        expect(cut.told).toContain(`  ${denied}`);
        expect(cut.told).toContain("UnauthorizedOperation");
        const lines = linesOf(cut.file).filter(({ operation }) => operation === denied);
        // Polls of a query are not lines of their own.
        expect(lines.length).toBeGreaterThan(0);
        expect(
          lines.every(({ rc, answer, error }) => rc === 254 && answer === null && error?.includes("arn:aws:iam")),
        ).toBe(true);
        expect(linesOf(cut.file).at(-1)?.operation).toBe("complete");
      }
    },
    slow,
  );

  it(
    "is named by the reader of the file, in its Region and without AWS's words",
    async () => {
      const refuse: StandInSettings["refuse"] = ({ operation }) =>
        operation === "ec2 describe-flow-logs" ? new AwsError("UnauthorizedOperation", "arn:aws:iam::1:user/x") : null;
      const { warnings } = accountOf(await run({ refuse }, shapeOnly));
      expect(warnings.find(({ code }) => code === "denied")?.about).toEqual(["describe-flow-logs in eu-west-1"]);
      expect(JSON.stringify(warnings)).not.toContain("arn:");
    },
    slow,
  );

  it(
    "still leaves a whole file where everything is denied",
    async () => {
      const refuse = () => new AwsError("AccessDenied", "no");
      const { file, rc } = await run({ refuse });
      expect(rc).toBe(0);
      expect(linesOf(file).at(-1)).toMatchObject({ operation: "complete" });
      expect(
        linesOf(file)
          .slice(0, -1)
          .every((line) => line.rc !== 0 && line.account === null),
      ).toBe(true);
    },
    slow,
  );
});

describe("a throttled call", () => {
  // Source: `_retry.json` and the standard retry mode of botocore.
  const codes = [
    "RequestLimitExceeded",
    "Throttling",
    "ThrottlingException",
    "ThrottledException",
    "RequestThrottledException",
    "RequestThrottled",
    "TooManyRequestsException",
    "LimitExceededException",
    "BandwidthLimitExceeded",
    "SlowDown",
    "PriorRequestNotComplete",
    "EC2ThrottledException",
  ];

  it(
    "is asked again, later each time, by every code that AWS throttles with",
    async () => {
      const throttled = operations.filter((name) => name.startsWith("ec2 describe-") && !name.endsWith("attribute"));
      expect(throttled.length).toBeGreaterThanOrEqual(codes.length);
      const refuse: StandInSettings["refuse"] = ({ operation }, _region, tryNumber) => {
        const code = codes[throttled.indexOf(operation)];
        return code !== undefined && tryNumber <= 2 ? new AwsError(code, "slow down") : null;
      };
      const { file, sleeps } = await run({ refuse }, shapeOnly);
      expect(linesOf(file).filter(({ rc }) => rc !== 0)).toEqual([]);
      // Interfaces are asked for twice, with a filter and without.
      const asked = codes.length + (throttled.indexOf("ec2 describe-network-interfaces") < codes.length ? 1 : 0);
      expect(sleeps).toEqual(Array.from({ length: asked }, () => ["sleep 2", "sleep 8"]).flat());
    },
    slow,
  );

  it(
    "that is throttled for ever is given up after five tries, and named",
    async () => {
      const refuse: StandInSettings["refuse"] = ({ operation }) =>
        operation === "ec2 describe-subnets" ? new AwsError("RequestLimitExceeded", "slow down") : null;
      const given = await run({ refuse }, shapeOnly);
      expect(given.calls.filter(({ operation }) => operation === "ec2 describe-subnets").length).toBe(5);
      expect(given.told).toContain("  ec2 describe-subnets in eu-west-1: RequestLimitExceeded");
      const { warnings } = accountOf(given);
      expect(warnings.find(({ code }) => code === "not-answered")?.about).toEqual(["describe-subnets in eu-west-1"]);
    },
    slow,
  );

  it(
    "that is wrong for good is not asked again",
    async () => {
      const refuse: StandInSettings["refuse"] = ({ operation }) =>
        operation === "ec2 describe-subnets" ? new AwsError("InvalidParameterValue", "no") : null;
      expect((await run({ refuse }, shapeOnly)).sleeps).toEqual([]);
    },
    slow,
  );
});

describe("pages", () => {
  it(
    "are followed to the last: one item a page gives the same account as all on one",
    async () => {
      const [paged, whole] = [await run({ pageSize: 1 }), await run()];
      expect(paged.calls.length).toBeGreaterThan(whole.calls.length + 10);
      const { parts, warnings, costAnswers } = accountOf(paged);
      const expected = accountOf(whole);
      expect({ parts, warnings }).toEqual({ parts: expected.parts, warnings: expected.warnings });
      expect(costAnswers.length).toBe(1);
    },
    slow,
  );

  it(
    "that fail cost what follows them, and the pages before them stay",
    async () => {
      const refuse: StandInSettings["refuse"] = ({ operation, options }) =>
        operation === "ec2 describe-subnets" && options.has("--next-token")
          ? new AwsError("InternalFailure", "x")
          : null;
      const cut = await run({ refuse, pageSize: 2 }, shapeOnly);
      const lines = linesOf(cut.file).filter(({ operation }) => operation === "ec2 describe-subnets");
      expect(lines.map(({ page, rc }) => ({ page, rc }))).toEqual([
        { page: 1, rc: 0 },
        { page: 2, rc: 254 },
      ]);
      const { parts, warnings } = accountOf(cut);
      expect(parts[0]?.subnets.map(({ id }) => id)).toEqual(["subnet-01a", "subnet-01b"]);
      expect(warnings.map(({ code }) => code)).toEqual(expect.arrayContaining(["incomplete", "not-answered"]));
    },
    slow,
  );
});
